/** The index of citations of a language, which the search field reads. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { languages, type Lang } from '../../i18n/languages.ts';
import { citationIndex } from '../../site/citations.ts';
import { sitePolicy } from '../../site/policy.ts';

export const getStaticPaths = (() => languages.map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => Response.json(citationIndex(sitePolicy(), params['lang'] as Lang));
