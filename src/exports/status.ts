/** The status of a regulation on a day, as text, Markdown or JSON. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { statusOn, type Status } from '../policy/at.ts';
import { lastSeenBefore } from '../policy/evidence.ts';
import type { Policy, Regulation } from '../policy/types.ts';

import { sourcesInWords } from './selection.ts';

/** A regulation of which the status is asked; the policy is that of the day. */
export interface StatusQuestion {
  readonly policy: Policy;
  readonly regulation: Regulation;
  readonly lang: Lang;
}

/** The status in lines: value and day, since when, by what, what it rests on. */
export function statusText({ policy, regulation, lang }: StatusQuestion): string {
  const status = statusOn(policy, regulation, policy.asOf);
  const lastSeen = lastSeenOf(policy, regulation, status);
  const citation = (id: string) => policy.regulations.get(id)?.citation ?? id;
  const lines = [
    `${regulation.citation}: ${t(lang, `state.${status.value}`)} (${t(lang, 'status.on', { day: policy.asOf })})`,
    ...(status.since === undefined ? [] : [`  ${t(lang, 'status.since')}: ${status.since}`]),
    ...(lastSeen === undefined ? [] : [`  ${t(lang, 'status.lastSeen')}: ${lastSeen}`]),
    ...(status.by === undefined ? [] : [`  ${t(lang, 'status.by')}: ${citation(status.by)}`]),
    ...(status.changedBy.length === 0
      ? []
      : [`  ${t(lang, 'status.changedBy')}: ${status.changedBy.map(citation).join(', ')}`]),
    `  ${t(lang, 'confidence.label')}: ${t(lang, `confidence.${status.confidence}`)} (${status.confidence})`,
    `  ${t(lang, 'cli.show.sources')}: ${sourcesInWords(status, { policy, lang })}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The status as one object: `{"regulation","on","status","since","lastSeen","by","changedBy","confidence","source"}`. */
export function statusJson({ policy, regulation }: StatusQuestion): string {
  const status = statusOn(policy, regulation, policy.asOf);
  const { value, since, by, changedBy, confidence, sources } = status;
  const data = {
    regulation: regulation.id,
    on: policy.asOf,
    status: value,
    since,
    lastSeen: lastSeenOf(policy, regulation, status),
    by,
    changedBy,
    confidence,
    source: sources,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** The last day on which anything shows a regulation in force, where the day asked for is later. */
function lastSeenOf(policy: Policy, regulation: Regulation, { value, since }: Status): string | undefined {
  return value !== 'in-force' || since === undefined
    ? undefined
    : lastSeenBefore(policy, regulation, policy.asOf, since);
}
