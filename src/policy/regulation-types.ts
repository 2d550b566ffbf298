/** The types of regulation that the repository knows, with how people cite them. */

/** A type of regulation. */
export interface RegulationType {
  /** The first part of the ids, as in `perpres-95-2018`. */
  readonly id: string;
  /** How a citation begins, as in "Perpres 95/2018". */
  readonly short: string;
  /** The full name in both languages. */
  readonly name: { readonly id: string; readonly en: string };
}

const type = (id: string, short: string, indonesian: string, english: string): RegulationType => ({
  id,
  short,
  name: { id: indonesian, en: english },
});

/** All types, the highest in the hierarchy of law first. */
export const regulationTypes: readonly RegulationType[] = [
  type('uud', 'UUD', 'Undang-Undang Dasar Negara Republik Indonesia Tahun', 'Constitution of'),
  type('uu', 'UU', 'Undang-Undang', 'Law'),
  type('perppu', 'Perppu', 'Peraturan Pemerintah Pengganti Undang-Undang', 'Government Regulation in Lieu of Law'),
  type('pp', 'PP', 'Peraturan Pemerintah', 'Government Regulation'),
  type('perpres', 'Perpres', 'Peraturan Presiden', 'Presidential Regulation'),
  type('keppres', 'Keppres', 'Keputusan Presiden', 'Presidential Decree'),
  type('inpres', 'Inpres', 'Instruksi Presiden', 'Presidential Instruction'),
  type(
    'permenpanrb',
    'PermenPANRB',
    'Peraturan Menteri PANRB',
    'Regulation of the Minister for the State Apparatus (PANRB)',
  ),
  type(
    'kepmenpanrb',
    'KepmenPANRB',
    'Keputusan Menteri PANRB',
    'Decree of the Minister for the State Apparatus (PANRB)',
  ),
  type(
    'se-menpanrb',
    'SE MenPANRB',
    'Surat Edaran Menteri PANRB',
    'Circular of the Minister for the State Apparatus (PANRB)',
  ),
  type(
    'pedoman-menpanrb',
    'Pedoman MenPANRB',
    'Pedoman Menteri PANRB',
    'Guideline of the Minister for the State Apparatus (PANRB)',
  ),
  type(
    'permenppn',
    'PermenPPN',
    'Peraturan Menteri PPN/Kepala Bappenas',
    'Regulation of the Minister for National Development Planning (Bappenas)',
  ),
  type(
    'kepmenppn',
    'KepmenPPN',
    'Keputusan Menteri PPN/Kepala Bappenas',
    'Decree of the Minister for National Development Planning (Bappenas)',
  ),
  type(
    'permenkominfo',
    'Permenkominfo',
    'Peraturan Menteri Kominfo',
    'Regulation of the Minister for Communication and Informatics (Kominfo)',
  ),
  type(
    'se-menkominfo',
    'SE Menkominfo',
    'Surat Edaran Menteri Kominfo',
    'Circular of the Minister for Communication and Informatics (Kominfo)',
  ),
  type(
    'permenkomdigi',
    'Permenkomdigi',
    'Peraturan Menteri Komdigi',
    'Regulation of the Minister for Communication and Digital Affairs (Komdigi)',
  ),
  type('permendagri', 'Permendagri', 'Peraturan Menteri Dalam Negeri', 'Regulation of the Minister for Home Affairs'),
  type('peraturan-bssn', 'Peraturan BSSN', 'Peraturan BSSN', 'BSSN Regulation'),
  type('peraturan-bps', 'Peraturan BPS', 'Peraturan BPS', 'BPS Regulation'),
  type('peraturan-brin', 'Peraturan BRIN', 'Peraturan BRIN', 'BRIN Regulation'),
  type('peraturan-anri', 'Peraturan ANRI', 'Peraturan ANRI', 'ANRI Regulation'),
  type('putusan-mk', 'Putusan MK', 'Putusan Mahkamah Konstitusi', 'Constitutional Court Decision'),
];

const byId = new Map(regulationTypes.map((entry) => [entry.id, entry]));
const byShort = new Map(regulationTypes.map((entry) => [entry.short.toLowerCase(), entry]));

/** The type with an id such as `perpres`; `undefined` when there is none. */
export function regulationType(id: string): RegulationType | undefined {
  return byId.get(id);
}

/** The type whose citations begin with the words given, capitals ignored; `undefined` when there is none. */
export function regulationTypeByShort(short: string): RegulationType | undefined {
  return byShort.get(short.toLowerCase());
}

/** How people cite a regulation: "Perpres 95/2018", "UUD 1945". The type's id stands in when the type is not known. */
export function citationOf(typeId: string, number: number | string, year: number): string {
  const short = byId.get(typeId)?.short ?? typeId;
  return typeId === 'uud' ? `${short} ${year}` : `${short} ${number}/${year}`;
}
