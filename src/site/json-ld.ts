/** Schema.org data about regulations and their provisions. It claims no more than somebody has read. */
import type { Lang } from '../i18n/languages.ts';
import { regulationType } from '../policy/regulation-types.ts';
import type { Regulation } from '../policy/types.ts';
import { isRead } from './claims.ts';
import { absolute, inLanguage, regulationUrl } from './urls.ts';

const forces = { 'in-force': 'InForce', ended: 'NotInForce', contested: undefined } as const;

/** A regulation as `Legislation`, on the page of a path. */
export function regulationJsonLd(regulation: Regulation, lang: Lang, path: string): object {
  const { data } = regulation.facts;
  const status = data.reportedStatus;
  const force = status !== undefined && isRead(status.confidence) ? forces[status.value] : undefined;
  return {
    ...legislation(path, lang),
    name: data.title[lang],
    alternateName: regulation.citation,
    legislationIdentifier: regulation.citation,
    ...datesOf(regulation),
    ...(force === undefined ? {} : { legislationLegalForce: `https://schema.org/${force}` }),
    legislationPassedBy: { '@type': 'Organization', name: data.issuer[lang] },
    ...(data.officialPages === undefined ? {} : { sameAs: data.officialPages.map(({ url }) => url) }),
  };
}

/** A provision with a page of its own as `Legislation`, part of its regulation. */
export function provisionJsonLd(
  regulation: Regulation,
  lang: Lang,
  path: string,
  label: string,
  title: string,
): object {
  return {
    ...legislation(path, lang),
    name: title,
    legislationIdentifier: `${regulation.citation} ${label}`,
    ...datesOf(regulation),
    isPartOf: {
      '@type': 'Legislation',
      '@id': absolute(regulationUrl(lang, regulation.id)),
      name: regulation.facts.data.title[lang],
      legislationIdentifier: regulation.citation,
    },
  };
}

/** The type of a regulation, and the dates that somebody has read. */
function datesOf({ facts: { data } }: Regulation): object {
  const { enacted, promulgated } = data.dates ?? {};
  return {
    legislationType: regulationType(data.type)?.name.id ?? data.type,
    ...(enacted !== undefined && isRead(enacted.confidence) ? { legislationDate: enacted.date } : {}),
    ...(promulgated !== undefined && isRead(promulgated.confidence) ? { datePublished: promulgated.date } : {}),
  };
}

/** What both have: our words are a restatement, and the English ones a translation of the Indonesian ones. */
function legislation(path: string, lang: Lang): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': absolute(path),
    url: absolute(path),
    inLanguage: lang,
    legislationJurisdiction: 'ID',
    legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
    ...(lang === 'id' ? {} : { translationOfWork: { '@id': absolute(inLanguage(path, 'id')) } }),
  };
}
