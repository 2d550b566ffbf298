/**
 * A generated corpus in time: invented regulations that rest on older ones, of which the second half amends the first. Every second regulation of
 * the first half is amended twice, so it has three expressions. No check objects to any of it.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many relations each regulation has to older ones, where there are as many. */
const relationsOfEach = 5;

/** Writes the corpus below a folder, with the example corpus of the tests for everything else; the same number gives the same bytes. */
export function writeTimedCorpus(root: string, regulations: number): void {
  cpSync(join(import.meta.dirname, '../../test/fixtures/base/content'), join(root, 'content'), { recursive: true });
  const half = regulations / 2;
  const targets = half / 2;
  for (let index = 0; index < regulations; index += 1) {
    const order = index - half;
    const isTarget = index < half && index % 2 === 0;
    const files =
      order < 0
        ? enactedFiles(index, isTarget)
        : amendingFiles(index, 2 * (order % targets), order < targets ? 'first' : 'second');
    const folder = join(root, 'content/regulations', idOf(index));
    mkdirSync(folder, { recursive: true });
    for (const [name, words] of Object.entries(files)) writeFileSync(join(folder, name), words);
  }
}

/** Eight regulations a day, so that the first and the second amendment of a regulation fall on different days. */
function dayOf(index: number): string {
  return new Date(Date.UTC(2003, 0, 1 + Math.floor(index / 8))).toISOString().slice(0, 10);
}

function idOf(index: number): string {
  return `perpres-${index + 1}-${dayOf(index).slice(0, 4)}`;
}

function claim(indent: number): string {
  return `${' '.repeat(indent)}confidence: text\n${' '.repeat(indent)}sources: [salinan-contoh]\n`;
}

function factsOf(index: number, relations: readonly string[]): string {
  const [number, day] = [index + 1, dayOf(index)];
  return `type: perpres
number: ${number}
year: ${day.slice(0, 4)}
title:
  id: Contoh Nomor ${number}
  en: Example Number ${number}
issuer:
  id: Presiden Contoh
  en: Example President
subjects: [data]
${claim(0)}dates:
  enacted:
    date: '${day}'
${claim(4)}  inForce:
    date: '${day}'
${claim(4)}reportedStatus:
  value: in-force
  asOf: '2010-01-01'
  confidence: secondary
  sources: [laporan-contoh]
${relations.length === 0 ? '' : `relations:\n${relations.join('')}`}`;
}

function relation(kind: string, target: number): string {
  return `  - kind: ${kind}\n    target: ${idOf(target)}\n${claim(4)}`;
}

/** Relations to older regulations, spread over all of them. */
function foundations(index: number, count: number): readonly string[] {
  const older = new Set<number>();
  for (let turn = 1; older.size < Math.min(count, index); turn += 1) older.add((turn * 104_729) % index);
  return [...older].map((target) => relation('basedOn', target));
}

const texts = {
  id: (pasal: number, ayat: number, other: string) =>
    ayat === 2
      ? `Menteri Contoh mengevaluasi layanan menurut Pasal ${pasal} ayat (1) dan ${other} Pasal 1 ayat (1).`
      : `Menteri Contoh menyusun layanan terpadu dan melaporkannya paling lambat ${ayat} tahun.`,
  en: (pasal: number, ayat: number, other: string) =>
    ayat === 2
      ? `The Minister for Examples evaluates the services under Article ${pasal} paragraph (1) and ${other} Article 1 paragraph (1).`
      : `The Minister for Examples draws up integrated services and reports on them within ${ayat} years.`,
};

function enactedFiles(index: number, isTarget: boolean): Readonly<Record<string, string>> {
  const counts = `text:
  coverage: full
  counts: { bab: 1, pasal: 3, ayat: 9, definitions: 0, lampiran: 0 }
${claim(2)}`;
  return {
    'regulation.yaml': factsOf(index, foundations(index, relationsOfEach)) + counts,
    'addresses.txt': addresses(isTarget),
    'text.id.mdx': enactedText('id', index),
    'text.en.mdx': enactedText('en', index),
  };
}

function enactedText(lang: 'id' | 'en', index: number): string {
  const title = lang === 'id' ? 'Ketentuan' : 'Provisions';
  const before = Math.max(0, index - 1);
  const other = `Perpres ${before + 1}/${dayOf(before).slice(0, 4)}`;
  const pasal = [1, 2, 3].map(
    (number) =>
      `##### Pasal ${number} — ${title} ${number}\n\n${[1, 2, 3].map((ayat) => `${ayat}. ${texts[lang](number, ayat, other)}\n`).join('')}`,
  );
  return `---\nregulation: ${idOf(index)}\nlang: ${lang}\n---\n\n## BAB I — ${title}\n\n${pasal.join('\n')}`;
}

/** The addresses of an enacted text, and after them those that its amendments insert. */
function addresses(isTarget: boolean): string {
  const enacted = ['1', '2', '3'].flatMap((pasal) => [
    `pasal-${pasal}`,
    ...[1, 2, 3].map((ayat) => `pasal-${pasal}-ayat-${ayat}`),
  ]);
  const inserted = isTarget ? ['pasal-2a', 'pasal-2b'] : [];
  return ['bab-1', ...enacted, ...inserted].map((address) => `${address}\n`).join('');
}

/** What each turn of amendments does to its target: `first` to the enacted text, `second` to what the first made of it. */
const turns = {
  first: { replaced: 'pasal-1-ayat-3', after: 'pasal-2', inserted: 'pasal-2a', repealed: 'pasal-3-ayat-3' },
  second: { replaced: 'pasal-2-ayat-3', after: 'pasal-2a', inserted: 'pasal-2b', repealed: 'pasal-2-ayat-2' },
};

function amendingFiles(index: number, target: number, turn: keyof typeof turns): Readonly<Record<string, string>> {
  const { replaced, after, inserted, repealed } = turns[turn];
  const of = (address: string) => `${idOf(target)}#${address}`;
  const amendments = `${claim(0)}operations:
  - operation: replace
    target: ${of(replaced)}
    place: Pasal I angka 1
    text:
      id: Menteri Contoh menyusun pusat pemulihan paling lambat 4 tahun.
      en: The Minister for Examples draws up the recovery centre within 4 years.
  - operation: insert-after
    target: ${of(after)}
    place: Pasal I angka 2
    address: ${inserted}
    title: { id: Pusat pemulihan, en: Recovery centre }
    text:
      id: Pusat pemulihan dikelola menurut Pasal 1 ayat (1).
      en: The recovery centre is run under Article 1 paragraph (1).
  - operation: repeal
    target: ${of(repealed)}
    place: Pasal I angka 3
`;
  const relations = [relation('amends', target), ...foundations(index, relationsOfEach - 1)];
  return { 'regulation.yaml': factsOf(index, relations), 'amendments.yaml': amendments };
}
