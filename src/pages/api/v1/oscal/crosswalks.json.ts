/** The crosswalks between evaluation schemes as an OSCAL mapping collection. */
import type { APIRoute } from 'astro';
import { crosswalksMapping } from '../../../../exports/oscal-schemes.ts';
import { sitePolicy } from '../../../../site/policy.ts';

export const GET: APIRoute = () =>
  new Response(crosswalksMapping(sitePolicy()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
