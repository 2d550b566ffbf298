/** The duties of a kind of office or of an actor as a calendar, in the language of the page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { dutiesIcs } from '../../../exports/duties-ics.ts';
import { languages, type Lang } from '../../../i18n/languages.ts';
import { dutyRecords } from '../../../policy/duties.ts';
import { dutyHolders } from '../../../policy/duty-record.ts';
import { sitePolicy } from '../../../site/policy.ts';

export const getStaticPaths = (() =>
  languages.flatMap((lang) =>
    dutyHolders(dutyRecords(sitePolicy())).map((holder) => ({ params: { lang, holder } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(dutiesIcs(sitePolicy(), params['holder']!, params['lang'] as Lang), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
