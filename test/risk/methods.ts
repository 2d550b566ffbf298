/** The method of the content, in both languages. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { RiskMethodData } from '../../src/policy/schema.gen.ts';
import { methodOf } from '../../src/risk/method.ts';
import { isFault, readSheet, type Sheet } from '../../src/risk/sheet.ts';

export const data = parse(
  readFileSync('content/management/manajemen-risiko-metode/risk-method.yaml', 'utf8'),
) as RiskMethodData;
export const inEnglish = methodOf(data, 'en');
export const inIndonesian = methodOf(data, 'id');

/** A register in a text that is expected to be one. */
export function sheetOf(text: string, method = inEnglish): Sheet {
  const sheet = readSheet(text, method);
  if (isFault(sheet)) throw new Error(`${sheet.fault} at ${sheet.line}:${sheet.column}`);
  return sheet;
}
