/** An evaluation scheme as JSON. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { schemeJson } from '../../../../exports/schemes.ts';
import { sitePolicy } from '../../../../site/policy.ts';

export const getStaticPaths = (() =>
  [...sitePolicy().schemes.keys()].map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(schemeJson(sitePolicy(), params['id']!), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
