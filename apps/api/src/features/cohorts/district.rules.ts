/** A kecamatan: its Kemendagri code and its name. */
export type District = { readonly code: string; readonly name: string };

/** `Kec. Medan Denai`, `denai` and `12.71.04` are the same kecamatan; a short name counts where it is the only one of its kind. */
export function findDistrict(districts: readonly District[], typed: string): District | undefined {
  const word = plain(typed);
  const byCode = districts.find(({ code }) => code === typed.trim());
  if (byCode ?? word === '') return byCode;
  const whole = districts.filter(({ name }) => plain(name) === word);
  const short = districts.filter(({ name }) => shortName(name) === word);
  return whole.length === 1 ? whole[0] : short.length === 1 ? short[0] : undefined;
}

/** The kecamatan that was probably meant: the one whose spelling is nearest, at most two letters away, when no other is as near. */
export function guessDistrict(districts: readonly District[], typed: string): District | undefined {
  const word = plain(typed);
  const [nearest, next] = districts
    .map((district) => ({
      district,
      away: Math.min(distance(plain(district.name), word), distance(shortName(district.name), word)),
    }))
    .sort((a, b) => a.away - b.away);
  const farthest = word.length > 4 ? farthestGuess : 1;
  return nearest && nearest.away <= farthest && nearest.away !== next?.away ? nearest.district : undefined;
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/^\s*kec(amatan)?\b\.?/, '')
    .replace(/[^a-z0-9]/g, '');

/** Without the city, as its own people say it. */
const shortName = (name: string): string => plain(name.replace(/^\S+\s+/, ''));

const farthestGuess = 2;

/** How many letters have to be changed, added or left out to come from one word to the other; not counted where the lengths rule it out. */
function distance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > farthestGuess) return Infinity;
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  [...from].forEach((letter, line) => {
    const next = [line + 1];
    [...to].forEach((other, at) => {
      next.push(Math.min((row[at] ?? 0) + Number(letter !== other), (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    });
    row = next;
  });
  return row[to.length] ?? 0;
}
