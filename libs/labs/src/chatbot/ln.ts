/**
 * The natural logarithm, by the series of artanh: ln x = 2 artanh((x − 1) / (x + 1)).
 * Only sums, products and quotients, which every processor rounds alike; the built-in one may differ in its last digit.
 */
export function ln(x: number): number {
  if (!(x > 0) || x === Infinity) throw new RangeError('The logarithm needs a finite number above zero');
  let rest = x;
  let twos = 0;
  for (; rest > 1.5; twos += 1) rest /= 2;
  for (; rest < 0.75; twos -= 1) rest *= 2;
  return twos * ln2 + artanhTwice((rest - 1) / (rest + 1));
}

function artanhTwice(z: number): number {
  let sum = 0;
  let power = z;
  for (let odd = 1; odd <= 31; odd += 2) {
    sum += power / odd;
    power *= z * z;
  }
  return 2 * sum;
}

const ln2 = artanhTwice(1 / 3);
