/** All published results as CSV. */
import type { APIRoute } from 'astro';
import { resultsCsv } from '../../../exports/results.ts';
import { sitePolicy } from '../../../site/policy.ts';

export const GET: APIRoute = () =>
  new Response(resultsCsv(sitePolicy()), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
