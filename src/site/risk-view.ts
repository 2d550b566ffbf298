/** The method of risk management and the risk register in the browser, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t, type Key } from '../i18n/t.ts';
import { addressLabel, parseAddress, stepLabel } from '../policy/address.ts';
import { entriesOf, type AreaEntry } from '../policy/areas.ts';
import type { Entry, Policy } from '../policy/types.ts';
import type { RiskMethodData } from '../policy/schema.gen.ts';
import { rules } from '../risk/assess.ts';
import { levelOf, methodOf, type FieldId, type Method } from '../risk/method.ts';
import { ownerLinks, targetLinks, type NamedLink } from './area-view.ts';
import { registerTemplate } from './risk-template.ts';
import { areaEntryUrl } from './urls.ts';

/** The weight of a part of the method: what the annex lays down, what bodies may adapt, what is only an example. */
export type Standing = RiskMethodData['matrix']['standing'];

/** A link to the place in the annex: a short label where it stands beside what it is about, and the whole one. */
export interface PlaceLink {
  readonly short: string;
  readonly label: string;
  readonly url: string;
}

/** Something the annex names, with what belongs to it. */
export interface ItemView {
  readonly id?: string;
  readonly name: string;
  readonly about?: string;
  readonly form?: string;
  readonly places: readonly PlaceLink[];
  readonly owners: readonly NamedLink[];
  readonly items: readonly ItemView[];
  readonly elements: readonly ItemView[];
}

/** Where a part of the method stands: its weight, form, tables and place in the annex. */
export interface FootingView {
  readonly standing: Standing;
  /** "Contoh dalam Lampiran, Formulir 2.9.A, Tabel 10". */
  readonly words: string;
  readonly places: readonly PlaceLink[];
}

/** A cell of the matrix. */
export interface CellView {
  readonly likelihood: number;
  readonly impact: number;
  readonly score: number;
  readonly level: string;
  /** The class of its colour. */
  readonly colour: string;
}

/** The matrix, the highest likelihood first. */
export interface MatrixView {
  readonly impact: readonly { readonly level: number; readonly name: string }[];
  readonly rows: readonly { readonly level: number; readonly name: string; readonly cells: readonly CellView[] }[];
}

/** A level of risk. */
export interface RiskLevelView {
  readonly level: number;
  readonly name: string;
  readonly range: string;
  readonly colour: string;
  readonly colourName: string;
}

/** A column of the register. */
export interface FieldView {
  readonly id: FieldId;
  readonly name: string;
  readonly about: string;
  readonly form?: string;
  readonly places: readonly PlaceLink[];
}

/** Everything special on the page of the method. */
export interface RiskMethodView {
  readonly lang: Lang;
  readonly registerUrl: string;
  readonly templateUrl: string;
  readonly adaptation?: { readonly words: string; readonly places: readonly PlaceLink[] };
  readonly steps: readonly ItemView[];
  readonly roles: readonly ItemView[];
  readonly types: readonly ItemView[];
  readonly categories: { readonly footing: FootingView; readonly items: readonly ItemView[] };
  readonly areas: { readonly footing: FootingView; readonly items: readonly ItemView[] };
  readonly likelihood: {
    readonly footing: FootingView;
    readonly rows: readonly {
      readonly level: number;
      readonly name: string;
      readonly probability: string;
      readonly frequency: string;
    }[];
  };
  readonly impact: {
    readonly footing: FootingView;
    readonly area: string;
    readonly rows: readonly { readonly level: number; readonly name: string; readonly change: string }[];
  };
  readonly matrix: { readonly footing: FootingView; readonly about: string; readonly view: MatrixView };
  readonly levels: { readonly footing: FootingView; readonly rows: readonly RiskLevelView[] };
  readonly appetite: {
    readonly footing: FootingView;
    readonly rows: readonly { readonly category: string; readonly positive: number; readonly negative: number }[];
  };
  readonly options: readonly { readonly type: string; readonly items: readonly ItemView[] }[];
  readonly documents: readonly ItemView[];
  readonly fields: readonly FieldView[];
  readonly example?: ExampleView;
  readonly context: readonly ItemView[];
}

/** The risks that the annex works through: a row for each field, a column for each risk. */
export interface ExampleView {
  readonly footing: FootingView;
  readonly about: string;
  readonly risks: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
  readonly monitoring: {
    readonly about: string;
    readonly rows: readonly {
      readonly when: string;
      readonly likelihood: string;
      readonly impact: string;
      readonly score: number;
      readonly level: string;
      readonly note: string;
    }[];
  };
}

/** The entry of the method; the pages of the register exist where there is one. */
export function riskMethodEntry(policy: Policy): (AreaEntry & Entry<RiskMethodData>) | undefined {
  return entriesOf(policy, 'risk-method')[0];
}

/** The path of the register in the browser. */
export const registerUrl = (lang: Lang): string => areaEntryUrl(lang, 'management', 'risk-register');

/** The path of the empty register as a file. */
export const templateUrl = (lang: Lang): string => `${registerUrl(lang)}${t(lang, 'risk.file')}`;

/** The empty register as a file. */
export const registerFile = ({ yaml }: Entry<RiskMethodData>, lang: Lang): string =>
  registerTemplate(methodOf(yaml.data, lang));

/** The view of the method. */
export function riskMethodView(policy: Policy, data: RiskMethodData, lang: Lang): RiskMethodView {
  const method = methodOf(data, lang);
  const place = (targets: readonly string[]) => placeLinks(policy, targets, lang);
  const item = (given: Parameters<typeof itemView>[1]) => itemView(policy, given, lang);
  const footing = (given: Parameters<typeof footingView>[1]) => footingView(policy, given, lang);
  const names = (levels: Method['likelihood']) => new Map(levels.map(({ level, name }) => [level, name]));
  const areaName = method.areas.find(({ id }) => id === data.impact.area)?.name ?? data.impact.area;
  return {
    lang,
    registerUrl: registerUrl(lang),
    templateUrl: templateUrl(lang),
    ...(data.adaptation === undefined
      ? {}
      : { adaptation: { words: data.adaptation.words[lang], places: place(data.adaptation.provisions) } }),
    steps: data.steps.map(item),
    roles: data.roles.map(item),
    types: data.types.map(item),
    categories: { footing: footing(data.categories), items: data.categories.items.map(item) },
    areas: { footing: footing(data.impactAreas), items: data.impactAreas.items.map(item) },
    likelihood: {
      footing: footing(data.likelihood),
      rows: data.likelihood.levels.map(({ level, name, probability, frequency }) => ({
        level,
        name: name[lang],
        probability: boundsWords(probability, '%'),
        frequency: boundsWords(frequency, '×'),
      })),
    },
    impact: {
      footing: footing(data.impact),
      area: areaName,
      rows: data.impact.levels.map(({ level, name, change }) => ({
        level,
        name: name[lang],
        change: boundsWords(change, '%'),
      })),
    },
    matrix: { footing: footing(data.matrix), about: data.matrix.about[lang], view: matrixView(data, method) },
    levels: { footing: footing(data.levels), rows: levelViews(data, lang) },
    appetite: {
      footing: footing(data.appetite),
      rows: data.appetite.thresholds.map(({ category, positive, negative }) => ({
        category: method.categories.find(({ id }) => id === category)?.name ?? category,
        positive,
        negative,
      })),
    },
    options: (['positive', 'negative'] as const).map((type) => ({
      type: t(lang, `risk.appetite.${type}`),
      items: data.treatments[type].map(item),
    })),
    documents: data.documents.map(item),
    fields: fieldViews(policy, data, lang),
    ...(data.example === undefined
      ? {}
      : { example: exampleView(data, method, footing(data.example), names(method.likelihood), names(method.impact)) }),
    context: (data.context ?? []).map(item),
  };
}

function fieldViews(policy: Policy, { fields }: RiskMethodData, lang: Lang): readonly FieldView[] {
  return fields.map(({ id, name, about, form, provisions }) => ({
    id,
    name: name[lang],
    about: about[lang],
    ...(form === undefined ? {} : { form }),
    places: placeLinks(policy, provisions ?? [], lang),
  }));
}

/** Links to places in the annex, the short label being the last step of the address. */
function placeLinks(policy: Policy, targets: readonly string[], lang: Lang): readonly PlaceLink[] {
  return targets.flatMap((target) => {
    const link = targetLinks(policy, [target], lang)[0];
    const address = target.split('#')[1];
    if (link?.url === undefined) return [];
    const steps = address === undefined ? undefined : parseAddress(address);
    const last = steps?.at(-1);
    const short =
      last === undefined || address === undefined
        ? link.label
        : last.kind === 'lampiran' || last.kind === 'pasal'
          ? addressLabel(address, lang)
          : stepLabel(last, lang);
    return [{ short, label: link.label, url: link.url }];
  });
}

type Item = Omit<RiskMethodData['steps'][number], 'provisions'> & {
  readonly id?: string;
  readonly provisions: readonly string[];
};

function itemView(policy: Policy, item: Item, lang: Lang): ItemView {
  const {
    id,
    name,
    about,
    form,
    owners,
    provisions,
    items = [],
    elements = [],
  } = item as Item & {
    items?: readonly Item[];
    elements?: readonly Item[];
  };
  return {
    ...(id === undefined ? {} : { id }),
    name: name[lang],
    ...(about === undefined ? {} : { about: about[lang] }),
    ...(form === undefined ? {} : { form }),
    places: placeLinks(policy, provisions, lang),
    owners: ownerLinks(policy, owners, lang),
    items: items.map((inner) => itemView(policy, inner, lang)),
    elements: elements.map((inner) => itemView(policy, inner, lang)),
  };
}

interface Footing {
  readonly standing: Standing;
  readonly form: string;
  readonly tables?: readonly number[];
  readonly provisions: readonly string[];
}

function footingView(policy: Policy, { standing, form, tables = [], provisions }: Footing, lang: Lang): FootingView {
  const words = [
    t(lang, `risk.standing.${standing}`),
    t(lang, 'risk.form', { form }),
    ...(tables.length === 0 ? [] : [t(lang, 'risk.table', { tables: tables.join(', ') })]),
  ];
  return { standing, words: words.join(' · '), places: placeLinks(policy, provisions, lang) };
}

/** A range as the annex prints it, with a unit: "5% < X ≤ 10%", "X < 2×". */
export function boundsWords(
  { atLeast, over, atMost, under }: RiskMethodData['impact']['levels'][number]['change'],
  unit: string,
): string {
  const low =
    atLeast === undefined
      ? over === undefined
        ? undefined
        : ([over, '<', '>'] as const)
      : ([atLeast, '≤', '≥'] as const);
  const high =
    atMost === undefined ? (under === undefined ? undefined : ([under, '<'] as const)) : ([atMost, '≤'] as const);
  if (low !== undefined && high !== undefined) return `${low[0]}${unit} ${low[1]} X ${high[1]} ${high[0]}${unit}`;
  if (low !== undefined) return `X ${low[2]} ${low[0]}${unit}`;
  return high === undefined ? 'X' : `X ${high[1]} ${high[0]}${unit}`;
}

function levelViews({ levels }: RiskMethodData, lang: Lang): readonly RiskLevelView[] {
  return levels.levels.map(({ level, name, from, to, colour }) => ({
    level,
    name: name[lang],
    range: `${from}–${to}`,
    colour: colour.en,
    colourName: colour[lang],
  }));
}

function matrixView(data: RiskMethodData, method: Method): MatrixView {
  const colours = new Map(data.levels.levels.map(({ level, colour }) => [level, colour.en]));
  return {
    impact: method.impact.map(({ level, name }) => ({ level, name })),
    rows: method.likelihood.toReversed().map(({ level: likelihood, name }) => ({
      level: likelihood,
      name,
      cells: method.scores[likelihood - 1]!.map((score, index) => {
        const level = levelOf(method, score);
        return {
          likelihood,
          impact: index + 1,
          score,
          level: level?.name ?? '',
          colour: colours.get(level?.level ?? 0) ?? '',
        };
      }),
    })),
  };
}

function exampleView(
  { example }: RiskMethodData,
  method: Method,
  footing: FootingView,
  likelihoods: ReadonlyMap<number, string>,
  impacts: ReadonlyMap<number, string>,
): ExampleView {
  const { lang } = method;
  const { about, risks, monitoring } = example!;
  const nameIn = (choices: Method['categories'], id: string) => choices.find((choice) => choice.id === id)?.name ?? id;
  const level = (number: number) => method.levels.find((known) => known.level === number)?.name ?? String(number);
  type Risk = (typeof risks)[number];
  const cells: Partial<Record<FieldId, (risk: Risk) => string>> = {
    category: ({ category }) => nameIn(method.categories, category),
    area: ({ area }) => nameIn(method.areas, area),
    likelihood: ({ likelihood }) => `${likelihood}, ${likelihoods.get(likelihood)}`,
    impactLevel: ({ impactLevel }) => `${impactLevel}, ${impacts.get(impactLevel)}`,
    score: ({ score }) => String(score),
    level: (risk) => level(risk.level),
    treat: ({ treat }) => t(lang, treat ? 'risk.yes' : 'risk.no'),
    priority: ({ priority }) => String(priority),
    option: ({ type, options }) => options.map((id) => nameIn(method.options[type] ?? [], id)).join(', '),
  };
  const cellOf = (risk: Risk, field: FieldId) =>
    field in risk.words ? risk.words[field as keyof Risk['words']][lang] : (cells[field]?.(risk) ?? '');
  return {
    footing,
    about: about[lang],
    risks: risks.map(({ type }) => nameIn(method.types, type)),
    rows: method.fields
      .map(({ id, name }) => ({ name, cells: risks.map((risk) => cellOf(risk, id)) }))
      .filter((row) => row.cells.some((cell) => cell !== '')),
    monitoring: {
      about: monitoring.about[lang],
      rows: monitoring.moments.map(({ when, likelihood, impactLevel, score, level: number, note }) => ({
        when: when[lang],
        likelihood: `${likelihood}, ${likelihoods.get(likelihood)}`,
        impact: `${impactLevel}, ${impacts.get(impactLevel)}`,
        score,
        level: level(number),
        note: note[lang],
      })),
    },
  };
}

/** How a field is filled in. */
export type FieldKind = 'choice' | 'level' | 'yes' | 'number' | 'line' | 'lines' | 'options' | 'computed';

/** A field of the form in which a risk is edited. */
export interface FormField extends FieldView {
  readonly kind: FieldKind;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
}

/** Everything the page of the register shows, and what its script needs. */
export interface RiskRegisterView {
  readonly lang: Lang;
  readonly path: string;
  readonly methodUrl: string;
  readonly templateUrl: string;
  readonly matrix: MatrixView;
  readonly levels: readonly RiskLevelView[];
  readonly groups: readonly { readonly name: string; readonly fields: readonly FormField[] }[];
  readonly method: Method;
  /** The words that the script says, by key. */
  readonly words: Readonly<Record<string, string>>;
}

const groups: readonly (readonly [Key, readonly FieldId[]])[] = [
  ['risk.group.identification', ['id', 'type', 'target', 'event', 'cause', 'category', 'impact', 'area', 'owner']],
  ['risk.group.analysis', ['control', 'likelihood', 'likelihoodNote', 'impactLevel', 'impactNote', 'score', 'level']],
  ['risk.group.evaluation', ['threshold', 'treat', 'priority']],
  ['risk.group.treatment', ['option', 'action', 'output', 'schedule', 'inCharge']],
  ['risk.group.residual', ['residualLikelihood', 'residualImpact', 'residualScore']],
];

const kinds: Readonly<Partial<Record<FieldId, FieldKind>>> = {
  type: 'choice',
  category: 'choice',
  area: 'choice',
  likelihood: 'level',
  impactLevel: 'level',
  residualLikelihood: 'level',
  residualImpact: 'level',
  score: 'computed',
  level: 'computed',
  residualScore: 'computed',
  threshold: 'number',
  priority: 'number',
  treat: 'yes',
  option: 'options',
  id: 'line',
  owner: 'line',
  inCharge: 'line',
  schedule: 'line',
};

/** The keys of what the script says. */
const saidKeys = [
  'saved',
  'notSaved',
  'added',
  'changed',
  'removed',
  'undone',
  'imported',
  'notImported',
  'replaced',
  'exported',
  'count',
  'countSome',
  'countNone',
  'edit',
  'remove',
  'add',
  'editTitle',
  'more',
  'inCell',
  'other',
  'sure',
  'asWritten',
  'otherTab',
] as const;

/** The view of the register. */
export function riskRegisterView(policy: Policy, entry: Entry<RiskMethodData>, lang: Lang): RiskRegisterView {
  const { data } = entry.yaml;
  const method = methodOf(data, lang);
  const fields = new Map(fieldViews(policy, data, lang).map((field) => [field.id, field]));
  const keys: readonly Key[] = [
    ...Object.keys(rules).map((rule) => `risk.problem.${rule}` as Key),
    ...saidKeys.map((key) => `risk.said.${key}` as const),
    'risk.severity.error',
    'risk.severity.warning',
    'risk.report.treat.reaches',
    'risk.report.treat.example',
    'risk.report.treat.below',
    'risk.report.treat.below-example',
    'risk.report.treat.unknown',
    'risk.yes',
    'risk.no',
    'risk.file',
  ];
  return {
    lang,
    path: registerUrl(lang),
    methodUrl: areaEntryUrl(lang, 'management', entry.id),
    templateUrl: templateUrl(lang),
    matrix: matrixView(data, method),
    levels: levelViews(data, lang),
    groups: groups.map(([name, ids]) => ({
      name: t(lang, name),
      fields: ids.map((id) => formField(fields.get(id)!, method)),
    })),
    method,
    words: Object.fromEntries(keys.map((key) => [key, t(lang, key)])),
  };
}

function formField(field: FieldView, method: Method): FormField {
  const kind = kinds[field.id] ?? 'lines';
  const named: Partial<Record<FieldId, Method['categories']>> = {
    type: method.types,
    category: method.categories,
    area: method.areas,
    likelihood: method.likelihood,
    residualLikelihood: method.likelihood,
    impactLevel: method.impact,
    residualImpact: method.impact,
  };
  const choices =
    kind === 'yes'
      ? [
          { value: 'yes', name: t(method.lang, 'risk.yes') },
          { value: 'no', name: t(method.lang, 'risk.no') },
        ]
      : (named[field.id] ?? []).map(({ id, name }) => ({
          value: id,
          name: kind === 'level' ? `${id} · ${name}` : name,
        }));
  return { ...field, kind, choices };
}
