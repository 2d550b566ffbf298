/**
 * On the page for addresses that do not exist: days that have no page lead to those that do. `/id/uu-11-2008/@2017-01-01/pasal-27/` is the text that
 * held on that day, with the Pasal where the text of that day has it; `/id/uu-11-2008/changes/2017-01-01..2024-06-01/` what changed between the texts
 * of both days, without days all changes there are.
 */
import { dayLink, dayOf } from './day-link.ts';

const day = '\\d{4}-\\d{2}-\\d{2}';
const text = new RegExp(`^(/[a-z]{2}/[^/]+/)@(${day})/?(.*)$`).exec(location.pathname);
const changes = new RegExp(`^(/[a-z]{2}/[^/]+/)([^/]+/)?changes/?(?:(${day})\\.\\.(${day})/?)?$`).exec(
  location.pathname,
);
if (text !== null) void findText(text[1]!, text[2]!, text[3]!);
if (changes !== null) void findChanges(changes[1]!, changes[2] ?? '', changes[3], changes[4]);

async function findText(whole: string, day: string, page: string): Promise<void> {
  const answer = await pageAt(whole);
  if (answer === undefined) return;
  const link = dayLink(answer, day);
  const then = link === undefined ? whole : `${whole}@${dayOf(link)}/`;
  // The page of the day tells for which day it stands.
  const asked = link === undefined || dayOf(link) === day ? '' : `?day=${day}`;
  const url = page !== '' && (await isThere(then + page)) ? then + page : then;
  if (url !== location.pathname) location.replace(url + asked + location.hash);
}

async function findChanges(whole: string, page: string, from?: string, to?: string): Promise<void> {
  const all = (await allChanges(whole + page)) ?? (await allChanges(whole));
  if (all === undefined) return;
  if (from === undefined || to === undefined) return location.replace(all);
  const days = await daysOfChanges((await allChanges(whole)) ?? all);
  const [first, last] = [from, to].sort().map((day) => days.findLast((each) => each <= day) ?? days[0]);
  for (const url of new Set([whole + page, whole].map((place) => `${place}changes/${first}..${last}/`)))
    if (url !== location.pathname && (await isThere(url))) return location.replace(url + location.hash);
  // Nothing changed between them: one text held on both.
  if (first === last) await findText(whole, to, page);
}

/** The path of all changes of what a page shows: the last of its links to changes. */
async function allChanges(path: string): Promise<string | undefined> {
  const links = (await pageAt(path))?.querySelectorAll<HTMLAnchorElement>(`a[href^="${path}changes/"]`);
  return [...(links ?? [])].at(-1)?.pathname;
}

/** The days that a page of changes is between, and those to which it leads. */
async function daysOfChanges(path: string): Promise<readonly string[]> {
  const links = [...((await pageAt(path))?.querySelectorAll<HTMLAnchorElement>('.days a') ?? [])];
  const found = [path, ...links.map(({ pathname }) => pathname)].flatMap(
    (each) => each.match(new RegExp(day, 'g')) ?? [],
  );
  return [...new Set(found)].sort();
}

async function pageAt(path: string): Promise<Document | undefined> {
  const answer = await fetch(path);
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
}

async function isThere(path: string): Promise<boolean> {
  return (await fetch(path, { method: 'HEAD' })).ok;
}
