import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severities } from '../../src/inventory/finding.ts';
import { areas, referenceOf } from '../../src/inventory/reference.ts';
import { compareInventory } from '../../src/inventory/check.ts';
import { inventoryJson, inventoryText } from '../../src/inventory/report.ts';
import { languages } from '../../src/i18n/languages.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { compared, foundIn, inventory, reference } from './made-up.ts';

/** An inventory of one item of a group with a code, connected to nothing. */
const coded = (group: string, code: string, name = 'Nama') =>
  inventory(`${group}:\n  - { id: a, name: '${name}', code: ${code} }\n`);
const rulesOf = (text: string) => compared(text).findings.map(({ rule }) => rule);
const codeRules = new Set([
  'unknown-code',
  'other-reference',
  'too-broad',
  'fixed-reference',
  'level-not-held',
  'too-deep',
]);
const codeRulesOf = (text: string) => rulesOf(text).filter((rule) => codeRules.has(rule));

describe('codes', () => {
  it.each([
    ['processes', 'RAB.01.01', []],
    ['processes', 'RAB.01.01.07', []],
    ['processes', 'RAB.01.01.07.12', []],
    ['processes', 'RAB.01.01.07.12.01', ['too-deep']],
    ['processes', 'RAB.01', ['too-broad']],
    ['processes', 'RAB.01.09', ['unknown-code']],
    ['processes', 'RAB.09.01.01', ['unknown-code']],
    ['processes', 'RAB.01.011', ['unknown-code']],
    ['processes', 'RAB.01.01.1', ['unknown-code']],
    ['processes', 'RAB.01.01.', ['unknown-code']],
    ['processes', 'rab.01.01', ['unknown-code']],
    ['processes', '"01.01"', ['unknown-code']],
    ['processes', 'RAL.01.01', ['other-reference']],
    ['services', 'RAD.01', ['other-reference']],
    ['services', 'RAD.01.01.01', ['unknown-code']],
    ['services', 'RAL.01.02', []],
    ['data', 'RAD.01.01.01', []],
    ['infrastructure', 'RAI.01.01', []],
    ['infrastructure', 'RAI.01.01.01', ['level-not-held']],
    ['infrastructure', 'RAI.01.01.01.01', ['fixed-reference']],
    ['security', 'RAK.01.01', []],
    ['security', 'RAK.01.01.01', ['fixed-reference']],
  ])('%s with %s: %j', (group, code, expected) => {
    expect(codeRulesOf(coded(group, code))).toEqual(expected);
  });

  it.each([
    ['RAB.01.09', 'Pengembangan pariwisata', /^RAB\.01\.02 Pariwisata, /],
    ['01.02', 'Nama', /^RAB\.01\.02 /],
    ['rab.02.01', 'Nama', /^RAB\.02\.01 /],
    ['RAL.01.01', 'Puskesmas kesehatan', /^RAB\.02\.01 Kesehatan, /],
    ['RAB.02', 'Nama', /^RAB\.02\.01 Kesehatan$/],
  ])('suggests for %s, called "%s"', (code, name, expected) => {
    const [finding] = compared(coded('processes', `'${code}'`, name)).findings;
    expect((finding!.params['nearest'] as { id: string }).id).toMatch(expected);
  });

  it('are told where they stand', () => {
    expect(foundIn(inventory('processes:\n  - id: a\n    name: A\n    code: RAB.01\n'))).toEqual(['5:11 too-broad']);
  });
});

describe('links', () => {
  const whole = inventory(`processes:
  - { id: p, name: P, code: RAB.01.01 }
services:
  - { id: s, name: S, code: RAL.01.01, processes: [p] }
data:
  - { id: d, name: D, code: RAD.01.01 }
applications:
  - { id: a, name: A, code: RAA.02.01, services: [s], data: [d], infrastructure: [i] }
infrastructure:
  - { id: i, name: I, code: RAI.01.01 }
security:
  - { id: k, name: K, code: RAK.01.01, protects: [a, d, i] }
`);

  it('of a connected inventory are not told', () => {
    expect(foundIn(whole)).toEqual([]);
  });

  it.each([
    ['processes: [p]', 'processes: []', ['5:11 service-without-process']],
    ['services: [s], ', '', ['9:11 application-without-service']],
    ['data: [d], ', '', ['7:11 data-unused']],
    [', infrastructure: [i]', '', ['11:11 infrastructure-unused']],
    [', protects: [a, d, i]', '', ['13:11 security-without-object']],
    ['processes: [p]', 'processes: [q]', ['5:52 dangling-id']],
    ['processes: [p]', 'processes: [d]', ['5:52 wrong-kind']],
    ['protects: [a, d, i]', 'protects: [s]', ['13:51 wrong-kind']],
    ['{ id: d, name: D', '{ id: d, name: D, code: RAD.01.01 }\n  - { id: d, name: E', ['8:11 double-id']],
    ['{ id: p, name: P', "{ id: p, name: P, code: RAB.01.01 }\n  - { id: q, name: ' p '", ['4:20 double-name']],
  ])('%s → %s: %j', (from, to, expected) => {
    expect(whole).toContain(from);
    expect(foundIn(whole.replace(from, to))).toEqual(expected);
  });

  it('to the same name in another group are no double', () => {
    expect(foundIn(whole.replace('name: S', 'name: P'))).toEqual([]);
  });

  it('are missed when there is nothing to link', () => {
    expect(foundIn(inventory(''))).toEqual(['1:9 empty']);
  });
});

describe('general applications', () => {
  const rules = (name: string, more = '', code = 'RAA.02.01') =>
    rulesOf(inventory(`applications:\n  - { id: a, name: '${name}', code: ${code}${more} }\n`)).filter((rule) =>
      rule.startsWith('general'),
    );

  it.each([
    ['E-Arsip', '', ['general-application-exists']],
    ['Sistem Kearsipan Daerah', '', ['general-application-exists']],
    ['TNDE Kabupaten', '', ['general-application-exists']],
    ['e-SAKIP', '', ['general-application-exists']],
    ['Laporan Sakit', '', []],
    ['Apa saja', ', area: kearsipan', ['general-application-exists']],
    ['Apa saja', ', area: pengaduan', []],
    // What the office declares counts more than what the name sounds like.
    ['E-Arsip', ', area: pengaduan', []],
    ['Sistem Kepegawaian', '', []],
    // An area of two words needs both.
    ['E-Kinerja', '', []],
    ['Akuntabilitas Kinerja', '', ['general-application-exists']],
  ])('cover "%s"%s: %j', (name, more, expected) => {
    expect(rules(name, more)).toEqual(expected);
  });

  it.each(['ARSIP-KITA!', 'Arsip Kita', 'Aplikasi arsipkita (ANRI)'])('are used, and no double, as "%s"', (name) => {
    expect(rules(name, ', area: kearsipan', 'RAA.01.01')).toEqual([]);
    expect(rules(name, ', area: kearsipan')).toEqual(['general-application-code']);
  });

  it('are no part of a longer word', () => {
    expect(rules('Arsipkitab')).toEqual([]);
  });
});

describe('a bad file', () => {
  it('is told when it is a workbook, and how to get a starting file', () => {
    const workbook = compareInventory('a.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0xff]), reference);
    expect(workbook.problems.map(({ rule, message }) => [rule, message])).toEqual([['file-readable', 'workbook']]);
    expect(inventoryText(workbook, 'id')).toContain('npm run architecture -- --new contoh.yaml');
  });

  it('is told of wrong types without the words of programs', () => {
    const text = inventoryText(compared('office: Kota\nservices: 3\n'), 'id');
    expect(text).toContain('seharusnya beberapa isian di bawahnya');
    expect(text).toContain('diawali `- `');
    expect(text).not.toMatch(/object|array|schemas\//);
  });

  it.each([
    ['', ['1:1 schema.no-fields']],
    ['# nothing\n', ['1:1 schema.no-fields']],
    ['[]', ['1:1 schema.no-fields']],
    ['office:\n\tname: A\n', ['2:1 yaml-syntax.tab']],
    ['office: [', ['1:9 yaml-syntax.missing-character']],
    ['office: &a { name: A, kind: *a }', ['1:29 yaml-syntax.alias-or-depth']],
    [inventory('proceses: []\n'), ['2:1 schema.unknown-field']],
    [inventory('data:\n  - { id: a, name: A, code: 1.02 }\n'), ['3:29 schema.type-string']],
    [inventory('data:\n'), ['2:6 schema.type-array']],
  ])('%j: %j', (text, expected) => {
    expect(foundIn(text)).toEqual(expected);
  });

  it('is read with what Windows puts in it', () => {
    const text = inventory('processes:\n  - { id: a, name: A, code: RAB.01 }\n');
    expect(foundIn(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(['3:29 too-broad']);
  });

  it('is told of bytes that are no text, and of its size', () => {
    expect(foundIn(Buffer.from([0x6f, 0x66, 0xff, 0xfe]))[0]).toBe('1:3 text-encoding.not-utf-8');
    expect(foundIn(new Uint8Array(10 * 1024 * 1024).fill(0x20))).toEqual(['1:1 file-readable.too-large']);
  });

  it('never makes it throw, and has words in both languages', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            'office',
            ':',
            ' ',
            '\n',
            '- ',
            '{',
            '}',
            '[',
            ']',
            'id',
            'code',
            'RAB.01',
            '&a',
            '*a',
            '\t',
            '"',
          ),
          { maxLength: 60 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (words) => {
        const comparison = compared(words);
        for (const lang of languages) {
          expect(inventoryText(comparison, lang)).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
          JSON.parse(inventoryJson(comparison, lang));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of thousands of wrong ids is told without looking for the nearest of each', () => {
    const numbers = Array.from({ length: 2500 }, (_, index) => index);
    const processes = numbers.map((index) => `  - { id: p${index}, name: P${index}, code: RAB.01.01 }`);
    const services = numbers.map(
      (index) => `  - { id: s${index}, name: S${index}, code: RAL.01.01, processes: [x${index}] }`,
    );
    const { findings } = compared(inventory(['processes:', ...processes, 'services:', ...services].join('\n')));
    expect(findings).toHaveLength(2500);
    expect(new Set(findings.map(({ rule, params }) => `${rule} ${String(params['nearest'])}`))).toEqual(
      new Set(['dangling-id –']),
    );
  });
});

describe('the messages', () => {
  const file = join(import.meta.dirname, 'fixtures/with-findings.yaml');
  const real = referenceOf(readPolicy(process.cwd()));
  const comparison = compareInventory('with-findings.yaml', readFileSync(file), real);

  it('are all shown by the example with findings', () => {
    const shown = new Set(comparison.findings.map(({ rule }) => rule));
    expect([...shown, 'empty'].sort()).toEqual(Object.keys(severities).sort());
  });

  it('stand in the order of the file', () => {
    const lines = comparison.findings.map(({ place }) => place.line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  it.each(languages)('leave no placeholder open (%s)', (lang) => {
    const { messages } = JSON.parse(inventoryJson(comparison, lang)) as {
      messages: { message: string; help: string }[];
    };
    for (const { message, help } of messages) {
      expect(message).not.toMatch(/[{}]|``|undefined|\[object/);
      expect(help).toMatch(/\.$/);
    }
  });

  it('name codes, law and status as readers need them', () => {
    const text = inventoryText(comparison, 'en');
    expect(text).toContain(
      'with-findings.yaml:11:11  error  too-broad  Unexpected code `RAB.04` (Social Protection and Health)',
    );
    expect(text).toContain('  11 |     code: RAB.04\n     |           ^^^^^^\n');
    expect(text).toMatch(/"E-Arsip Kabupaten" for records management, which SRIKANDI may cover/);
    expect(text).toContain('Perpres 95/2018 Pasal 37 ayat (1)');
    expect(text).toMatch(/\d+ errors and \d+ warnings in the inventory\.\n$/);
    expect(inventoryText(comparison, 'id')).toContain(
      'Kode `RAB.04` (Perlindungan Sosial dan Kesehatan) masih tingkat 1',
    );
  });
});

describe('the starting files', () => {
  const read = (lang: string) => readFileSync(join(process.cwd(), `scripts/inventory/${lang}.yaml`));
  const real = referenceOf(readPolicy(process.cwd()));

  it.each(languages)('fit the reference (%s)', (lang) => {
    const { problems, findings } = compareInventory('baru.yaml', read(lang), real);
    expect({ problems, findings }).toEqual({ problems: [], findings: [] });
  });

  it('have the same codes in both languages', () => {
    const codes = languages.map((lang) =>
      read(lang)
        .toString()
        .match(/code: .*/g),
    );
    expect(codes[0]).toEqual(codes[1]);
  });
});

describe('the reference', () => {
  const real = referenceOf(readPolicy(process.cwd()));

  it('has the six trees, with names in both languages', () => {
    expect(real.trees.map(({ prefix }) => prefix).sort()).toEqual(['RAA', 'RAB', 'RAD', 'RAI', 'RAK', 'RAL']);
    for (const { codes } of real.trees) expect(codes.length).toBeGreaterThan(4);
  });

  it('knows which levels offices spell out', () => {
    const agency = Object.fromEntries(real.trees.map(({ prefix, levels }) => [prefix, [...levels.agency]]));
    expect(agency).toEqual({ RAB: [3, 4], RAD: [3, 4], RAL: [3, 4], RAA: [3, 4], RAI: [], RAK: [] });
  });

  it('names the eight areas of the law in the order of its letters', () => {
    expect([...real.areaNames.keys()]).toEqual([...areas]);
    expect(real.areaNames.get('pengaduan')).toEqual({
      id: 'pengaduan pelayanan publik',
      en: 'public service complaints',
    });
  });

  it('has general applications of known areas', () => {
    expect(real.generalApplications.map(({ name, areas: own }) => [name.id, ...own])).toContainEqual([
      'SRIKANDI',
      'kearsipan',
    ]);
    expect(reference.generalApplications).toHaveLength(2);
  });
});
