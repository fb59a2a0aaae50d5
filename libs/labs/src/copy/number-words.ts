const ones = [...['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']] as const;
const scales = { belas: 10, puluh: 10, ratus: 100, ribu: 1000, juta: 1_000_000 } as const;
const one = `(?:${ones.slice(1).join('|')})`;

/** Numbers in words below a million million, as people write prices: "tiga puluh delapan ribu", "seratus lima puluh", "sejuta". */
export const spelledNumber = `(?:${one}|se(?:belas|puluh|ratus|ribu|juta)|setengah)(?:[ ](?:${one}|belas|puluh|ratus|ribu|juta|se(?:belas|puluh|ratus|ribu))){0,9}`;

/** The value of a number in words; undefined where the words are none. */
export function numberOfWords(words: string): number | undefined {
  let total = 0;
  let hundreds = 0;
  let digit = 0;
  const parts = words
    .toLowerCase()
    .replace(/\bse(?=belas|puluh|ratus|ribu|juta)/g, 'satu ')
    .split(' ');
  for (const part of parts) {
    const value = (ones as readonly string[]).indexOf(part);
    if (value > 0) digit = value;
    else if (part === 'belas') [hundreds, digit] = [hundreds + 10 + digit, 0];
    else if (part === 'puluh' || part === 'ratus') [hundreds, digit] = [hundreds + (digit || 1) * scales[part], 0];
    else if (part === 'ribu' || part === 'juta') {
      total += (hundreds + digit || 1) * scales[part];
      [hundreds, digit] = [0, 0];
    } else return undefined;
  }
  return total + hundreds + digit;
}
