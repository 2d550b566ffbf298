/** An evaluation scheme as an OSCAL catalog. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { schemeCatalog } from '../../../../../exports/oscal-schemes.ts';
import { sitePolicy } from '../../../../../site/policy.ts';

export const getStaticPaths = (() =>
  [...sitePolicy().schemes.keys()].map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(schemeCatalog(sitePolicy(), params['id']!), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
