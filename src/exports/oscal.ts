/** What all OSCAL documents of this site have alike (models of NIST: https://pages.nist.gov/OSCAL/). */
import { createHash } from 'node:crypto';
import type { Localized } from '../policy/schema.gen.ts';
import type { Policy } from '../policy/types.ts';
import { absolute } from '../site/urls.ts';
import { uuidOfUrl } from './uuid.ts';

/** The namespace of the properties and parts that OSCAL does not define itself. */
export const ns = absolute('/ns/oscal');

/** A property of OSCAL in our namespace. */
export interface Prop {
  readonly name: string;
  readonly ns: string;
  readonly uuid?: string;
  readonly value: string;
}

/** A property; none where there is no value. */
export const prop = (name: string, value: string | undefined): readonly Prop[] =>
  value === undefined ? [] : [{ name, ns, value }];

/** A part of a control that says something in both languages: the Indonesian words, then the English ones. */
export const parts = (
  name: string,
  words: Localized | undefined,
  more: { readonly class?: string; readonly props?: readonly Prop[] } = {},
) =>
  words === undefined
    ? []
    : (['id', 'en'] as const).map((lang) => ({
        name,
        ns,
        ...more,
        props: [...prop('language', lang), ...(more.props ?? [])],
        prose: words[lang],
      }));

/**
 * A document as JSON: its model with a UUID and metadata before its content. The version is the day up to which the policy is known with a digest of
 * the content, and the UUID is made of the address and the version, so that both change when the content does and only then.
 */
export function oscalJson(
  policy: Policy,
  {
    model,
    path,
    title,
    oscalVersion,
    stamp = '',
  }: Readonly<Record<'model' | 'path' | 'title' | 'oscalVersion', string>> & {
    /** What must be said of content that is uncertain. */
    readonly stamp?: string | undefined;
  },
  content: Readonly<Record<string, unknown>>,
): string {
  const digest = createHash('sha256')
    .update(stamp + JSON.stringify(content))
    .digest('hex')
    .slice(0, 12);
  const version = `${policy.asOf}+${digest}`;
  const metadata = {
    title,
    // Days are calendar days in Jakarta.
    'last-modified': `${policy.asOf}T00:00:00+07:00`,
    version,
    'oscal-version': oscalVersion,
    remarks:
      `${stamp} Unofficial. Restated from the regulations by SPBE Terbuka; only the official Indonesian texts have the force of law.`.trimStart(),
  };
  return `${JSON.stringify({ [model]: { uuid: uuidOfUrl(`${absolute(path)}#${version}`), metadata, ...content } })}\n`;
}
