/** What the page of a domain of the architecture shows, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { codesOf, domainsOf, targetsOf, type DomainEntry } from '../policy/architecture.ts';
import { overviewOf } from '../policy/areas.ts';
import type { Policy } from '../policy/types.ts';
import { domainSummary, relationsOf, setNumber, type DomainSummary, type RelationView } from './architecture-parts.ts';
import { targetView, type TargetView } from './architecture-targets.ts';
import { entryView, type ConflictView, type EntryView } from './area-view.ts';
import { claimView, type ClaimView } from './claims.ts';

/** A level of a reference. */
export interface LevelView {
  readonly level: number;
  readonly name?: string;
  readonly setBy: string;
  readonly listed: number;
  /** What to say where none is listed. */
  readonly listedWords?: string;
  readonly stated: readonly { readonly count: number; readonly claim: ClaimView }[];
}

/** A metadata set. */
export interface MetadataView {
  readonly number: string;
  readonly anchor: string;
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly values: readonly string[] }[];
}

/** The page of a domain. */
export interface DomainView {
  readonly lang: Lang;
  readonly entry: EntryView;
  readonly summary: DomainSummary;
  readonly group: string;
  readonly purpose: string;
  readonly principles: readonly string[];
  readonly levels: readonly LevelView[];
  readonly treeClaim: ClaimView;
  /** Relations that start or end here. */
  readonly relations: readonly RelationView[];
  readonly targets?: { readonly about: string; readonly claim: ClaimView; readonly rows: readonly TargetView[] };
  readonly metadata?: { readonly claim: ClaimView; readonly sets: readonly MetadataView[] };
}

/** The view of the page of a domain. */
export function domainView(policy: Policy, domain: DomainEntry, lang: Lang): DomainView {
  const { group, purpose, principles = [], levels, reference, targets, metadata } = domain.yaml.data;
  const groups = overviewOf(policy, 'architecture')?.yaml.data.groups ?? [];
  return {
    lang,
    entry: domainEntryView(policy, domain, lang),
    summary: domainSummary(policy, domain, lang),
    group: groups.find(({ id }) => id === group)?.name[lang] ?? group,
    purpose: purpose[lang],
    principles: principles.map((principle) => principle[lang]),
    levels: levels.map((level) => levelView(policy, domain, level, lang)),
    treeClaim: claimView(policy, lang, reference),
    relations: domainsOf(policy)
      .flatMap((own) => relationsOf(policy, own, lang))
      .filter(({ from, to }) => from.id === domain.id || to.id === domain.id),
    ...(targets && {
      targets: {
        about: targets.about[lang],
        claim: claimView(policy, lang, targets),
        rows: targetsOf(domain).map((target) => targetView(policy, target, lang)),
      },
    }),
    ...(metadata && {
      metadata: {
        claim: claimView(policy, lang, metadata),
        sets: metadata.sets.map(({ number, name, fields }) => ({
          number: setNumber(number),
          anchor: `metadata-${setNumber(number)}`,
          name: name[lang],
          fields: fields.map(({ name: field, values = [] }) => ({
            name: field[lang],
            values: values.map((value) => value[lang]),
          })),
        })),
      },
    }),
  };
}

function levelView(
  policy: Policy,
  domain: DomainEntry,
  { level, name, setBy, stated }: DomainEntry['yaml']['data']['levels'][number],
  lang: Lang,
): LevelView {
  const listed = codesOf(domain).filter((code) => code.level === level).length;
  return {
    level,
    ...(name === undefined ? {} : { name: name[lang] }),
    setBy: t(lang, `architecture.setBy.${setBy}`),
    listed,
    ...(listed === 0 && {
      listedWords: t(lang, setBy === 'agency' ? 'architecture.leftToAgencies' : 'architecture.notListed'),
    }),
    stated: (stated ?? []).map(({ count, ...claim }) => ({ count, claim: claimView(policy, lang, claim) })),
  };
}

/** What all entries have alike, with the counts on which sources differ among the conflicts. */
export function domainEntryView(policy: Policy, domain: DomainEntry, lang: Lang): EntryView {
  const view = entryView(policy, domain, lang);
  return { ...view, conflicts: [...countConflicts(policy, domain, lang), ...view.conflicts] };
}

function countConflicts(policy: Policy, domain: DomainEntry, lang: Lang): readonly ConflictView[] {
  const { levels, reference } = domain.yaml.data;
  const { code, confidence, sources } = reference;
  return levels.flatMap(({ level, stated = [], difference }) => {
    if (difference === undefined) return [];
    const listed = codesOf(domain).filter((own) => own.level === level).length;
    return [
      {
        topic: t(lang, 'architecture.countTopic', { code, level }),
        versions: [
          ...stated.map(({ count, ...claim }) => ({
            words: t(lang, 'architecture.countStated', { count }),
            claim: claimView(policy, lang, claim),
          })),
          {
            words: t(lang, 'architecture.countListed', { count: listed }),
            claim: claimView(policy, lang, { confidence, sources }),
          },
        ],
        resolution: difference[lang],
        claim: claimView(policy, lang, {
          confidence,
          sources: [...sources, ...stated.flatMap((own) => own.sources)],
        }),
      },
    ];
  });
}
