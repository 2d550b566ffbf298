/** The only place that builds a URL. Both languages share every path after `/<lang>/`. */
import type { Lang } from '../i18n/languages.ts';
import type { Area } from '../policy/areas.ts';
import type { OfficeKind as DutyOfficeKind } from '../policy/duty-record.ts';
import type { OfficeKind } from '../policy/results.ts';

/** Where the site is published, without a slash at the end. */
export const origin = 'https://spbe-terbuka.github.io';

/** Where the repository is published. */
export const repository = 'https://github.com/spbe-terbuka/spbe-terbuka.github.io';

/** Pages that exist once per language. */
export const pageNames = [
  'regulations',
  'relations',
  'not-yet-issued',
  'changes-2026',
  'how-it-fits',
  'glossary',
  'guides',
  'rules',
  'search',
  'actors',
  'sources',
] as const;

/** The name of a page that exists once per language. */
export type PageName = (typeof pageNames)[number];

/** The path of the home page. */
export const homeUrl = (lang: Lang): string => `/${lang}/`;

/** The path of a page that exists once per language. */
export const pageUrl = (lang: Lang, page: PageName): string => `/${lang}/${page}/`;

/** The path of a whole regulation, at one of its provisions when an address is given, as it read on a day when one is given. */
export const regulationUrl = (lang: Lang, regulation: string, address?: string, day?: string): string =>
  `/${lang}/${regulation}/${onDay(day)}${address === undefined ? '' : `#${address}`}`;

/**
 * The path of the page of a Pasal, an annex or a part of the preamble, at a provision inside it when an address is given, as it read on a day when
 * one is given.
 */
export const provisionUrl = (
  lang: Lang,
  regulation: string,
  page: string,
  address: string = page,
  day?: string,
): string => `/${lang}/${regulation}/${onDay(day)}${page}/${address === page ? '' : `#${address}`}`;

/** The part of a path that names the day of a text; a regulation has pages for the days of `versionDays` only. */
const onDay = (day: string | undefined): string => (day === undefined ? '' : `@${day}/`);

/** Whether a path is that of a text on a day, which search engines and the sitemap leave to the text of today. */
export const isDated = (path: string): boolean => path.includes('/@');

/** The path of the changes of a regulation between two days, or of one page of it; at a provision when an address is given. */
export const changesUrl = (
  lang: Lang,
  regulation: string,
  [from, to]: readonly [from: string, to: string],
  page?: string,
  address?: string,
): string =>
  `/${lang}/${regulation}/${page === undefined ? '' : `${page}/`}changes/${from}..${to}/${address === undefined ? '' : `#${address}`}`;

/** The guides that stand beside the lists of the site, not among the guides. */
const ownPages: readonly PageName[] = ['how-it-fits'];

/** The page of a guide that has one outside of the guides. */
export const pageOfGuide = (slug: string): PageName | undefined => ownPages.find((page) => page === slug);

/** The path of a guide. */
export const guideUrl = (lang: Lang, slug: string): string => {
  const page = pageOfGuide(slug);
  return page === undefined ? `/${lang}/guides/${slug}/` : pageUrl(lang, page);
};

/** The path of the page of a rule of the checks. */
export const ruleUrl = (lang: Lang, rule: string): string => `/${lang}/rules/${rule}/`;

/** The path of a term in the glossary, an actor or a source in their lists. */
export const entryUrl = (lang: Lang, page: 'glossary' | 'actors' | 'sources', id: string): string =>
  `/${lang}/${page}/#${id}`;

/** The path of a draft in the list of what is not yet issued. */
export const draftUrl = (lang: Lang, id: string): string => `${pageUrl(lang, 'not-yet-issued')}#draft-${id}`;

/** The path of an area of content. */
export const areaUrl = (lang: Lang, area: Area): string => `/${lang}/${area}/`;

/** The pages of an area that are no entries. */
export const areaPages: Readonly<Record<Area, readonly string[]>> = {
  architecture: ['background'],
  roadmap: ['outputs', 'owners', 'years', 'overdue', 'after'],
  management: ['risk-register'],
  cooperation: ['people', 'claims'],
  indicators: [],
};

/** The path of an entry of an area, or of another page of it; at an anchor when one is given. */
export const areaEntryUrl = (lang: Lang, area: Area, id: string, anchor?: string): string =>
  `${areaUrl(lang, area)}${id}/${anchor === undefined ? '' : `#${anchor}`}`;

/** The path of the starting file for the inventory of an office, by the name that the file has in the language. */
export const inventoryFileUrl = (lang: Lang, file: string): string => `${areaUrl(lang, 'architecture')}${file}`;

/** The path of the figures of an indicator as a file, the same in every language. */
export const indicatorFileUrl = (id: string, format: 'csv' | 'json'): string => `/api/v1/indicators/${id}.${format}`;

/** The path of the evaluation: its schemes and what belongs to them. */
export const evaluationUrl = (lang: Lang): string => `/${lang}/evaluation/`;

/** The pages of the evaluation that are no schemes and no crosswalks, in the order in which its first page leads to them. */
export const evaluationPages = ['calculator', 'results', 'errata'] as const;

/** A page of the evaluation that is no scheme and no crosswalk. */
export type EvaluationPage = (typeof evaluationPages)[number];

/** The path of a page of the evaluation; at an anchor when one is given. */
export const evaluationPageUrl = (lang: Lang, page: EvaluationPage, anchor?: string): string =>
  `${evaluationUrl(lang)}${page}/${anchor === undefined ? '' : `#${anchor}`}`;

/** The path of the calculator with a scheme. */
export const calculatorUrl = (lang: Lang, scheme: string): string =>
  `${evaluationPageUrl(lang, 'calculator')}?${new URLSearchParams({ scheme })}`;

/** The path of an evaluation scheme; at an anchor when one is given. */
export const schemeUrl = (lang: Lang, scheme: string, anchor?: string): string =>
  `${evaluationUrl(lang)}${scheme}/${anchor === undefined ? '' : `#${anchor}`}`;

/** The path of a domain, aspect or indicator of an evaluation scheme. */
export const schemeNodeUrl = (lang: Lang, scheme: string, node: string): string => `${schemeUrl(lang, scheme)}${node}/`;

/** The path of the duties: by office, by rhythm, by subject, by regulation. */
export const dutiesUrl = (lang: Lang): string => `/${lang}/duties/`;

/** The pages of the duties that are of no office: by rhythm, by subject, by regulation, and the check of an office's own file. */
export const dutyPages = ['rhythm', 'subjects', 'regulations', 'check'] as const;

/** A page of the duties that is of no office. */
export type DutyPage = (typeof dutyPages)[number];

/** The path of a page of the duties that is of no office; at an anchor when one is given. */
export const dutyPageUrl = (lang: Lang, page: DutyPage, anchor?: string): string =>
  `${dutiesUrl(lang)}${page}/${anchor === undefined ? '' : `#${anchor}`}`;

/** The path of the duties of a kind of office or of an actor; at a duty when its id is given. */
export const dutiesOfUrl = (lang: Lang, bearer: string, duty?: string): string =>
  `${dutiesUrl(lang)}${bearer}/${duty === undefined ? '' : `#${duty}`}`;

/** The path of the duties of a kind of office or of an actor as a file in a language. */
export const dutiesFileUrl = (lang: Lang, bearer: string, format: 'csv' | 'ics'): string =>
  `${dutiesUrl(lang)}${bearer}.${format}`;

/** The path of the starting file of a kind of office, by the name that the file has in the language. */
export const officeFileUrl = (lang: Lang, file: string): string => `${dutyPageUrl(lang, 'check')}${file}`;

/** The path of all duties as JSON, or of those of a kind of office or an actor, the same in every language. */
export const dutiesJsonUrl = (bearer?: string): string =>
  bearer === undefined ? '/api/v1/duties.json' : `/api/v1/duties/${bearer}.json`;

/** The path of the duties as an OSCAL catalog, or of the profile of a kind of office. */
export const dutiesOscalUrl = (kind?: DutyOfficeKind): string =>
  `/api/v1/oscal/${kind === undefined ? 'duties' : `duties/${kind}`}.json`;

/** The path of an evaluation scheme as JSON, the same in every language. */
export const schemeJsonUrl = (scheme: string): string => `/api/v1/schemes/${scheme}.json`;

/** The path of a crosswalk between two evaluation schemes as JSON, the same in every language. */
export const crosswalkJsonUrl = (crosswalk: string): string => `/api/v1/crosswalks/${crosswalk}.json`;

/** The path of a JSON Schema by the name that its file has. */
export const jsonSchemaUrl = (name: string): string => `/schemas/${name}.schema.json`;

/** The path of an evaluation scheme as an OSCAL catalog. */
export const schemeOscalUrl = (scheme: string): string => `/api/v1/oscal/schemes/${scheme}.json`;

/** The path of the crosswalks as an OSCAL mapping collection. */
export const mappingOscalUrl = (): string => '/api/v1/oscal/crosswalks.json';

/** The path of the published results of evaluations. */
export const resultsUrl = (lang: Lang): string => `${evaluationUrl(lang)}results/`;

/** The path of the results of a kind of office. */
export const resultsKindUrl = (lang: Lang, kind: OfficeKind): string => `${resultsUrl(lang)}${kind}/`;

/** The path of the comparison of offices, of one or two when their ids are given. */
export const resultsCompareUrl = (lang: Lang, ...offices: readonly string[]): string =>
  `${resultsUrl(lang)}compare/${offices.length === 0 ? '' : `?${new URLSearchParams(offices.map((id, at) => ['ab'[at]!, id]))}`}`;

/** The path of what the comparison reads. */
export const officesFileUrl = (lang: Lang): string => `${resultsUrl(lang)}offices.json`;

/** The path of all results as a file, the same in every language. */
export const resultsFileUrl = (format: 'csv' | 'json'): string => `/api/v1/results.${format}`;

/** The path of a crosswalk between two evaluation schemes. */
export const crosswalkUrl = (lang: Lang, crosswalk: string): string => `${evaluationUrl(lang)}${crosswalk}/`;

/** The path of the search page with a query, in one regulation when its id is given. */
export const searchUrl = (lang: Lang, query: string, regulation?: string): string =>
  `${pageUrl(lang, 'search')}?${new URLSearchParams({ q: query, ...(regulation === undefined ? {} : { regulation }) })}`;

/** The path of the index of citations that the search field reads. */
export const citationsUrl = (lang: Lang): string => `/${lang}/citations.json`;

/** The absolute address of a path. */
export const absolute = (path: string): string => `${origin}${path}`;

/** The same path in another language. */
export const inLanguage = (path: string, lang: Lang): string => path.replace(/^\/[a-z]{2}\//, `/${lang}/`);

/** The page on which a file of the repository can be read and changed. */
export const fileUrl = (path: string): string => `${repository}/blob/main/${path}`;
