import { describe, expect, it } from 'vitest';
import { check } from '../../src/office/check.ts';
import { evidenceKinds } from '../../src/office/file.ts';
import { readOffice } from '../../src/office/read.ts';
import { languages } from '../../src/i18n/languages.ts';
import { t } from '../../src/i18n/t.ts';
import { officeKinds } from '../../src/policy/duty-record.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { validatorOf } from '../../src/policy/schemas.ts';
import { officeFiles, officeStart, toldDuties } from '../../src/site/office-view.ts';
import { parse } from 'yaml';

const policy = readPolicy(process.cwd());
const on = policy.asOf;

describe.each(languages)('starting files in %s', (lang) => {
  const told = toldDuties(policy, lang);

  it.each(officeKinds)('pass their own check, with every duty of a %s that is mandatory', (kind) => {
    const text = officeStart(policy, kind, on, lang);
    const { file, problems } = readOffice(text);
    expect(problems).toEqual([]);
    expect(validatorOf('office')(parse(text))).toBe(true);
    const report = check({ ...file!, kind }, told, on);
    expect(report.problems).toEqual([]);
    const mandatory = report.duties.filter(({ duty }) => duty.modality !== 'may');
    expect(file!.duties.map(({ id }) => id)).toEqual(mandatory.map(({ duty }) => duty.id));
    expect(mandatory.length).toBeGreaterThan(0);
    expect(report.summary.unsettled).toBe(mandatory.length);
  });

  it('say what each duty is, who has it and what shows it, in lines that fit a screen', () => {
    const text = officeStart(policy, 'regency', on, lang);
    const { citation, what, bearers, evidence } = told.duties.find(
      ({ id }) => id === 'perpres-95-2018-pasal-12-ayat-3-1',
    )!;
    const words = text.replace(/\s*\n\s*# {0,3}/g, ' ');
    for (const part of [citation, what, bearers[0]!.name, evidence[0]!.words]) expect(words).toContain(part);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(text).not.toMatch(/\{\w+\}/);
  });

  it('name kinds of evidence as they are to be written', () => {
    const text = officeStart(policy, 'regency', on, lang);
    const named = [...text.matchAll(/^ {2}# (?:evidence|bukti) \(([^)]*)\)/gm)].map(([, kind]) => kind);
    expect([...new Set(named)].toSorted()).toEqual(evidenceKinds.toSorted());
  });

  it('name kinds of evidence in reports with the words of the pages of duties', () => {
    for (const kind of evidenceKinds)
      expect(t(lang, `office.evidence.${kind}`)).toBe(t(lang, `duties.evidence.${kind}`).toLowerCase());
  });

  it('ask for the event where a term is counted from one', () => {
    const { file } = readOffice(officeStart(policy, 'regency', on, lang));
    const text = officeStart(policy, 'regency', on, lang);
    expect(file!.duties.length).toBeGreaterThan(0);
    expect(text).toContain('  perpres-95-2018-pasal-12-ayat-7-1:\n    event:\n    state: not-started\n');
    expect(text).toContain('  perpres-95-2018-pasal-12-ayat-1-1:\n    state: not-started\n\n');
  });

  it('have a name of their own for each kind', () => {
    expect([...officeFiles(lang).values()]).toEqual(officeKinds);
  });
});
