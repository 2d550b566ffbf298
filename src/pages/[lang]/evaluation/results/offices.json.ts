/** What the comparison of offices reads. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { languages, type Lang } from '../../../../i18n/languages.ts';
import { sitePolicy } from '../../../../site/policy.ts';
import { officesFile } from '../../../../site/results-view.ts';

export const getStaticPaths = (() => languages.map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(officesFile(sitePolicy(), params['lang'] as Lang)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
