/**
 * On the page for addresses that do not exist: `/id/uu-11-2008/@2017-01-01/pasal-27/` leads to the page of the text that held on that day, with the
 * Pasal where the text of that day has it.
 */
import { dayLink, dayOf } from './day-link.ts';

const [, whole, day, page = ''] = /^(\/[a-z]{2}\/[^/]+\/)@(\d{4}-\d{2}-\d{2})\/?(.*)$/.exec(location.pathname) ?? [];
if (whole !== undefined && day !== undefined) void find(whole, day, page);

async function find(whole: string, day: string, page: string): Promise<void> {
  const answer = await fetch(whole);
  if (!answer.ok) return;
  const link = dayLink(new DOMParser().parseFromString(await answer.text(), 'text/html'), day);
  const then = link === undefined ? whole : `${whole}@${dayOf(link)}/`;
  const isThere = page === '' || (await fetch(then + page, { method: 'HEAD' })).ok;
  const url = isThere ? then + page : then;
  if (url !== location.pathname) location.replace(url + location.hash);
}
