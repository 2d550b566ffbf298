/** The evaluation schemes and the crosswalks between them for other programs. */
import type { Policy } from '../policy/types.ts';
import { absolute, crosswalkUrl, schemeUrl } from '../site/urls.ts';

/** An evaluation scheme with its pages, and its data as `schemas/scheme.schema.json` describes them. */
export function schemeJson(policy: Policy, id: string): string {
  const pages = { id: absolute(schemeUrl('id', id)), en: absolute(schemeUrl('en', id)) };
  return `${JSON.stringify({ id, pages, data: policy.schemes.get(id)!.yaml.data })}\n`;
}

/** What became of the nodes of one scheme in another, with its pages, and its data as `schemas/crosswalk.schema.json` describes them. */
export function crosswalkJson(policy: Policy, id: string): string {
  const pages = { id: absolute(crosswalkUrl('id', id)), en: absolute(crosswalkUrl('en', id)) };
  return `${JSON.stringify({ id, pages, data: policy.crosswalks.get(id)!.yaml.data })}\n`;
}
