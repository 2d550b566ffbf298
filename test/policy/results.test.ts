import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/policy/results.ts';
import { toSourceFile } from '../../src/policy/source-file.ts';
import type { Problem } from '../../src/policy/types.ts';
import { found } from '../checks/printed.ts';
import { corpus } from '../corpus.ts';

const head = 'id,table,row,name,aspect-1,aspect-2,index,band,flags,sums';

function read(...lines: readonly string[]) {
  const problems: Problem[] = [];
  return { ...readRows(toSourceFile('rows.csv', `${[head, ...lines].join('\n')}\n`), problems), problems };
}

describe('rows of results', () => {
  it('are read in hundredths, as printed', () => {
    const { rows, isWhole, problems } = read(
      'kota-contoh,3,1,Pemerintah Kota Contoh,1.05,3.40,2.30,cukup,inferred near-threshold,12 7',
    );
    expect(problems).toEqual([]);
    expect(isWhole).toBe(true);
    expect(rows[0]).toMatchObject({
      id: 'kota-contoh',
      table: 3,
      row: 1,
      values: [105, 340],
      index: 230,
      band: 'cukup',
      flags: ['inferred', 'near-threshold'],
      sums: [12, 7],
    });
  });

  it.each([
    'Kota,3,1,Nama,1.05,3.40,2.30,cukup,,',
    'kota,3,1,Nama,"1,05",3.40,2.30,cukup,,',
    'kota,3,1,Nama,1.05,3.40,2.3,cukup,,',
    'kota,3,1,Nama,1.05,3.40,2.30,cukup,odd,',
    'kota,3,1,Nama,1.05,3.40,2.30,cukup,',
    'kota,3,1,"Nama,1.05,3.40,2.30,cukup,,',
  ])('are left out where a cell has not its form: %s', (line) => {
    const { rows, isWhole, problems } = read(line);
    expect(problems.length).toBeGreaterThan(0);
    expect(rows).toEqual([]);
    expect(isWhole).toBe(false);
  });

  it('say nothing of all rows while one cannot be read', () => {
    for (const name of ['cells', 'values', 'header', 'open-quote']) {
      const root = corpus(join(import.meta.dirname, '../checks/rows-form', name, 'corpus'));
      expect(new Set(found(root).map(({ rule }) => rule)), name).toEqual(new Set(['rows-form']));
    }
  });
});
