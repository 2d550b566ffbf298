import { expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { dateInWords } from '../../src/site/dates.ts';
import { homeView } from '../../src/site/home-view.ts';
import { registerView } from '../../src/site/register-view.ts';
import { regulationView } from '../../src/site/regulation-view.ts';

const policy = readPolicy(process.cwd());

test.for(languages)('the home page opens the subject of the site and names every other text once (%s)', (lang) => {
  const { subject, others, counts } = homeView(policy, lang);
  expect(subject!.brief.id).toBe('perpres-95-2018');
  expect(subject!.chapters.length).toBeGreaterThan(9);
  const held = [...policy.regulations.values()].filter(({ texts }) => texts.has(lang)).map(({ id }) => id);
  expect([subject!.brief.id, ...others.map(({ id }) => id)].sort()).toEqual(held.sort());
  expect(others.at(-1)!.id).toBe('permenpanrb-59-2020');
  expect(counts.regulations).toBe(policy.regulations.size);
});

test('without the subject of the site the first in precedence is opened', () => {
  const regulations = new Map([...policy.regulations].filter(([id]) => id !== 'perpres-95-2018'));
  expect(homeView({ ...policy, regulations }, 'id').subject!.brief.id).toBe('uu-11-2008');
});

test('the home page, the register and the page of a regulation tell one status', () => {
  const told = ({ words, asOf, claim }: { words: string; asOf: string; claim: { confidence: string } }) => [
    words,
    asOf,
    claim.confidence,
  ];
  const id = 'perpres-95-2018';
  const home = told(homeView(policy, 'en').subject!.status);
  expect(home).toEqual(['In force', `as of ${dateInWords('en', policy.asOf)}`, 'secondary']);
  expect(told(registerView(policy, 'en').rows.find((row) => row.id === id)!.status)).toEqual(home);
  expect(told(regulationView(policy, policy.regulations.get(id)!, 'en').status)).toEqual(home);
});
