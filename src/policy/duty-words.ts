/**
 * The words that oblige, empower or forbid: one table for both languages. A provision is looked at by its own words: what an item says is told by the
 * item, what all items demand by the words before the list. The table would rather find too much: what holds no duty is waived with a reason.
 */
import { languages, type Lang } from '../i18n/languages.ts';
import type { DutiesData } from './schema.gen.ts';

/** What a duty does to its bearer. */
export type Modality = DutiesData['duties'][number]['modality'];

/** Every modality, in the order in which they are told. */
export const modalities: readonly Modality[] = ['must', 'may', 'must-not'];

/** The words of one language, as sources of regular expressions that stand for whole words. */
interface DutyWords {
  /** They forbid, whoever they speak of. What comes after them in the sentence is no power and no duty any more. */
  readonly forbidding: readonly string[];
  /** They empower or allow, whoever they speak of. The verbs after them are no duty any more. */
  readonly empowering: readonly string[];
  /** They oblige, whoever they speak of. */
  readonly obliging: readonly string[];
  /** The nouns with which the names of those who bear duties begin. */
  readonly bearers: readonly string[];
  /** Verbs in the present tense: they oblige a bearer who is their subject. */
  readonly active: readonly string[];
  /** Verbs in the passive: they oblige somebody, named or not, in a main clause. */
  readonly passive: readonly string[];
  /** Verbs in the present tense with which a thing or an activity keeps to something: they oblige whoever answers for it. */
  readonly following: readonly string[];
  /** Words that begin another clause: no subject reaches a verb across them. */
  readonly breaks: readonly string[];
  /** Stretches with such words that end nothing: "yang bersangkutan". */
  readonly unbroken: readonly string[];
  /** Words that begin an aside between commas: the subject before it reaches the verb after it. */
  readonly asides: readonly string[];
  /** Words after which a sentence tells an aim or a meaning, and demands nothing any more. */
  readonly aims: readonly string[];
}

/** The table. Verbs with one meaning stand in the same line in both languages. */
export const dutyWords: Readonly<Record<Lang, DutyWords>> = {
  id: {
    forbidding: ['dilarang', String.raw`(?<!\byang\s+)tidak\s+(?:boleh|diperbolehkan|berhak|berwenang)`],
    empowering: [
      String.raw`(?<!\b(?:yang(?:\s+hanya)?|tidak|untuk|agar|sehingga|supaya|jika|apabila|serta|mudah,|harus|selalu)\s+)dapat(?!\s+(?:di(?:akses|baca|bedakan|lihat|dengar|deteksi|tampilkan|ketahui|pertanggungjawabkan)|ter|saja))`,
      'boleh',
      String.raw`(?<!\b(?:yang|tidak)\s+)(?:berwenang|berhak)`,
      String.raw`(?:mempunyai|memiliki|diberi|mendapat)\s+(?:\p{L}+\s+)?(?:hak|wewenang|kewenangan)`,
      String.raw`(?:tetap|terus)\s+(?:dipakai|digunakan)`,
    ],
    obliging: [
      'wajib',
      'harus',
      'berkewajiban',
      'bertugas',
      String.raw`(?:mempunyai|memiliki|mendapat)\s+(?:\p{L}+\s+)?(?:tugas|kewajiban)`,
      String.raw`menjalankan\s+(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\s+tugas`,
      String.raw`menjadi\s+tanggung\s+jawab`,
      String.raw`hanya\s+(?:mempunyai|memiliki)`,
      String.raw`bertanggung\s+jawab`,
      String.raw`paling\s+lambat`,
      String.raw`menuntut\s+terpenuhinya`,
    ],
    bearers: [
      'Presiden',
      '[Mm]enteri',
      '[Kk]epala',
      '[Pp]impinan',
      'Instansi',
      'Pemerintah',
      '[Kk]oordinator',
      '[Tt]im',
      '[Kk]etua',
      '[Ss]ekretaris',
      '[Ss]ekretariat',
      '[Gg]ubernur',
      '[Bb]upati',
      '[Pp]erangkat',
      'Orang',
      '[Pp]enyelenggara',
      '[Ww]alidata',
      '[Pp]rodusen',
      '[Pp]embina',
      '[Pp]engguna',
      'Forum',
      'Dewan',
      '[Ll]embaga',
      '[Kk]ementerian',
      'Deputi',
      '[Aa]sesor',
      'Responden',
      'Perum',
      'Direksi',
      'Portal',
      '[Uu]nit',
      'UPR',
      'UKR',
      'BPS',
      'BIG',
      'BSSN',
      'BKN',
      '[Pp]elaksana',
      '[Pp]ejabat',
      '[Pp]enyidik',
      'Penanda',
      'Pengirim',
      'Penerima',
    ],
    active: [
      // Every verb with one of these beginnings but those that tell what somebody is or has.
      String.raw`(?!(?:merupakan|meliputi|memiliki|mempunyai|mencakup|memuat|menjadi|melalui|menurut|mengenai|merujuk|membidangi|mendapat|memperoleh|membutuhkan|memerlukan|mewakili|memimpin|mencapai|melebihi|menempati|merangkap|memenuhi)\b)me(?:m|n|ng|ny)?\p{Ll}{4,}`,
      String.raw`ber(?:koordinasi|konsultasi|pedoman|pegang|komunikasi|kolaborasi|partisipasi)`,
      'memenuhi',
    ],
    passive: [
      'disusun',
      'direncanakan',
      'dibangun',
      'dikembangkan',
      'diterapkan',
      String.raw`(?:dilaksanakan|dijalankan|diselenggarakan|dilakukan)`,
      String.raw`(?:dipakai|digunakan|dimanfaatkan)`,
      String.raw`(?:direviu|ditinjau|dievaluasi)`,
      'dipantau',
      String.raw`(?:didaftarkan|didaftar)`,
      'diukur',
      'diperoleh',
      'disimpan',
      String.raw`(?:dibentuk|didirikan)`,
      String.raw`(?:dibiayai|dianggarkan|dialokasikan|dibebankan)`,
      String.raw`(?:diwujudkan|ditempuh)`,
      'dipercepat',
      'ditangani',
      String.raw`(?:didasarkan|berpedoman|berpegang)`,
      'diutamakan',
      String.raw`(?:ditetapkan|diatur)`,
      'dikoordinasikan',
      'dituangkan',
      String.raw`(?:disampaikan|dilaporkan|dikirim)`,
      'ditindaklanjuti',
      String.raw`(?:disesuaikan|diselaraskan)`,
      String.raw`(?:disebarluaskan|dipublikasikan|diterbitkan|disebarkan)`,
      'dilengkapi',
      'dibahas',
      'diintegrasikan',
      'disediakan',
      'dijamin',
      'diserahkan',
      'dikembalikan',
      'dikelola',
      'dibantu',
      'ditunjuk',
      'diperbarui',
      String.raw`(?:ditentukan|diputuskan|disepakati)`,
      String.raw`(?:disertai|didampingi)`,
      String.raw`(?:dipenuhi|dipastikan)`,
      String.raw`(?:dikumpulkan|diperiksa|diverifikasi|divalidasi)`,
    ],
    following: ['mengikuti', 'mengutamakan', 'mengacu'],
    breaks: [
      'yang',
      'agar',
      'supaya',
      'sehingga',
      'jika',
      'apabila',
      'bahwa',
      'sebagaimana',
      'sebelum',
      'sesudah',
      'setelah',
      'sejak',
      'sampai',
      'ketika',
      'saat',
      'selama',
      'sepanjang',
      'untuk',
      'guna',
      'oleh',
      'adalah',
      'ialah',
      'yaitu',
      'dapat',
      'harus',
      'wajib',
      'kecuali',
      'belum',
      'tidak',
      // What is kept while something else is done: "dapat menyesuaikannya dengan tetap berpedoman pada …".
      String.raw`dengan\s+tetap`,
    ],
    unbroken: [
      String.raw`yang\s+(?:bersangkutan|dipimpinnya|terkait|berwenang|(?:menyebut|diduga)\s+\S+)`,
      String.raw`yang\s+(?:membidangi|memimpin)`,
      String.raw`yang\s+(?:saling\s+|telah\s+|sudah\s+)?(?:di|ter)\p{Ll}+(?:\s+(?:dan|atau)\s+(?:di|ter)\p{Ll}+)*`,
      String.raw`yang\s+(?:belum|tidak)\s+\p{Ll}+`,
      // Before a name it says what something is for, before a verb what somebody does it for.
      String.raw`untuk\s+\p{Lu}\p{L}+`,
      String.raw`(?:yang\s+)?(?:disebut|dimaksud)\s+(?:pada|dalam)`,
      String.raw`sampai\s+dengan`,
      String.raw`oleh\s+karena\s+itu`,
    ],
    asides: [String.raw`di\s+samping`],
    aims: ['bertujuan', 'berarti'],
  },
  en: {
    forbidding: [
      String.raw`(?<!\b(?:that|which|who)\s+)(?:is|are)\s+(?:also\s+)?(?:forbidden|prohibited|not\s+(?:allowed|entitled))`,
      String.raw`(?:may|must)\s+not`,
      String.raw`No\s+(?:\p{L}+\s+){1,4}may`,
    ],
    empowering: [
      String.raw`(?<!\b(?:that|which|who)\s+)may`,
      String.raw`(?:is|are)\s+(?:entitled|allowed|empowered|authorised)`,
      String.raw`(?:has|have|is\s+given|are\s+given)\s+(?!no\b)(?:\p{L}+\s+){1,2}(?:rights?|powers?|authority)`,
      String.raw`stays?\s+in\s+use`,
    ],
    obliging: [
      'must',
      String.raw`(?:has|have)\s+to`,
      String.raw`(?:is|are)\s+(?:obliged|required|responsible|liable)`,
      String.raw`(?:has|have|is\s+given|are\s+given)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}(?:duty|duties|tasks?|obligations?)`,
      String.raw`no\s+later\s+than`,
      String.raw`(?:requires?|calls?\s+for)\s+(?:[\w-]+\s+){1,3}to\s+be\s+met`,
      String.raw`the\s+responsibility\s+of`,
      String.raw`(?:has|have)\s+only`,
    ],
    bearers: [
      'President',
      '[Mm]inisters?',
      '[Hh]eads?',
      '(?:Central|Regional|central-level|regional-level|other)',
      'Government',
      '[Gg]overnors?',
      '[Rr]egents?',
      'regional',
      '(?:SPBE|Pemdi)\\s+[Cc]oordinators?',
      '[Cc]oordinators?',
      '(?:National|Internal|External)',
      '[Cc]hair',
      '[Ss]ecretar(?:y|ies)',
      '[Ss]ecretariat',
      'Persons?',
      '[Oo]perators?',
      'Electronic\\s+(?:System\\s+Operators?|Certification\\s+Providers?|Agent\\s+operators?)',
      'Data\\s+(?:Stewards?|Producers?|Supervisors?|Users?|Custodians?)',
      'One\\s+Data',
      'Steering',
      'ministr(?:y|ies)',
      'agenc(?:y|ies)',
      'Deput(?:y|ies)',
      '[Aa]ssessors?',
      'Respondents?',
      'Perum',
      'Bodies',
      'Board',
      '[Oo]rganisers?',
      '[Uu]nits?',
      'UPR',
      'UKR',
      'BPS',
      'BIG',
      'BSSN',
      'BKN',
      'technical\\s+officers?',
      '[Oo]fficials?',
      'high-ranking',
      'senior',
      '(?:[Cc]ivil\\s+servant\\s+)?investigators?',
      'Signator(?:y|ies)',
      'Senders?',
      'Recipients?',
    ],
    active: [
      'draws?\\s+up',
      'plans',
      'builds?',
      'develops?',
      '(?:applies|apply)',
      '(?:carr(?:y|ies)\\s+out|operates?|runs?|holds?|organis(?:es|e)|perform(?:s)?)',
      'uses?',
      '(?:reviews?|evaluates?|assess(?:es)?|examines?|verif(?:y|ies))',
      'monitors?',
      'registers?',
      '(?:stores?|manages?|maintains?|keeps?)',
      '(?:establish(?:es)?|forms?|sets?\\s+up)',
      '(?:coordinates?|consults?|communicates?|documents?|involves?)',
      '(?:sets?(?!\\s+(?:out|of))|adopts?|lays?\\s+down|decides?|designates?|determines?|agrees?|defines?|approves?)',
      '(?:appoints?|names?|assigns?)',
      '(?:submits?|reports?|sends?|passes?|conveys?|publish(?:es)?|distributes?|disseminates?|delivers?|presents?)',
      '(?:follows?|compl(?:y|ies)|gives?\\s+priority)',
      '(?:prevents?|stops?|accelerates?|chooses?|facilitates?)',
      '(?:provides?|ensures?|makes?|gives?|prepares?|compiles?|collects?|supports?|helps?|assists?|guides?|supervises?|oversees?|improves?|adjusts?|integrates?|analys(?:es|e)|identif(?:y|ies)|handles?|fosters?|checks?|discuss(?:es)?|answers?|fills?|enters?|clarif(?:y|ies)|produces?|takes?|shares?|trains?|issues?|revokes?|protects?|controls?|leads?|starts?|calculates?|records?|recommends?|grants?|proposes?|visits?|validates?|processes|asks?|meets?|corrects?|accesses|access|surveys?|restricts?|notif(?:y|ies)|informs?|requests?|accepts?|bears?|pays?|attends?|observes?)',
    ],
    passive: [
      'drawn\\s+up',
      'planned',
      '(?:built|expressed)',
      'developed',
      'applied',
      '(?:carried\\s+out|run|done|conducted|operated)',
      'used',
      '(?:reviewed|evaluated|assessed)',
      'monitored',
      'registered',
      'measured',
      'obtained',
      'stored',
      '(?:established|formed|set\\s+up)',
      '(?:funded|allocated)',
      '(?:achieved|delivered)',
      'accelerated',
      'handled',
      'based',
      'given\\s+priority',
      '(?:adopted|set(?!\\s+(?:out|up))|designated|laid\\s+down|regulated|governed|determined|decided|chosen|agreed)',
      'coordinated',
      '(?:submitted|reported|sent)',
      'followed\\s+up',
      '(?:adjusted|aligned|adapted)',
      '(?:published|distributed|disseminated|issued)',
      'accompanied',
      'discussed',
      'integrated',
      'provided',
      '(?:ensured|guaranteed)',
      'appointed',
      'updated',
      'met',
      '(?:collected|checked|verified|validated)',
      'charged',
      'handed\\s+over',
      'returned',
      'managed',
      '(?:helped|assisted)',
    ],
    following: ['follows?', String.raw`gives?\s+priority`],
    breaks: [
      'that',
      'which',
      'who',
      'whose',
      'if',
      'when',
      'where',
      'how',
      'once',
      'because',
      'before',
      'after',
      'until',
      'as\\s+long\\s+as',
      'so\\s+that',
      'to',
      'by',
      'means',
      'may',
      'must',
      'namely',
      'unless',
      'not',
      'is',
      'are',
    ],
    unbroken: [
      String.raw`(?:letter|paragraph\s+\(\d+\)|Article\s+\d+)\s+to`,
      String.raw`from\s+\S+\s+to`,
      String.raw`that\s+he\s+or\s+she\s+leads`,
      String.raw`who\s+leads?`,
      String.raw`[Aa]ccess\s+to`,
      String.raw`that\s+(?:has|have)\s+been\s+\p{Ll}+`,
      String.raw`that\s+(?:does|do)\s+not\s+(?:yet\s+)?\p{Ll}+`,
      String.raw`by\s+(?:an?|another|the)\s+(?:separate\s+)?(?:Regulation|Presidential)`,
    ],
    asides: ['besides', 'as'],
    aims: ['aims?', String.raw`(?<!\bby\s)means?`],
  },
};

/** What joins a verb to the one before it, and the beginning of the next: "membangun dan mengembangkan". */
const governed: Readonly<Record<Lang, string>> = {
  id: String.raw`(?:\s+(?:juga|hanya|pula))?(?:\s+\p{L}+)?(?:(?:,\s+|\s+dan\/atau\s+|\s+dan\s+|\s+atau\s+)(?:me|ber|di)\p{L}+)*`,
  en: String.raw`(?:\s+(?:also|only|be|not))*(?:\s+\p{L}+)?(?:(?:,\s+|\s+and\/or\s+|\s+and\s+|\s+or\s+)\p{Ll}+)*`,
};

/** What may stand before the noun of a subject. */
const articles: Readonly<Record<Lang, string>> = {
  id: String.raw`(?:(?:[Ss]etiap|[Ss]eluruh|[Ss]emua|[Pp]ara|[Kk]edua)\s+)?`,
  en: String.raw`(?:(?:[Ee]ach|[Ee]very|[Tt]he|[Aa]n?|[Aa]ll|[Bb]oth)\s+)?(?:respective\s+)?`,
};

const word = (sources: readonly string[]) => `(?<![\\p{L}\\d-])(?:${sources.join('|')})(?![\\p{L}\\d])`;

/** The table of a language, made into patterns once. */
function patternsOf(lang: Lang) {
  const { forbidding, empowering, obliging, bearers, active, passive, following, breaks, unbroken, asides, aims } =
    dutyWords[lang];
  const auxiliary = lang === 'id' ? '' : String.raw`(?:is|are)\s+(?:\p{L}+ly\s+|also\s+|further\s+|jointly\s+)*`;
  return {
    forbidding: new RegExp(`${word(forbidding)}[^.;]*`, 'gu'),
    empowering: new RegExp(word(empowering) + governed[lang], 'gu'),
    obliging: new RegExp(word(obliging), 'u'),
    unbroken: new RegExp(word(unbroken), 'gu'),
    asides: new RegExp(`,\\s+${word(asides)}\\s[^,.;:]*,`, 'gu'),
    breaks: new RegExp(word(breaks), 'u'),
    aims: new RegExp(`${word(aims)}[^.;]*`, 'gu'),
    // A subject begins a clause; what stands between it and its verb is looked at for breaks.
    active: new RegExp(
      `^(?:(?:dan/atau|and/or|dan|and|serta)\\s+)?${articles[lang]}${word(bearers)}(?<between>.*?)\\s${word(active)}`,
      'u',
    ),
    passive: new RegExp(
      `^(?<between>(?:.*?\\s)?)(?:${word([auxiliary + `(?:${passive.join('|')})`])}|${word(following)})`,
      'u',
    ),
  };
}

const patterns = Object.fromEntries(languages.map((lang) => [lang, patternsOf(lang)])) as Readonly<
  Record<Lang, ReturnType<typeof patternsOf>>
>;

/** The modalities that some words of the law signal. */
export function modalitiesOf(text: string, lang: Lang): ReadonlySet<Modality> {
  const { forbidding, empowering, obliging, unbroken, asides, aims, breaks, active, passive } = patterns[lang];
  const found = new Set<Modality>();
  let rest = text.replace(aims, ' ').replace(forbidding, () => (found.add('must-not'), ' '));
  rest = rest.replace(empowering, () => (found.add('may'), ' |'));
  if (obliging.test(rest)) found.add('must');
  const plain = rest.replace(unbroken, ' ').replace(asides, ' ');
  for (const clause of plain.split(/[.;:,|]\s+|\s\|/u)) {
    if (found.has('must')) break;
    for (const pattern of [active, passive]) {
      const between = pattern.exec(clause)?.groups?.['between'];
      if (between !== undefined && !breaks.test(between)) found.add('must');
    }
  }
  return new Set(modalities.filter((modality) => found.has(modality)));
}
