/** The codes that were probably meant, by how a code is written and by what the thing is called. */
import { languages } from '../i18n/languages.ts';
import { nearest } from '../policy/nearest.ts';
import type { ReferenceCode } from './reference.ts';

/** Words that most names of a group have: they tell nothing apart. */
const common: ReadonlySet<string> = new Set(
  'aplikasi data dan daerah elektronik informasi kabupaten kota layanan nasional online pelayanan pemerintah pengelolaan provinsi proses sistem urusan and application government information management of online process service services system'.split(
    ' ',
  ),
);

/** The words of a name that tell it apart, in lower case. */
export function telling(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !common.has(word));
}

/** At most three codes: the one with the same numbers, then those whose names are like the name, the likest first, then those written most like the code. */
export function nearestCodes(
  code: string,
  name: string,
  candidates: readonly ReferenceCode[],
): readonly ReferenceCode[] {
  const alike = candidates
    .map((candidate) => ({ candidate, score: likeness(name, candidate) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
    .map(({ candidate }) => candidate);
  const byCode = new Map(candidates.map((candidate) => [candidate.code, candidate]));
  const same = candidates.filter((candidate) => isOtherwiseWritten(code, candidate.code)).slice(0, 1);
  const written = nearest(code.trim().toUpperCase(), byCode.keys()).map((each) => byCode.get(each)!);
  return [...new Set([...same, ...alike.slice(0, 2 - same.length), ...written])].slice(0, 3);
}

/** Whether a code is another one with its prefix or zeros left out: the guide prints `01.05` for `RAL.01.05`, and people write `RAL 1.5`. */
function isOtherwiseWritten(code: string, whole: string): boolean {
  const partsOf = (text: string) =>
    (text.toUpperCase().match(/[A-Z]+|\d+/g) ?? []).map((part) => part.replace(/^0+(?=\d)/, ''));
  const [own, meant] = [partsOf(code).join('.'), partsOf(whole)];
  return code !== whole && (own === meant.join('.') || own === meant.slice(1).join('.'));
}

/** How much a name and that of a code have in common, in the language in which it is more: 1 for the same telling words, 0 for none. */
function likeness(name: string, candidate: ReferenceCode): number {
  const own = telling(name);
  return Math.max(...languages.map((lang) => shared(own, telling(candidate.name[lang]))));
}

function shared(own: readonly string[], theirs: readonly string[]): number {
  if (own.length === 0 || theirs.length === 0) return 0;
  const found = theirs.filter((word) => own.some((each) => isForm(each, word))).length;
  return (2 * found) / (own.length + theirs.length);
}

/** Whether two words are forms of one: Indonesian puts its affixes around the word, as in "izin" and "perizinan". */
export function isForm(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length >= 4 && long.includes(short));
}
