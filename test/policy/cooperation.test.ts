import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/policy/areas.ts';
import { membersOf, nameOn } from '../../src/policy/cooperation.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { corpus } from '../corpus.ts';

/** The example corpus with one event and everything that it names. */
const policy = () =>
  readPolicy(corpus(join(import.meta.dirname, '../checks/cooperation-resolves/ok-every-name/corpus')));

describe('an event', () => {
  it('names entries at any depth, by the kind that each field asks for', () => {
    const [event] = entriesOf(policy(), 'event');
    expect(membersOf(event!).map(({ kind, id, path }) => `${path.join('.')}: ${kind} ${id}`)).toEqual([
      'centre: centre pusat',
      'parties.0: party satu',
      'parties.1: party dua',
      'people.0.person: person ani',
      'people.0.party: party satu',
      'documents.0.parties.0: party satu',
      'documents.0.parties.1: party dua',
      'documents.0.signedBy.0: person ani',
      'programmes.0: programme program',
    ]);
  });
});

describe('an institution', () => {
  const party = (id: string) => entriesOf(policy(), 'party').find((each) => each.id === id)!.yaml;

  it.each([
    ['2012', undefined],
    ['2013-07-04', 'A'],
    ['2014-05', 'A'],
    ['2014-06', 'B'],
    ['2020', 'B'],
  ])('had in %s the name %s', (date, name) => {
    expect(nameOn(party('dua'), date)?.name.en).toBe(name);
  });

  it('has no name of a time where none is written', () => {
    expect(nameOn(party('satu'), '2016')).toBeUndefined();
  });
});
