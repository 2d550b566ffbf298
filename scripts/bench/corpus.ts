/** A generated corpus of any size, for measuring: invented regulations in both languages that no check objects to. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How large the corpus is. */
export interface CorpusSize {
  /** Documents: texts in one language each; every regulation has two. */
  readonly documents: number;
  /** About how many bytes a document has. */
  readonly bytes: number;
  /** Pasal in each document. */
  readonly pasal: number;
}

/** Writes the corpus below a folder, with the example corpus of the tests for everything else; the same size gives the same bytes. */
export function writeCorpus(root: string, size: CorpusSize): void {
  cpSync(join(import.meta.dirname, '../../test/fixtures/base/content'), join(root, 'content'), { recursive: true });
  for (let index = 0; index < size.documents / 2; index += 1) writeRegulation(root, index, size);
}

/** Changes one sentence in both languages of the first generated regulation, as a pull request would. */
export function changeOneDocument(root: string, size: CorpusSize): void {
  writeRegulation(root, 0, size, ' (2)');
}

function writeRegulation(root: string, index: number, size: CorpusSize, mark = ''): void {
  const number = index + 1;
  const folder = join(root, `content/regulations/perpres-${number}-${year}`);
  mkdirSync(folder, { recursive: true });
  const ayat = Math.max(1, Math.round(size.bytes / size.pasal / bytesOfAyat));
  writeFileSync(join(folder, 'regulation.yaml'), facts(number, size.pasal, ayat));
  writeFileSync(join(folder, 'addresses.txt'), `${addresses(size.pasal, ayat).join('\n')}\n`);
  writeFileSync(join(folder, 'text.id.mdx'), text('id', number, size.pasal, ayat, mark));
  writeFileSync(join(folder, 'text.en.mdx'), text('en', number, size.pasal, ayat, mark));
}

/** The year of every generated regulation: none of the example corpus is of that year. */
const year = 2003;

/** Every address of a generated text, in reading order. */
function addresses(pasal: number, ayat: number): readonly string[] {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const ofPasal = (article: number) => [
    `pasal-${article}`,
    ...numbers(ayat).map((paragraph) => `pasal-${article}-ayat-${paragraph}`),
  ];
  return ['bab-1', ...numbers(pasal).flatMap(ofPasal)];
}

function facts(number: number, pasal: number, ayat: number): string {
  const claim = 'confidence: text\n  sources: [salinan-contoh]';
  return `type: perpres
number: ${number}
year: ${year}
title:
  id: Contoh Nomor ${number}
  en: Example Number ${number}
issuer:
  id: Presiden Contoh
  en: Example President
subjects: [data]
confidence: text
sources: [salinan-contoh]
dates:
  enacted:
    date: '${year}-02-01'
    confidence: text
    sources: [salinan-contoh]
reportedStatus:
  value: in-force
  asOf: '${year + 1}-01-01'
  confidence: secondary
  sources: [laporan-contoh]
text:
  coverage: full
  counts:
    bab: 1
    pasal: ${pasal}
    ayat: ${pasal * ayat}
    definitions: 0
    lampiran: 0
  ${claim}
`;
}

const subjects = {
  id: ['Menteri Contoh', 'Instansi pembina', 'Pemerintah daerah', 'Unit kerja', 'Koordinator'],
  en: [
    'The Minister for Examples',
    'The supervising agency',
    'The regional government',
    'The work unit',
    'The coordinator',
  ],
};
const objects = {
  id: [
    'layanan terpadu',
    'arsitektur data',
    'pusat pemulihan',
    'aplikasi bersama',
    'jaringan tertutup',
    'standar mutu',
  ],
  en: [
    'integrated services',
    'the data architecture',
    'the recovery centre',
    'shared applications',
    'the closed network',
    'quality standards',
  ],
};

/** About the size of one generated ayat in bytes. */
const bytesOfAyat = 190;

function text(lang: 'id' | 'en', number: number, pasal: number, ayat: number, mark: string): string {
  const title = lang === 'id' ? 'Ketentuan' : 'Provisions';
  const parts = [`---\nregulation: perpres-${number}-${year}\nlang: ${lang}\n---\n\n## BAB I — ${title}\n`];
  for (let article = 1; article <= pasal; article += 1) {
    parts.push(`##### Pasal ${article} — ${title} ${article}${article === 1 ? mark : ''}\n`);
    for (let paragraph = 1; paragraph <= ayat; paragraph += 1) parts.push(sentence(lang, number, article, paragraph));
    parts.push('');
  }
  return parts.join('\n');
}

function sentence(lang: 'id' | 'en', number: number, article: number, paragraph: number): string {
  const pick = (list: readonly string[], salt: number) =>
    list[(number * 7 + article * 3 + paragraph * 5 + salt) % list.length]!;
  const years = 1 + ((number + paragraph) % 9);
  const [subject, object, other] = [pick(subjects[lang], 0), pick(objects[lang], 1), pick(objects[lang], 4)];
  const [within, under] =
    lang === 'id'
      ? [` paling lambat ${years} tahun`, ` menurut Pasal ${article} ayat (1)`]
      : [` within ${years} years`, ` under Article ${article} paragraph (1)`];
  // As dense as the text of Perpres 95/2018: a reference in every second ayat, a number in every third.
  const [deadline, reference] = [paragraph % 3 === 0 ? within : '', paragraph % 2 === 0 ? under : ''];
  return lang === 'id'
    ? `${paragraph}. ${subject} menyusun ${object} dan ${other}${deadline}${reference}, mengevaluasi pelaksanaannya secara berkala, dan melaporkan hasilnya kepada pimpinan yang bersangkutan.`
    : `${paragraph}. ${subject} draws up ${object} and ${other}${deadline}${reference}, evaluates at regular intervals how they are carried out, and reports the results to the head concerned.`;
}
