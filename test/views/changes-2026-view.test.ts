import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../src/policy/read.ts';
import { changesView, changeTopics } from '../../src/site/changes-2026-view.ts';
import { policyWith, read, reported } from './register.ts';

describe('in the register', () => {
  const view = changesView(readPolicy(process.cwd()), 'en');
  const claims = (topic: (typeof changeTopics)[number]) => view.topics.find((entry) => entry.topic === topic)!.claims;
  const claim = (topic: (typeof changeTopics)[number], words: RegExp) =>
    claims(topic).filter((entry) => words.test(entry.words));

  it('every topic is told, and every claim of it has a footing with sources and a link', () => {
    expect(view.topics.map(({ topic }) => topic)).toEqual([...changeTopics]);
    for (const { claims: list } of view.topics)
      for (const { words, links, claim: footing } of list) {
        expect(words).toMatch(/[.)]$/);
        expect(links.length, words).toBeGreaterThan(0);
        expect(footing.sources.length, words).toBeGreaterThan(0);
      }
  });

  it('the evaluation regime: what was read and what is inferred are told apart', () => {
    expect(claim('evaluation', /promulgated on 5 June 2026/)).toMatchObject([{ claim: { confidence: 'text' } }]);
    expect(claim('evaluation', /came into force on 5 June 2026 – inferred/)).toMatchObject([
      { claim: { confidence: 'secondary' } },
    ]);
    expect(claim('evaluation', /revokes only PermenPANRB 59\/2020/)).toHaveLength(1);
    expect(claim('evaluation', /Pedoman MenPANRB 3\/2024.* ended on 5 June 2026 – inferred/)).toHaveLength(1);
  });

  it('Perpres 95/2018 is told as reported, with the place that is empty again', () => {
    expect(claim('perpres', /^Perpres 95\/2018: No Presidential Regulation/)).toMatchObject([
      { claim: { confidence: 'secondary' } },
    ]);
    expect(claims('perpres').flatMap(({ links }) => links.map(({ url }) => url))).toContain(
      '/en/not-yet-issued/#perpres-95-2018-pasal-71-ayat-3',
    );
  });

  it('the Criminal Code and the UU ITE: what is applied, and what is not', () => {
    expect(claim('criminal', /UU 1\/2023 \(KUHP\) repeals provisions of UU 11\/2008: \d+\./)).toHaveLength(1);
    expect(claim('criminal', /UU 1\/2024 ends the force of provisions of UU 11\/2008: 13\./)).toHaveLength(1);
    expect(claim('criminal', /^Recorded, not applied:/).length).toBeGreaterThan(0);
    const told = claim('criminal', /^(?:As of|On) 2 January 2026, UU/).map(({ words }) => words);
    const days = view.events.map(({ words }) => words).filter((words) => words.includes('provisions of UU 11/2008'));
    expect(days.toSorted()).toEqual(told.toSorted());
  });

  it('the One Data law is a report', () => {
    expect(claim('data', /One Data Indonesia Law/)).toMatchObject([{ claim: { confidence: 'secondary' } }]);
  });
});

it('what has a day in 2026 stands in the order of days: dates, repeals, changes', () => {
  const policy = policyWith(
    {
      'uu-5-2025': `dates: { inForce: { date: '2025-05-01', ${read} } }`,
      'pp-3-2026': `dates: { enacted: { date: '2026-02-01', ${read} }, inForce: { date: '2026-02-03', ${reported} } }
relations: [{ kind: repeals, target: uu-5-2025, on: '2026-02-02', ${read} }]`,
    },
    '2026-12-31',
  );
  expect(changesView(policy, 'en').events.map(({ day, words, claim }) => [day, words, claim.confidence])).toEqual([
    ['1 February 2026', 'PP 3/2026 was enacted on 1 February 2026.', 'text'],
    ['2 February 2026', 'UU 5/2025 was repealed by PP 3/2026.', 'text'],
    ['3 February 2026', 'PP 3/2026 came into force on 3 February 2026.', 'secondary'],
  ]);
});

it('tells nothing of what the policy does not hold', () => {
  expect(changesView(policyWith({}), 'id')).toMatchObject({ events: [], topics: [] });
});
