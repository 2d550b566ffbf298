import { describe, expect, it } from 'vitest';
import { validate, validatorOf, type SchemaKind } from '../../src/policy/schemas.ts';
import type { Problem } from '../../src/policy/types.ts';
import { parseYaml } from '../../src/policy/yaml.ts';
import { fileOf, placeText, processorSeconds } from './found.ts';

function read(kind: SchemaKind, text: string) {
  const problems: Problem[] = [];
  const yaml = parseYaml(fileOf(text), problems);
  const isValid = validate(kind, yaml, problems);
  return {
    isValid,
    problems,
    found: problems.map(({ rule, message, params, place }) => ({
      found: `${rule}.${message} ${placeText(place)}`,
      params,
    })),
  };
}

const source = [
  'kind: copy',
  'title: Contoh',
  'url: https://example.org/',
  'covers:',
  '  id: Memuat contoh.',
  '  en: Holds an example.',
  '',
].join('\n');
const regulation = [
  'type: perpres',
  'number: 1',
  'year: 2001',
  'title: { id: A, en: B }',
  'issuer: { id: C, en: D }',
  'confidence: text',
  'sources: [a, b]',
  'subjects: [data]',
  '',
].join('\n');

it('valid data are valid, and nothing is reported', () => {
  expect(read('source', source)).toEqual({ isValid: true, problems: [], found: [] });
  expect(read('regulation', regulation)).toEqual({ isValid: true, problems: [], found: [] });
});

describe('a message for each fault, at the field', () => {
  it.each<readonly [string, SchemaKind, string, string, string, string, object]>([
    [
      'a missing field, at the object',
      'source',
      source,
      '  en: Holds an example.\n',
      '',
      'missing-field 5:3-5:4',
      { field: 'en' },
    ],
    [
      'a missing field of the file',
      'source',
      source,
      'title: Contoh\n',
      '',
      'missing-field 1:1-1:2',
      { field: 'title' },
    ],
    [
      'an unknown field, at its name',
      'source',
      source,
      '  en:',
      '  fr: x\n  en:',
      'unknown-field 6:3-6:5',
      { field: 'fr', known: 'id, en' },
    ],
    [
      'a wrong type',
      'source',
      source,
      'title: Contoh',
      'title: 7',
      'type-string 2:8-2:9',
      { field: 'title', value: '7', expected: 'string' },
    ],
    [
      'a wrong type of a collection',
      'regulation',
      regulation,
      '[a, b]',
      '{ a: b }',
      'type-array 7:10-7:18',
      { field: 'sources', value: '{"a":"b"}', expected: 'array' },
    ],
    [
      'a field without value',
      'source',
      source,
      'title: Contoh',
      'title:',
      'type-string 2:7-2:7',
      { field: 'title', value: 'null', expected: 'string' },
    ],
    [
      'several allowed types',
      'regulation',
      regulation,
      'number: 1',
      'number: true',
      'type 2:9-2:13',
      { field: 'number', value: 'true', expected: 'integer / string' },
    ],
    [
      'a word that is not in the list',
      'source',
      source,
      'copy',
      'fax',
      'choice 1:7-1:10',
      { field: 'kind', value: 'fax', expected: 'official, copy, report, rejected' },
    ],
    [
      'a wrong form',
      'regulation',
      regulation,
      'b]',
      'B]',
      'form 7:14-7:15',
      { field: 'sources', value: 'B', example: 'perpres-95-2018' },
    ],
    [
      'a wrong format',
      'regulation',
      regulation,
      'year:',
      'dates:\n  enacted: { date: 2018-13-01, confidence: text, sources: [a] }\nyear:',
      'form 4:20-4:30',
      { field: 'date', value: '2018-13-01', example: '2018-10-05' },
    ],
    ['empty words', 'source', source, 'title: Contoh', "title: ''", 'empty 2:8-2:10', { field: 'title' }],
    [
      'words that are too short',
      'regulation',
      regulation,
      'year:',
      'abbreviation: X\nyear:',
      'short 3:15-3:16',
      { field: 'abbreviation', limit: 2 },
    ],
    [
      'words that are too long',
      'regulation',
      regulation,
      'a, b',
      `a, ${'b'.repeat(81)}`,
      'long 7:14-7:95',
      { field: 'sources', limit: 80 },
    ],
    [
      'a number that is too small',
      'regulation',
      regulation,
      '2001',
      '1899',
      'minimum 3:7-3:11',
      { field: 'year', value: '1899', limit: 1900 },
    ],
    [
      'a number that is too large',
      'regulation',
      regulation,
      '2001',
      '2101',
      'maximum 3:7-3:11',
      { field: 'year', value: '2101', limit: 2100 },
    ],
    ['a double', 'regulation', regulation, '[a, b]', '[a, a]', 'double 7:10-7:16', { field: 'sources' }],
  ])('%s', (_, kind, text, from, to, found, params) => {
    expect(text).toContain(from);
    const result = read(kind, text.replace(from, to));
    expect(result.isValid).toBe(false);
    expect(result.found).toEqual([{ found: `schema.${found}`, params }]);
  });

  it.each([
    ['the list at the root', '- a\n- b\n', '1:1-3:1'],
    ['a word', 'a\n', '1:1-1:2'],
    ['nothing', '# a\n', '1:1-1:2'],
  ])('%s instead of fields', (_, text, place) => {
    const { found } = read('source', text);
    expect(found).toEqual([{ found: expect.stringMatching(/^schema\.no-fields 1:1-/), params: {} }]);
    expect(place).toMatch(/^1:1-/);
  });

  it('names a field whose name has a slash or a tilde, or is a number', () => {
    expect(read('source', `${source}a/b~c: 1\n`).found[0]).toMatchObject({ found: 'schema.unknown-field 7:1-7:6' });
    expect(read('source', `${source}7: 1\n`).found[0]).toMatchObject({ found: 'schema.unknown-field 7:1-7:2' });
  });

  it('shortens a long value', () => {
    const [first] = read('source', source.replace('copy', 'x'.repeat(100))).problems;
    expect(first!.params['value']).toBe(`${'x'.repeat(59)}…`);
  });

  it('reports every fault of a file', () => {
    expect(
      read('source', 'kind: fax\ntitel: A\ncovers: {}\n')
        .found.map(({ found }) => found)
        .sort(),
    ).toEqual([
      'schema.choice 1:7-1:10',
      'schema.missing-field 1:1-1:2',
      'schema.missing-field 3:9-3:10',
      'schema.missing-field 3:9-3:10',
      'schema.unknown-field 2:1-2:6',
    ]);
  });

  it('stays quick with thousands of faults', () => {
    const text = Array.from(
      { length: 3_000 },
      (_, index) => `field${index}: a long value that is written again and again`,
    ).join('\n');
    const seconds = processorSeconds(() => expect(read('source', text).problems).toHaveLength(3_003));
    expect(seconds).toBeLessThan(3);
  });
});

it('a kind without a schema is an error of the programme', () => {
  expect(() => validatorOf('nothing' as SchemaKind)).toThrow('Unknown schema `nothing`, expected a file in schemas/');
});
