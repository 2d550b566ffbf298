/** What the page of the check reads: every duty in the words of the language. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { languages, type Lang } from '../../../../i18n/languages.ts';
import { officeData } from '../../../../site/office-view.ts';
import { sitePolicy } from '../../../../site/policy.ts';

export const getStaticPaths = (() => languages.map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(officeData(sitePolicy(), params['lang'] as Lang)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
