/** The words that oblige, empower or forbid: by examples, and against every text of the repository. */
import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '../../src/i18n/languages.ts';
import { demandsOf, dutyCoverage, lawWords } from '../../src/policy/duties.ts';
import { dutyWords, modalitiesOf } from '../../src/policy/duty-words.ts';
import { readPolicy } from '../../src/policy/read.ts';

const signals = (text: string, lang: Lang) => [...modalitiesOf(text, lang)].join(' ');

/** What is said in both languages, with what it signals. */
const examples: readonly (readonly [expected: string, id: string, en: string])[] = [
  ['must', 'Pusat Data nasional wajib memenuhi SNI.', 'The National Data Centre must meet the SNI.'],
  [
    'must',
    'Setiap Instansi Pusat harus memakai Aplikasi Umum.',
    'Every Central Agency has to use General Applications.',
  ],
  [
    'must',
    'Penyelenggara Sistem Elektronik berkewajiban menjaga data.',
    'Operators of Electronic Systems are obliged to keep data safe.',
  ],
  ['must', 'Walidata memiliki tiga tugas:', 'The Data Steward has three duties:'],
  ['must', 'Kepala daerah menetapkan Arsitektur SPBE.', 'The regional head adopts the SPBE Architecture.'],
  ['must', 'Menteri PANRB mengoordinasikan penyusunannya.', 'The Minister (PANRB) coordinates the drawing up.'],
  [
    'must',
    'Sekurang-kurangnya sekali setiap 2 tahun, Pemerintah Daerah masing-masing menjalankan audit.',
    'At least once every 2 years, each Regional Government carries out the audit.',
  ],
  [
    'must',
    'Pimpinan Instansi Pusat yang bersangkutan menetapkan peta rencana.',
    'The head of the Central Agency concerned adopts the roadmap.',
  ],
  ['must', 'Arsitektur SPBE direviu pada paruh waktu.', 'The SPBE Architecture is reviewed at mid-term.'],
  [
    'must',
    'Arsitektur yang disusun sesuai dengan ayat (1) ditetapkan dengan Peraturan Presiden.',
    'The architecture drawn up in accordance with paragraph (1) is adopted by a Presidential Regulation.',
  ],
  [
    'must',
    'Pembangunan aplikasi mengikuti Arsitektur SPBE.',
    'The building of applications follows the SPBE Architecture.',
  ],
  ['must', 'Aplikasi Umum dibangun paling lambat 2 tahun.', 'General Applications are built no later than 2 years.'],
  ['must', 'Indeks diukur dengan Kuesioner.', 'The index is measured with the Questionnaire.'],
  ['must', 'Indeks lain diperoleh melalui sistem.', 'Other indices are obtained through systems.'],
  [
    'must',
    'Pejabat yang memimpin unit kesekretariatan menetapkan tim.',
    'The official who leads the secretariat unit appoints the team.',
  ],
  [
    'must',
    'Kepala daerah, koordinator, dan/atau tim koordinasi menerapkan arsitektur.',
    'The regional head, the coordinator and/or the coordination team apply the architecture.',
  ],
  [
    'must',
    'Keamanan aplikasi menuntut terpenuhinya tujuh fungsi:',
    'The security of applications requires seven functions to be met:',
  ],
  [
    'must',
    'Layanan kesehatan menjadi tanggung jawab menteri bidang kesehatan.',
    'Health services are the responsibility of the minister for health.',
  ],
  ['must', 'Setiap instansi hanya mempunyai satu Walidata.', 'Each body has only one Data Steward.'],
  [
    'must',
    'Menteri koordinator di dua bidang menjalankan dua tugas:',
    'The coordinating ministers in two fields have two duties:',
  ],
  // What is said between the subject and its verb does not part them.
  [
    'must',
    'Perum Peruri, di samping pekerjaan itu, menjalankan satu peran.',
    'Perum Peruri, besides that work, carries out one role.',
  ],
  [
    'must',
    'Standar untuk Data lain ditetapkan oleh Pembina Data.',
    'The standard for other Data is set by the Data Supervisor.',
  ],
  [
    'must',
    'Data yang telah dikumpulkan diserahkan kepada Walidata.',
    'Data that has been collected is handed over to the Data Steward.',
  ],
  [
    'must',
    'Data yang belum sesuai dikembalikan kepada Produsen Data.',
    'Data that does not yet conform is returned to the Data Producer.',
  ],
  ['may', 'Pemerintah Daerah dapat membangun aplikasi.', 'Regional Governments may build applications.'],
  [
    'may',
    'Instansi Pusat dapat membangun dan mengembangkan aplikasi.',
    'A Central Agency may build and develop applications.',
  ],
  [
    'may',
    'Instansi Pusat dapat menyesuaikannya dengan cirinya dengan tetap berpedoman pada Peraturan ini.',
    'Central Agencies may adapt it to their character while still following this Regulation.',
  ],
  ['may', 'Aplikasi yang sudah ada terus dipakai.', 'Existing applications stay in use.'],
  ['may', 'Setiap Orang berhak mengakses data.', 'Every Person is entitled to access data.'],
  ['may', 'Asesor boleh meminta bukti.', 'The Assessor may ask for evidence.'],
  ['may', 'Menteri berwenang mencabut izin.', 'The Minister has the power to revoke the licence.'],
  [
    'must may',
    'Kepala daerah berkoordinasi dengan Menteri PANRB, dan dapat berkonsultasi dengannya.',
    'The regional head coordinates with the Minister (PANRB), and may consult the Minister.',
  ],
  ['may', 'Penyidik mempunyai sembilan kewenangan:', 'The investigator has nine powers:'],
  ['must-not', 'Setiap Orang dilarang menyebarkan data.', 'No Person may spread data.'],
  [
    'must-not',
    'Pengguna tidak boleh mengubah dan menyebarkan data.',
    'Users may not change and spread data, and must not sell them.',
  ],
  ['must-not', 'Membuka data orang lain dilarang.', 'To open the data of others is prohibited.'],
  // What only tells how something is, what it is for, or what is done with it elsewhere.
  ['', 'Aplikasi SPBE terdiri atas dua jenis:', 'SPBE Applications consist of two kinds:'],
  [
    '',
    'Manajemen data bertujuan memastikan data dapat diakses.',
    'Data management aims to ensure that data are accessible.',
  ],
  [
    '',
    'Keterpaduan berarti sumber daya disatukan dan dipakai bersama.',
    'Integration means that resources are brought together and are used jointly.',
  ],
  ['', 'data yang dapat dibaca sistem elektronik;', 'data that electronic systems can read;'],
  ['', 'penjaminan mutu pelaksanaan evaluasi;', 'assuring the quality of how the evaluation is carried out;'],
  [
    '',
    'Jaringan Intra adalah jaringan yang dikelola oleh Instansi Pusat untuk menyambungkan simpul.',
    'Intra Networks are networks that the Central Agency manages itself to connect nodes.',
  ],
  [
    '',
    'data yang diperlukan, sebagaimana dituangkan dalam perjanjian;',
    'the data needed, as set down in the agreement;',
  ],
  ['', 'pemberian informasi kepada pihak yang berwenang;', 'information to those that have competence;'],
  ['', 'sistem tertutup bagi Orang lain yang tidak berhak;', 'a system closed to other Persons who are not entitled;'],
  ['', 'batas usia anak yang dapat memakai layanan;', 'the minimum age of children who may use the service;'],
  [
    '',
    'Pelindungan mencakup layanan yang dikembangkan dan diselenggarakan Penyelenggara.',
    'The protection covers services that the Operator develops and runs.',
  ],
];

describe('words that oblige, empower or forbid', () => {
  it.each(examples)('“%s”: %s', (expected, id, en) => {
    expect(signals(id, 'id')).toBe(expected);
    expect(signals(en, 'en')).toBe(expected);
  });
});

const policy = readPolicy(process.cwd());
const withText = [...policy.regulations.values()].filter(({ texts }) => texts.size === languages.length);

describe('the table against all texts', () => {
  const kinds = Object.keys(dutyWords.id) as (keyof typeof dutyWords.id)[];

  it.each(languages.flatMap((lang) => kinds.map((kind) => ({ lang, kind, words: dutyWords[lang][kind] }))))(
    'every word occurs: $kind ($lang)',
    ({ lang, words }) => {
      const said = [
        ...withText.flatMap(({ texts }) => texts.get(lang)!.all.map(({ text }) => text)),
        ...examples.map(([, id, en]) => (lang === 'id' ? id : en)),
      ].join('\n');
      const occurs = (source: string) => new RegExp(`(?<![\\p{L}\\d-])(?:${source})(?![\\p{L}\\d])`, 'u').test(said);
      expect(words.filter((source) => !occurs(source))).toEqual([]);
    },
  );

  /** The provisions outside the annexes, and those in which the two languages signal something else. */
  const compared = withText.map((regulation) => {
    const asked = demandsOf(regulation).filter(({ address }) => !address.startsWith('lampiran'));
    const differing = asked.filter(({ address }) => {
      const [id, en] = languages.map((lang) => regulation.texts.get(lang)!.byAddress.get(address));
      // A provision of another day has nothing to be compared with.
      if (id === undefined || en === undefined) return false;
      return signals(lawWords(id), 'id') !== signals(lawWords(en), 'en');
    });
    return { regulation, asked, differing: differing.map(({ address }) => address) };
  });

  it('both languages signal the same wherever duties have been written down', () => {
    const begun = compared.filter(({ regulation }) => regulation.duties !== undefined);
    expect(begun.map(({ regulation }) => regulation.id)).toContain('perpres-95-2018');
    expect(begun.flatMap(({ differing }) => differing)).toEqual([]);
  });

  it('both languages signal the same in nine of ten provisions of all texts', () => {
    const count = compared.flatMap(({ asked }) => asked).length;
    expect(count).toBeGreaterThan(550);
    expect(compared.flatMap(({ differing }) => differing).length).toBeLessThan(count / 10);
  });
});

describe('the duties that have been written down', () => {
  it('cover Perpres 95/2018: every provision but those waived', () => {
    const coverage = dutyCoverage(policy.regulations.get('perpres-95-2018')!);
    expect(coverage.open).toEqual([]);
    const inBody = coverage.waived.map(({ address }) => address).filter((address) => !address.startsWith('lampiran'));
    expect(inBody.length).toBeLessThan(10);
    expect(coverage.covered.length).toBeGreaterThan(200);
    expect(coverage.covered.length + coverage.waived.length).toBe(coverage.provisions.length);
  });

  it('leave no hole unseen: each provision is missed when the duties that cover it are away', () => {
    const regulation = policy.regulations.get('perpres-95-2018')!;
    const { data } = regulation.duties!;
    for (const { address } of dutyCoverage(regulation).covered) {
      const left = data.duties.filter(
        ({ provision, alsoIn }) =>
          ![provision, ...(alsoIn ?? [])].some(
            (each) => `${each}-`.startsWith(`${address}-`) || `${address}-`.startsWith(`${each}-`),
          ),
      );
      const without = { ...regulation, duties: { ...regulation.duties!, data: { ...data, duties: left } } };
      expect(dutyCoverage(without as typeof regulation).open.map((each) => each.address)).toContain(address);
    }
  });
});
