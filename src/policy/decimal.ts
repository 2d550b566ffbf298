/** Exact numbers: fractions of whole numbers of any size. Nothing here is ever rounded but by {@link roundHalfUp}. */

/** A fraction in lowest terms. */
export interface Exact {
  readonly over: bigint;
  /** Always above zero. */
  readonly under: bigint;
}

export const zero: Exact = { over: 0n, under: 1n };

/** A fraction in lowest terms; throws when the lower number is zero. */
export function fraction(over: bigint, under: bigint): Exact {
  if (under === 0n) throw new RangeError('Unexpected division by zero, expected another divisor');
  const divisor = greatestDivisor(over < 0n ? -over : over, under < 0n ? -under : under) * (under < 0n ? -1n : 1n);
  return { over: over / divisor, under: under / divisor };
}

/** The greatest whole number that divides both, which are not below zero. */
export function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** The number that a decimal such as `2.75` or `-13` writes; throws on anything else, so that nobody reads `2,75` as 275. */
export function parseDecimal(text: string): Exact {
  const [, sign, whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (sign === undefined) throw new SyntaxError(`Unexpected number \`${text}\`, expected a decimal such as \`2.75\``);
  return fraction(BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length));
}

export const add = (a: Exact, b: Exact): Exact => fraction(a.over * b.under + b.over * a.under, a.under * b.under);

export const subtract = (a: Exact, b: Exact): Exact => fraction(a.over * b.under - b.over * a.under, a.under * b.under);

export const multiply = (a: Exact, b: Exact): Exact => fraction(a.over * b.over, a.under * b.under);

/** Throws when the divisor is zero. */
export const divide = (a: Exact, b: Exact): Exact => fraction(a.over * b.under, a.under * b.over);

/** The sum of any number of numbers; zero for none. */
export const sum = (numbers: Iterable<Exact>): Exact => [...numbers].reduce(add, zero);

/** Below zero when the first is less, above zero when it is more, zero when both are the same: as `sort` wants it. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The number with so many decimals, all of them written; a half goes away from zero. */
export function roundHalfUp({ over, under }: Exact, decimals: number): string {
  const size = over < 0n ? -over : over;
  const rounded = (2n * size * 10n ** BigInt(decimals) + under) / (2n * under);
  return write(over < 0n, rounded, decimals);
}

/** The number as the shortest decimal that is exactly it; `undefined` for one that no decimal is, such as a third. */
export function decimalOf({ over, under }: Exact): string | undefined {
  let decimals = 0;
  for (let rest = under; rest !== 1n; decimals += 1) {
    const divisor = greatestDivisor(rest, 10n);
    if (divisor === 1n) return undefined;
    rest /= divisor;
  }
  const size = over < 0n ? -over : over;
  return write(over < 0n, (size * 10n ** BigInt(decimals)) / under, decimals);
}

/** Writes a whole number of units of the last decimal. */
function write(isNegative: boolean, units: bigint, decimals: number): string {
  const digits = units.toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return isNegative && units !== 0n ? `-${text}` : text;
}
