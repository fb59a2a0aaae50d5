const address = /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{2,24}){1,4}/giu;
const bracketed = /(?<![\w.+-])[\w.+-]{1,64} ?[([]at[)\]] ?[a-z0-9-]{1,63}(?:\.[a-z]{2,12}){1,3}/giu;
const spoken = /(?<![\w.+-])[\w.+-]{1,64}(?: dot [\w-]{1,30}){0,3} at [a-z0-9-]{1,40}(?: dot [a-z]{2,12}){1,3}/giu;

/** Where e-mail addresses stand, also those written round the @: `joko (at) gmail.com`, `joko at gmail dot com`. */
export function findEmails(text: string): [number, number][] {
  return [address, bracketed, spoken].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match): [number, number] => [match.index, match.index + match[0].length]),
  );
}
