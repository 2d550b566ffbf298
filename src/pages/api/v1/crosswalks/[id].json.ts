/** A crosswalk between two evaluation schemes as JSON. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { crosswalkJson } from '../../../../exports/schemes.ts';
import { sitePolicy } from '../../../../site/policy.ts';

export const getStaticPaths = (() =>
  [...sitePolicy().crosswalks.keys()].map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(crosswalkJson(sitePolicy(), params['id']!), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
