import fc from 'fast-check';
import { parseProse } from '../parse/parse-prose';
import { renderCase, renderLesson } from './render-lesson';
import { renderMarkdown } from './render-markdown';

const quizId = '00000000-0000-4000-8000-000000000011';
const render = (markdown: string): string =>
  renderLesson(parseProse('a.md', markdown).parts, new Map([['kuis', quizId]]));
const renderBody = (markdown: string): string => renderCase(parseProse('a.md', markdown).lead);

describe('renderLesson', () => {
  it('makes a section of each part', () => {
    expect(render('## Satu\n\nTeks **tebal**.\n\n## Dua\n\n- a\n- b')).toBe(
      '<section class="part" data-part="1"><h2>Satu</h2>\n<p>Teks <strong>tebal</strong>.</p>\n</section>\n' +
        '<section class="part" data-part="2"><h2>Dua</h2>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</section>',
    );
  });

  it.each([
    [':::contoh Judul\nIsi.\n:::', '<div class="card example" role="note"><h3>Judul</h3>\n<p>Isi.</p>\n</div>'],
    [':::tips Ingat\nIsi.\n:::', '<div class="note own" role="note"><b>Ingat</b>\n<p>Isi.</p>\n</div>'],
    [':::hati-hati Awas\nIsi.\n:::', '<div class="note wait" role="note"><b>Awas</b>\n<p>Isi.</p>\n</div>'],
    [
      ':::teks Status\nSatu.\nDua.\n:::',
      '<figure class="quote sample"><figcaption>Status</figcaption><blockquote><p>Satu.<br>\nDua.</p></blockquote></figure>',
    ],
    [
      ':::chat\n- Pembeli: Ada?\n- Toko: Ada, **Bu**.\n:::',
      '<ul class="chat"><li class="say-in"><b>Pembeli</b> Ada?</li><li class="say-out"><b>Toko</b> Ada, <strong>Bu</strong>.</li></ul>',
    ],
    ['::adegan dapur "Bu Tiur"', '<div class="pic" data-scene="dapur" role="img" aria-label="Bu Tiur"></div>'],
    [
      '[Cek](https://cekbpom.pom.go.id/?a=1&b=2 "x")',
      '<p><a href="https://cekbpom.pom.go.id/?a=1&amp;b=2" rel="noopener">Cek</a></p>',
    ],
    ['3. a\n4. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
  ])('renders %j', (markdown, html) => {
    expect(renderBody(markdown)).toBe(html);
  });

  it('puts an activity in its place by id', () => {
    expect(render('## Cek\n\n::kegiatan kuis')).toContain(`<div class="activity" data-activity="${quizId}"></div>`);
  });

  it('heads each row of a table and names the column of each cell, for the cards of a phone', () => {
    expect(renderBody('| Tanya | Jawab "ya" |\n|:--|--:|\n| Berapa? | Rp38.000 |')).toBe(
      '<div class="cards"><table class="t-table">\n<thead>\n<tr>\n<th scope="col">Tanya</th>\n<th scope="col">Jawab “ya”</th>\n</tr>\n</thead>\n' +
        '<tbody>\n<tr>\n<th scope="row">Berapa?</th><td data-l="Jawab “ya”">Rp38.000</td></tr>\n</tbody>\n</table></div>',
    );
  });

  it.each([
    ['<script>alert(1)</script>', '<script'],
    ['<img src=x onerror=alert(1)>', '<img'],
    ['[klik](javascript:alert(1))', '<a'],
    ['[klik](data:text/html,x)', '<a'],
    ['[klik](http://example.org)', '<a'],
    ['![kue](https://example.org/x.jpg)', '<img'],
    ['<https://example.org>', '<a'],
    ['| a |\n|--:|\n| b |', 'style='],
    ['# Judul', '<h1'],
    ['```\nkode\n```', '<pre'],
    ['&lt;script&gt;', '&lt;script&gt;'],
    ['::adegan dapur "x" onclick="y"', 'onclick="'],
  ])('does not let %j become %j', (markdown, forbidden) => {
    expect(renderBody(markdown)).not.toContain(forbidden);
    expect(renderMarkdown(markdown, { lineBreaks: true })).not.toContain(forbidden);
  });
});

/** Every tag a lesson may hold, with every attribute it may have. Any other `<` in the output would be an escape. */
const allowedTag = new RegExp(
  `^<(?:${[
    '/?(?:p|ul|ol|li|strong|em|b|h3|thead|tbody|tr|figcaption|blockquote)',
    'br',
    'section class="part" data-part="\\d+"',
    '/?h2',
    'div class="(?:card example|note own|note wait)" role="note"',
    'figure class="quote sample"',
    'ul class="chat"',
    'li class="say-(?:in|out)"',
    'div class="(?:cards|activity|pic)"(?: data-activity="[0-9a-f-]{36}")?(?: data-scene="[a-z]+" role="img" aria-label="[^"<>]*")?',
    'table class="t-table"',
    'th scope="(?:col|row)"',
    'td data-l="[^"<>]*"',
    'a href="https://[^"<>\\s]+" rel="noopener"',
    '/(?:section|div|figure|div|table|th|td|a)',
  ].join('|')})>$`,
);

const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '" onclick="alert(1)',
  "' style='x",
  'style="color:red"',
  'javascript:alert(1)',
  '[a](javascript:alert(1))',
  '[a](https://x.id/"onmouseover="y)',
  '[a](https://x.id "t")',
  '![a](x)',
  '<https://x.id>',
  '| a | b |\n|:-:|--:|\n| c | d |',
  ':::contoh ',
  ':::teks ',
  ':::chat',
  ':::tips ',
  ':::hati-hati ',
  ':::',
  '::kegiatan kuis',
  '::adegan dapur "',
  '- Toko: ',
  '- a: ',
  '## ',
  '### ',
  '> ',
  '**',
  '_',
  '`',
  '```',
  '\n',
  '\n\n',
  '  ',
  '\\',
  '&#60;',
  '&lt;',
  '<',
  '>',
  '"',
  "'",
  '<!--',
  '-->',
  '</section>',
  '\u0000',
  '\u2028',
  '1. ',
  '- ',
  '[a]: javascript:x\n',
);
const line = fc
  .array(fc.oneof(hostile, fc.string()), { maxLength: 4 })
  .map((pieces) => pieces.join('').replace(/[\n\r]/g, ' '));
/** Boxes and leaves that are well formed, with anything in each of their places. */
const wellFormed = fc.oneof(
  fc
    .tuple(fc.constantFrom('contoh', 'tips', 'hati-hati', 'teks'), line, line)
    .map(([box, title, text]) => `:::${box} ${title}\n${text}\n:::`),
  fc.tuple(line, line).map(([speaker, text]) => `:::chat\n- ${speaker}: ${text}\n- Toko: ${text}\n:::`),
  line.map((description) => `::adegan dapur "${description}"`),
  line.map((title) => `## ${title}`),
  fc.tuple(line, line).map(([heading, cell]) => `| ${heading} | b |\n|---|--:|\n| ${cell} | ${cell} |`),
);
const markdown = fc
  .array(
    fc.oneof(
      hostile,
      fc.string(),
      fc.string({ unit: 'binary' }),
      wellFormed.map((text) => `\n${text}\n`),
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(''));

describe('Rendering whatever an author writes', () => {
  it('yields only the tags and attributes of the format: no script, no handler, no style, no other address', () => {
    fc.assert(
      fc.property(markdown, (body) => {
        const html = `${render(`## ${body}`)}${renderBody(body)}`;
        const tags = html.match(/<[^>]*>?/g) ?? [];
        expect(tags.filter((tag) => !allowedTag.test(tag))).toEqual([]);
        // What stands between the quotes of an attribute is text; around it there may be no handler and no style.
        const attributes = tags.map((tag) => tag.replace(/"[^"]*"/g, '""')).join('');
        expect(attributes).not.toMatch(/script|\son\w*=|\sstyle=/i);
        expect(html).not.toMatch(/href="(?!https:)/i);
      }),
      { numRuns: 1500 },
    );
  });

  it('closes what it opens', () => {
    fc.assert(
      fc.property(markdown, (body) => {
        const open: string[] = [];
        for (const [, slash, name = ''] of render(`## A\n${body}`).matchAll(/<(\/?)([a-z0-9]+)/g)) {
          if (name === 'br') continue;
          if (slash === '/') expect(open.pop()).toBe(name);
          else open.push(name);
        }
        expect(open).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
