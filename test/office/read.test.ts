import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeOffice } from '../../src/office/decode.ts';
import { largestFile, problemWords, rules, version } from '../../src/office/file.ts';
import { readOffice } from '../../src/office/read.ts';
import { messageText, t, type Key } from '../../src/i18n/t.ts';
import { validatorOf } from '../../src/policy/schemas.ts';

const id = 'perpres-95-2018-pasal-12-ayat-1-1';
const head = 'schema: 1\nkind: regency\n';
const full = `# A remark
schema: 1
kind: regency
name: Pemerintah Kabupaten Contoh
is: [menteri-panrb]
on: 2026-11-22
duties:
  ${id}:
    state: done
    done: 2026-03-31
    event: 2024-02-29
    next: 2027-01-01
    owner: Diskominfo
    note: 12
    reason:
    evidence:
      - kind: carried-out
        what: "Laporan"
        date: 2026-03-31
        where: arsip
      - kind: exists
`;

/** Each problem as `line:column rule parameters`. */
const problemsOf = (text: string) =>
  readOffice(text).problems.map(
    ({ rule, line, column, params }) => `${line}:${column} ${rule} ${JSON.stringify(params)}`,
  );

describe('the file of an office', () => {
  it('is read whole', () => {
    expect(readOffice(full)).toEqual({
      problems: [],
      file: {
        kind: 'regency',
        name: 'Pemerintah Kabupaten Contoh',
        is: [{ id: 'menteri-panrb', line: 5, column: 6 }],
        on: '2026-11-22',
        duties: [
          {
            id,
            line: 8,
            column: 3,
            entry: {
              state: 'done',
              done: '2026-03-31',
              event: '2024-02-29',
              next: '2027-01-01',
              owner: 'Diskominfo',
              note: '12',
              evidence: [
                { kind: 'carried-out', what: 'Laporan', date: '2026-03-31', where: 'arsip' },
                { kind: 'exists' },
              ],
            },
          },
        ],
      },
    });
  });

  it('is the same as JSON, with another line end and with a mark of its encoding', () => {
    const { file } = readOffice(full);
    expect(readOffice(`\ufeff${full.replaceAll('\n', '\r\n')}`)).toEqual({ file, problems: [] });
    const json = JSON.stringify({ schema: 1, kind: 'regency', duties: { [id]: { state: 'done', evidence: [] } } });
    expect(readOffice(json).file).toMatchObject({ kind: 'regency', duties: [{ id, entry: { state: 'done' } }] });
  });

  it.each([
    ['', '1:1 shape {}'],
    ['- a\n', '1:1 shape {}'],
    ['just words\n', '1:1 shape {}'],
    [`${head}duties:\n\tx: 1\n`, /^4:1 syntax .*"message":"tab"/],
    [`${head}name: "open\nduties: {}\n`, /^3:7 syntax .*"message":"missing-character"/],
    [`${head}duties:\n  a\n  b: 1\n`, /^4:3 syntax .*"message":"missing-colon"/],
    [`${head}name: a: b\nduties: {}\n`, /^3:7 syntax .*"message":"nested-mapping"/],
    [`${head}duties: {}\n---\nkind: city\n`, /^4:1 syntax .*"message":"several-documents"/],
    [`${head}name: &a x\nis: [*a]\nduties: {}\n`, /^4:6 syntax .*"message":"alias-or-depth"/],
    [`kind: regency\nduties: {}\n`, '1:1 key-missing {"key":"schema"}'],
    [`schema: 2\nkinds: [x]\nkind: regency\n`, '1:9 schema-version {"found":"2","version":1}'],
    [
      `schema: https://example.org/other\nkind: x\n`,
      '1:9 schema-version {"found":"https://example.org/other","version":1}',
    ],
    ['schema: 1\nduties: {}\n', '1:1 key-missing {"key":"kind"}'],
    ['schema: 1\nkind:\nduties: {}\n', '2:1 key-missing {"key":"kind"}'],
    ['schema: 1\nkind: kabupaten\nduties: {}\n', '2:7 kind-unknown {"found":"kabupaten","expected":"regency"}'],
    ['schema: 1\nkind: regancy\nduties: {}\n', '2:7 kind-unknown {"found":"regancy","expected":"regency"}'],
    ['schema: 1\nkind: 12345678901\nduties: {}\n', /^2:7 kind-unknown .*"expected":"ministry, agency/],
    [head, '1:1 key-missing {"key":"duties"}'],
    [`${head}dutis: {}\nduties: {}\n`, '3:1 key-near {"key":"dutis","meant":"duties"}'],
    [`${head}zzzzzzzzzz: 1\nduties: {}\n`, /^3:1 key-unknown \{"key":"zzzzzzzzzz","expected":"schema, kind/],
    [`${head}name: a\nname: b\nduties: {}\n`, '4:1 key-twice {"key":"name","first":3}'],
    [`${head}name: [a]\nduties: {}\n`, '3:7 text-expected {"key":"name"}'],
    [`${head}is: menteri-panrb\nduties: {}\n`, '3:5 list-expected {"key":"is"}'],
    [`${head}is: [a, a]\nduties: {}\n`, '3:9 actor-twice {"id":"a"}'],
    [`${head}on: 2026-02-30\nduties: {}\n`, '3:5 day-impossible {"key":"on","found":"2026-02-30"}'],
    [`${head}on: 31/12/2026\nduties: {}\n`, '3:5 day-form {"key":"on","found":"31/12/2026"}'],
    [`${head}on: 2026\nduties: {}\n`, '3:5 day-form {"key":"on","found":"2026"}'],
    [`${head}duties: [a]\n`, '3:9 map-expected {"key":"duties"}'],
    [`${head}duties:\n  ${id}:\n`, `4:3 key-missing {"key":"state"}`],
    [`${head}duties:\n  ${id}: done\n`, `4:38 map-expected {"key":"${id}"}`],
    [`${head}duties:\n  ${id}:\n    done: 2026-01-01\n`, `4:3 key-missing {"key":"state"}`],
    [`${head}duties:\n  ${id}:\n    state: doen\n`, '5:12 state-unknown {"found":"doen","expected":"done"}'],
    [`${head}duties:\n  ${id}:\n    state: selesai\n`, '5:12 state-unknown {"found":"selesai","expected":"done"}'],
    [
      `${head}duties:\n  ${id}:\n    state: Sedang dikerjakan\n`,
      '5:12 state-unknown {"found":"Sedang dikerjakan","expected":"in-progress"}',
    ],
    [
      `${head}duties:\n  ${id}:\n    state: quux-12345-zzz\n`,
      '5:12 state-unknown {"found":"quux-12345-zzz","expected":"not-started, in-progress, done, not-applicable"}',
    ],
    [
      `${head}duties:\n  ${id}:\n    state: done\n    evidence: [{kind: dilaksanakan}]\n`,
      '6:23 evidence-kind {"found":"dilaksanakan","expected":"carried-out"}',
    ],
    [`${head}duties:\n  ${id}:\n    state: not-applicable\n`, '5:12 reason-missing {}'],
    [`${head}duties:\n  ${id}: {state: done}\n  ${id}: {state: done}\n`, `5:3 key-twice {"key":"${id}","first":4}`],
    [`${head}duties:\n  ${id}:\n    state: done\n    evidence: none\n`, '6:15 list-expected {"key":"evidence"}'],
    [`${head}duties:\n  ${id}:\n    state: done\n    evidence: [a]\n`, '6:16 map-expected {"key":"evidence"}'],
    [`${head}duties:\n  ${id}:\n    state: done\n    evidence:\n      - what: a\n`, '7:9 key-missing {"key":"kind"}'],
    [
      `${head}duties:\n  ${id}:\n    state: done\n    evidence:\n      - kind: exist\n`,
      '7:15 evidence-kind {"found":"exist","expected":"exists"}',
    ],
    [
      `${head}duties:\n  ${id}:\n    state: done\n    evidence:\n      - {kind: exists, date: 2025-02-29}\n`,
      '7:30 day-impossible {"key":"date","found":"2025-02-29"}',
    ],
  ])('tells where what is wrong: %j', (text, expected) => {
    const [first, ...more] = problemsOf(text);
    expect(more).toEqual([]);
    if (typeof expected === 'string') expect(first).toBe(expected);
    else expect(first).toMatch(expected);
  });

  it('keeps the rest of an entry in which something is wrong, and the first of two', () => {
    const text = `${head}duties:\n  a:\n    state: done\n    done: 2026-13-01\n    owner: x\n  a: {state: not-started}\n`;
    expect(readOffice(text).file!.duties).toMatchObject([{ id: 'a', entry: { state: 'done', owner: 'x' } }]);
  });

  it('names the duty in whose entry something is wrong', () => {
    expect(readOffice(`${head}duties:\n  a:\n    state: x\n`).problems[0]!.duty).toBe('a');
    expect(readOffice(`${head}on: x\nduties: {}\n`).problems[0]!.duty).toBeUndefined();
  });

  it('tells at most five hundred problems, and how many more there are', () => {
    const many = Array.from({ length: 700 }, (_, index) => `  d-${index}:\n    state: wrong`).join('\n');
    const { problems } = readOffice(`${head}duties:\n${many}\n`);
    expect(problems).toHaveLength(501);
    expect(problems.at(-1)).toMatchObject({ rule: 'more-problems', params: { count: 200 } });
  });

  it.each([
    ['deep nesting', `${head}duties: ${'['.repeat(200_000)}`],
    [
      'many keys',
      `${head}duties:\n${Array.from({ length: 60_000 }, (_, index) => `  k${index}: {state: done}`).join('\n')}\n`,
    ],
  ])('does not stand still or fall over: %s', (_, text) => {
    const start = performance.now();
    readOffice(text);
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('has no error for whatever the schema accepts', () => {
    const day = fc.constantFrom('2024-02-29', '2026-12-31', null);
    const words = fc.option(fc.string({ minLength: 1, maxLength: 12 }));
    const evidence = fc.record(
      { kind: fc.constantFrom('exists', 'carried-out', 'covers', 'reviewed'), what: words, date: day, where: words },
      { requiredKeys: ['kind'] },
    );
    const entry = fc.record(
      {
        state: fc.constantFrom('not-started', 'in-progress', 'done', 'not-applicable'),
        reason: words,
        done: day,
        event: day,
        next: day,
        owner: words,
        note: words,
        evidence: fc.option(fc.array(evidence, { maxLength: 3 })),
      },
      { requiredKeys: ['state'] },
    );
    const file = fc.record(
      {
        schema: fc.constantFrom(1, 2),
        kind: fc.constantFrom('regency', 'ministry', 'kota'),
        name: words,
        is: fc.option(fc.uniqueArray(fc.constantFrom('menteri-panrb', 'bssn'))),
        on: day,
        duties: fc.option(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), entry, { maxKeys: 3 })),
      },
      { requiredKeys: ['schema', 'kind', 'duties'] },
    );
    fc.assert(
      fc.property(file, (data) => {
        const isSound = readOffice(JSON.stringify(data)).problems.length === 0;
        expect(isSound).toBe(validatorOf('office')(data));
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      'schema: 1',
      'kind: city',
      'duties:',
      '  a:',
      '    state: done',
      '- x',
      '*a',
      '&a',
      '"',
      ':',
      '\t',
      '{',
      ']',
      '? ',
      '!!x ',
      '<<: *a',
    );
    fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string())), (lines) => void readOffice(lines.join('\n'))));
  });
});

describe('bytes', () => {
  it.each([
    [new Uint8Array([0x50, 0x4b, 0x03, 0x04]), { rule: 'file-workbook', line: 1, column: 1, params: {} }],
    [new TextEncoder().encode('a: "é"\nb'), 'a: "é"\nb'],
    [new Uint8Array([0x61, 0x0a, 0x62, 0xe9, 0x0a]), { rule: 'file-encoding', line: 2, column: 2, params: {} }],
  ])('are read as UTF-8', (bytes, expected) => {
    expect(decodeOffice(bytes.length, bytes)).toEqual(expected);
  });

  it('are refused above the limit without being read', () => {
    expect(decodeOffice(largestFile + 1, new Uint8Array())).toMatchObject({ rule: 'file-size', line: 1, column: 1 });
    expect(decodeOffice(largestFile, new Uint8Array([0x61]))).toBe('a');
  });
});

describe('the words of problems', () => {
  it.each(['id', 'en'] as const)('are there for every rule in %s, with every value that they leave open', (lang) => {
    const params = Object.fromEntries(
      [
        'key',
        'expected',
        'meant',
        'first',
        'found',
        'version',
        'id',
        'nearest',
        'name',
        'becomes',
        'bearers',
        'from',
        'until',
        'day',
        'on',
        'count',
      ].map((name) => [name, 'x']),
    );
    for (const rule of Object.keys(rules) as (keyof typeof rules)[]) {
      const words = problemWords({ rule, line: 1, column: 1, params: { ...params, message: 'tab' } }, (key, values) =>
        key.startsWith('yaml-syntax.')
          ? messageText(lang, 'yaml-syntax', key.slice(12), values)
          : t(lang, key as Key, values),
      );
      expect(words).toMatch(/^[^{}]{10,}$/);
      expect(words).not.toMatch(/^(?:office|yaml-syntax)\./);
    }
  });

  it('name the version that the schema has', () => {
    expect(validatorOf('office')({ schema: version, kind: 'city', duties: {} })).toBe(true);
  });
});
