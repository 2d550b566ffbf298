import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { madeUp, reportOf } from './made-up.ts';

const runOf = (...parameters: Parameters<typeof reportOf>) => JSON.parse(sarif(reportOf(...parameters))).runs[0];
const printsOf = (...parameters: Parameters<typeof reportOf>) =>
  runOf(...parameters).results.map(({ partialFingerprints }: { partialFingerprints: object }) =>
    Object.values(partialFingerprints).join(),
  );

describe('sarif', () => {
  it('is a log of one run in version 2.1.0 that counts columns as we do', () => {
    const log = JSON.parse(sarif(reportOf([madeUp('wrong')])));
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
    expect(log.runs).toHaveLength(1);
    expect(log.runs[0]).toMatchObject({
      columnKind: 'utf16CodeUnits',
      tool: {
        driver: { name: 'SPBE Terbuka', semanticVersion: '1.2.3', informationUri: expect.stringMatching(/^https:/) },
      },
    });
  });

  it('locates every result', () => {
    expect(runOf([madeUp('wrong', { file: 'content/a b/é.yaml' })]).results[0]).toEqual({
      ruleId: 'made-up',
      level: 'error',
      message: { text: 'made-up.wrong' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'content/a%20b/%C3%A9.yaml' },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
          },
        },
      ],
      partialFingerprints: { 'ruleFileMessage/v1': expect.stringMatching(/^[0-9a-f]{32}:1$/) },
    });
  });

  it.each(['id', 'en'] as const)('describes every rule (%s)', (lang) => {
    const { rules } = runOf([], { rules: checks, lang }).tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(checks.map(({ id }) => id));
    for (const rule of rules) {
      for (const text of [rule.shortDescription.text, rule.fullDescription.text, rule.help.text])
        expect(text).toMatch(/\S/);
      expect(rule.helpUri).toBe(`https://spbe-terbuka.github.io/${lang}/rules/${rule.id}/`);
      expect(['error', 'warning']).toContain(rule.defaultConfiguration.level);
    }
  });

  it('has fingerprints that do not move with lines or languages, and differ otherwise', () => {
    const elsewhere = { place: { line: 8, column: 1, endLine: 8, endColumn: 2 } };
    const [first, second, other] = printsOf([madeUp('wrong'), madeUp('wrong', elsewhere), madeUp('bad')]);
    expect(printsOf([madeUp('wrong', elsewhere)])).toEqual([first]);
    expect(printsOf([madeUp('wrong')], { lang: 'id' })).toEqual([first]);
    expect(
      new Set([
        first,
        second,
        other,
        ...printsOf([madeUp('wrong', { file: 'b' })]),
        ...printsOf([madeUp('wrong', { rule: 'c' })]),
      ]).size,
    ).toBe(5);
  });

  it('offers a fix where the repair is certain', () => {
    const place = { line: 3, column: 5, endLine: 4, endColumn: 1 };
    expect(runOf([madeUp('wrong', { repair: { place, text: 'right' } })]).results[0].fixes).toEqual([
      {
        artifactChanges: [
          {
            artifactLocation: { uri: 'content/a.yaml' },
            replacements: [
              {
                deletedRegion: { startLine: 3, startColumn: 5, endLine: 4, endColumn: 1 },
                insertedContent: { text: 'right' },
              },
            ],
          },
        ],
      },
    ]);
  });
});
