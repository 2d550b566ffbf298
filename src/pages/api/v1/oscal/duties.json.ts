/** All duties as an OSCAL catalog. */
import type { APIRoute } from 'astro';
import { dutiesCatalog } from '../../../../exports/oscal-duties.ts';
import { sitePolicy } from '../../../../site/policy.ts';

export const GET: APIRoute = () =>
  new Response(dutiesCatalog(sitePolicy()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
