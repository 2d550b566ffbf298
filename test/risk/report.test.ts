import { describe, expect, it } from 'vitest';
import { riskText } from '../../src/reporters/risk-text.ts';
import { assess } from '../../src/risk/assess.ts';
import { inIndonesian, sheetOf } from './methods.ts';

describe('a report', () => {
  it('tells more rows than a call takes arguments', () => {
    const rows = Array.from({ length: 130_000 }, (_, index) => `R${index}`).join('\n');
    const sheet = sheetOf(`Nomor risiko\n${rows}\n`);
    const { problems: _, ...assessed } = assess(sheet, inIndonesian);
    const text = riskText({ ...assessed, problems: [], lang: 'id', file: 'a.csv', method: inIndonesian, sheet });
    expect(text).toContain('R129999');
  });
});
