import { curlyQuotes, withCurlyQuotes } from './curly-quotes';

describe('Quotation marks', () => {
  it.each([
    ['"Masih ada, Kak?" tanya Ayu.', '“Masih ada, Kak?” tanya Ayu.'],
    ['Ia bilang "habis".', 'Ia bilang “habis”.'],
    ['("kopsus")', '(“kopsus”)'],
    ['Tulis "mis"–"miso"', 'Tulis “mis”–“miso”'],
    ['“Sudah benar”, kata Nia.', '“Sudah benar”, kata Nia.'],
    ['Lebar 20 sentimeter', 'Lebar 20 sentimeter'],
    ['', ''],
  ])('of %j are printed as %j', (typed, printed) => expect(curlyQuotes(typed)).toBe(printed));

  it('of HTML stay as they are, for they stand around attributes', () =>
    expect(
      withCurlyQuotes({
        html: '<p class="a">',
        briefHtml: '<i class="b">',
        title: '"Ya"',
        rows: [{ text: '"a"', minutes: 7 }],
        none: null,
      }),
    ).toEqual({
      html: '<p class="a">',
      briefHtml: '<i class="b">',
      title: '“Ya”',
      rows: [{ text: '“a”', minutes: 7 }],
      none: null,
    }));
});
