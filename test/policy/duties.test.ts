/** Duties: which hold on a day, whom they reach, by when they are due, and what they leave open. */
import { describe, expect, it } from 'vitest';
import { addDuration } from '../../src/policy/duration.ts';
import {
  dutyCoverage,
  dutyRecords,
  givesDay,
  givesDuration,
  lastDayOf,
  modalitiesAt,
  textsOf,
} from '../../src/policy/duties.ts';
import {
  dutiesFor,
  dutiesOf,
  dutyHolders,
  holdsOn,
  officeKinds,
  type Duty,
  type Office,
} from '../../src/policy/duty-record.ts';
import { readPolicy } from '../../src/policy/read.ts';
import type { Actor, DutiesData, Entry, Policy, Regulation, RegulationData } from '../../src/policy/types.ts';
import { derive, target, type Written } from './derive.ts';

const words = `##### Pasal 1 — Daftar

1. Menteri Contoh menyusun daftar setiap 2 tahun.
2. Setiap Orang dapat meminta salinan, tetapi dilarang mengubahnya.
3. Daftar terdiri atas dua bagian.
4. Menteri Contoh memiliki dua tugas:
   1. mencatat contoh;
   2. harus memelihara daftar.

##### Pasal 2 — Salinan

Salinan wajib dibaca.

<Note>
Pasal ini wajib diperiksa.
</Note>

##### Pasal 3 — Bentuk

Bentuknya bebas.

<Note>
Catatan ini wajib diperiksa.
</Note>
`;

const claim = { confidence: 'text' as const, sources: ['a'] };
const both = { id: 'A', en: 'B' };

const duty = (provision: string, more: Partial<Duty> = {}): Duty => ({
  id: `${target}-${provision}-1`,
  provision,
  bearers: ['menteri-contoh'],
  modality: 'must',
  action: both,
  object: both,
  evidence: [],
  subjects: ['data'],
  ...more,
});

const inForce = { dates: { inForce: { date: '2001-01-01', ...claim } } };

function regulation(
  duties: readonly Duty[] | undefined,
  more: { facts?: Partial<RegulationData>; operations?: readonly Written[]; waived?: DutiesData['waived'] } = {},
): Regulation {
  const { expressions, operations } = derive({ words, operations: more.operations ?? [] });
  const { texts } = expressions.at(-1)!;
  const yaml = {
    data: { duties, ...claim, evidenceNote: claim, ...(more.waived === undefined ? {} : { waived: more.waived }) },
  };
  return {
    id: target,
    facts: { data: { ...inForce, ...more.facts } },
    texts,
    expressions,
    operations,
    ...(duties === undefined ? {} : { duties: yaml }),
  } as unknown as Regulation;
}

const policyOf = (own: Regulation, actors: Readonly<Record<string, Partial<Actor>>> = {}): Policy =>
  ({
    regulations: new Map([[target, own]]),
    actors: new Map(Object.entries(actors).map(([id, data]) => [id, { id, yaml: { data } } as Entry<Actor>])),
  }) as unknown as Policy;

describe('the coverage of a regulation', () => {
  const parts = (own: Regulation) => {
    const { provisions, covered, waived, open } = dutyCoverage(own);
    const names = (list: typeof open) => list.map(({ address, modalities }) => `${address} ${modalities.join('+')}`);
    return { provisions: names(provisions), covered: names(covered), waived: names(waived), open: names(open) };
  };
  const all = [
    'pasal-1-ayat-1 must',
    'pasal-1-ayat-2 may+must-not',
    'pasal-1-ayat-4 must',
    'pasal-1-ayat-4-huruf-b must',
    'pasal-2 must',
  ];

  it('is all open while the duties are not begun; our own remarks ask nothing', () => {
    expect(parts(regulation(undefined))).toEqual({ provisions: all, covered: [], waived: [], open: all });
  });

  it('counts a duty on the provision, around it and inside it', () => {
    const own = regulation([duty('pasal-1-ayat-1'), duty('pasal-1-ayat-4-huruf-a'), duty('pasal-2')]);
    expect(parts(own).covered).toEqual(['pasal-1-ayat-1 must', 'pasal-1-ayat-4 must', 'pasal-2 must']);
    expect(parts(regulation([duty('pasal-1-ayat-4')])).covered).toEqual(all.slice(2, 4));
  });

  it('asks a duty for each modality', () => {
    expect(parts(regulation([duty('pasal-1-ayat-2', { modality: 'may' })])).open).toContain('pasal-1-ayat-2 must-not');
    expect(parts(regulation([duty('pasal-1-ayat-2')])).open).toContain('pasal-1-ayat-2 may+must-not');
  });

  it('takes the parts of a duty for covered, whatever they signal', () => {
    expect(parts(regulation([duty('pasal-2', { alsoIn: ['pasal-1-ayat-2'] })])).covered).toEqual([all[1], all[4]]);
  });

  it('takes everything inside a waived provision for waived, and nothing around it', () => {
    const waived = (provision: string) => regulation([duty('pasal-2')], { waived: [{ provision, reason: both }] });
    expect(parts(waived('pasal-1')).waived).toEqual(all.slice(0, 4));
    expect(parts(waived('pasal-1-ayat-4-huruf-b')).waived).toEqual([all[3]]);
  });

  it('knows the provisions of every day', () => {
    const operations: readonly Written[] = [
      {
        operation: 'insert-after',
        target: 'pasal-2',
        address: 'pasal-2a',
        text: 'Salinan harus sah.',
        on: '2005-01-01',
      },
      { operation: 'repeal', target: 'pasal-2', on: '2005-01-01' },
    ];
    expect(parts(regulation([], { operations })).open).toEqual([...all, 'pasal-2a must']);
  });
});

describe('the modalities at a provision', () => {
  const at = (address: string) => {
    const own = regulation([]);
    return [...modalitiesAt(textsOf(own, duty(address)), address)];
  };

  it('are those of its words and of what is inside', () => {
    expect(at('pasal-1-ayat-2')).toEqual(['may', 'must-not']);
    expect(at('pasal-1').toSorted()).toEqual(['may', 'must', 'must-not']);
  });

  it('are those before the list where an item signals none', () => {
    expect(at('pasal-1-ayat-4-huruf-a')).toEqual(['must']);
    expect(at('pasal-1-ayat-3')).toEqual([]);
  });
});

describe('the duties on a day', () => {
  const on = (own: Regulation, day: string) =>
    dutyRecords(policyOf(own))
      .filter((each) => holdsOn(each, day))
      .map((each) => each.provision);
  const two = [duty('pasal-1-ayat-1'), duty('pasal-2')];

  it('begin and end with the regulation', () => {
    const ended = regulation(two, {
      facts: { dates: { ...inForce.dates, ended: { date: '2006-01-01', ...claim } } },
    });
    expect(on(ended, '2000-12-31')).toEqual([]);
    expect(on(ended, '2001-01-01')).toEqual(['pasal-1-ayat-1', 'pasal-2']);
    expect(on(ended, '2005-12-31')).toHaveLength(2);
    expect(on(ended, '2006-01-01')).toEqual([]);
  });

  it('are none while nobody knows when the regulation comes into force', () => {
    expect(on(regulation(two, { facts: { dates: {} } }), '2005-01-01')).toEqual([]);
  });

  it('end when their provision is repealed, begin when it is inserted', () => {
    const operations: readonly Written[] = [
      { operation: 'repeal', target: 'pasal-2', on: '2005-01-01' },
      { operation: 'insert-after', target: 'pasal-3', address: 'pasal-3a', text: 'Ia harus sah.', on: '2005-01-01' },
    ];
    const own = regulation([...two, duty('pasal-3a')], { operations });
    expect(on(own, '2004-12-31')).toEqual(['pasal-1-ayat-1', 'pasal-2']);
    expect(on(own, '2005-01-01')).toEqual(['pasal-1-ayat-1', 'pasal-3a']);
  });

  it('rest while their provision has no force, but not when a court reads it in one way', () => {
    const suspended: readonly Written[] = [
      { operation: 'suspend', target: 'pasal-1', on: '2005-01-01', until: '2006-01-01' },
      { operation: 'read-as', target: 'pasal-2', on: '2005-01-01' },
    ];
    const own = regulation(two, { operations: suspended });
    expect(on(own, '2005-06-01')).toEqual(['pasal-2']);
    expect(on(own, '2006-01-01')).toEqual(['pasal-1-ayat-1', 'pasal-2']);
    expect(
      on(regulation(two, { operations: [{ operation: 'void', target: 'pasal-2', on: '2005-01-01' }] }), '2007-01-01'),
    ).toEqual(['pasal-1-ayat-1']);
  });

  it('hold only as long as the words that they restate', () => {
    const own = regulation([
      duty('pasal-1-ayat-1', { until: '2005-01-01' }),
      duty('pasal-1-ayat-1', { id: 'b-2', from: '2005-01-01' }),
    ]);
    const ids = (day: string) =>
      dutyRecords(policyOf(own))
        .filter((each) => holdsOn(each, day))
        .map((each) => each.id);
    expect(ids('2004-12-31')).toEqual([`${target}-pasal-1-ayat-1-1`]);
    expect(ids('2005-01-01')).toEqual(['b-2']);
  });
});

describe('the record of a duty', () => {
  const only = (own: Regulation) => dutyRecords(policyOf(own))[0]!;

  it('tells every stretch of days on which it holds', () => {
    const operations: readonly Written[] = [
      { operation: 'suspend', target: 'pasal-2', on: '2003-01-01', until: '2004-01-01' },
    ];
    const facts = { dates: { ...inForce.dates, ended: { date: '2006-01-01', ...claim } } };
    expect(only(regulation([duty('pasal-2')], { operations, facts })).holds).toEqual([
      { from: '2001-01-01', until: '2003-01-01' },
      { from: '2004-01-01', until: '2006-01-01' },
    ]);
    expect(only(regulation([duty('pasal-2')])).holds).toEqual([{ from: '2001-01-01' }]);
    expect(only(regulation([duty('pasal-2')], { facts: { dates: {} } })).holds).toEqual([]);
  });

  it('begins where it is reported to be in force when nobody knows since when', () => {
    const reportedStatus = { value: 'in-force' as const, asOf: '2005-01-01', ...claim };
    const reported = (more: Partial<RegulationData>) =>
      only(regulation([duty('pasal-2')], { facts: { dates: {}, reportedStatus, ...more } })).holds;
    expect(reported({})).toEqual([{ from: '2005-01-01' }]);
    expect(reported({ reportedStatus: { ...reportedStatus, value: 'ended' } })).toEqual([]);
  });

  it('stands alone: cited in both languages, with the footing of its file and the last day that follows', () => {
    const due = { within: 'P2Y', after: both, since: 'in-force' as const };
    const record = only(regulation([duty('pasal-1-ayat-2', { due, evidence: [{ kind: 'exists', ...both }] })]));
    expect(record.citation.id).toMatch(/ Pasal 1 ayat \(2\)$/);
    expect(record.citation.en).toMatch(/ Article 1 paragraph \(2\)$/);
    expect(record).toMatchObject({ ...claim, due: { last: '2003-01-01' }, evidence: [claim] });
  });
});

describe('the duties of an office', () => {
  const actors: Readonly<Record<string, Partial<Actor>>> = {
    'pemerintah-contoh': { foundIn: { kinds: ['province', 'regency', 'city'], as: 'office' } },
    'kepala-contoh': { foundIn: { kinds: ['regency', 'city'], as: 'head' } },
    'koordinator-contoh': { foundIn: { kinds: ['ministry', 'regency'], as: 'role' } },
    'menteri-lama': { successor: { actor: 'menteri-contoh', ...claim } },
    'menteri-contoh': {},
    'golongan-contoh': { includes: ['menteri-lain', 'menteri-lama'] },
    'unit-contoh': { under: 'menteri-lama' },
    'penyidik-contoh': { includes: ['unit-contoh'] },
    'lingkaran-a': { successor: { actor: 'lingkaran-b', ...claim } },
    'lingkaran-b': { successor: { actor: 'lingkaran-a', ...claim } },
  };
  const own = regulation([
    duty('pasal-1-ayat-1', { id: 'office', bearers: ['pemerintah-contoh', 'menteri-contoh'] }),
    duty('pasal-1-ayat-1', { id: 'head', bearers: ['kepala-contoh'] }),
    duty('pasal-1-ayat-1', { id: 'role', bearers: ['koordinator-contoh'] }),
    duty('pasal-1-ayat-1', { id: 'only', bearers: ['koordinator-contoh', 'menteri-contoh'], onlyIn: ['ministry'] }),
    duty('pasal-1-ayat-1', { id: 'old', bearers: ['menteri-lama'] }),
    duty('pasal-1-ayat-1', { id: 'class', bearers: ['golongan-contoh'] }),
    duty('pasal-1-ayat-1', { id: 'unit', bearers: ['unit-contoh'] }),
    duty('pasal-1-ayat-1', { id: 'units', bearers: ['penyidik-contoh'] }),
    duty('pasal-1-ayat-1', { id: 'nobody', bearers: [] }),
  ]);
  const of = (office: Office) =>
    dutiesFor(dutyRecords(policyOf(own, actors)), office, '2005-01-01').map(
      ({ duty: { id }, bearers }) => `${id}: ${bearers.map((bearer) => bearer.id).join(', ')}`,
    );

  it('are those of every office of its kind, of its head and of the roles inside it', () => {
    expect(of({ kind: 'regency' })).toEqual([
      'office: pemerintah-contoh',
      'head: kepala-contoh',
      'role: koordinator-contoh',
    ]);
    expect(of({ kind: 'province' })).toEqual(['office: pemerintah-contoh']);
    expect(of({ kind: 'national-team' })).toEqual([]);
  });

  it('are those of a named institution and its parts only in the office that is it, with those whose functions it has now', () => {
    expect(of({ kind: 'ministry' })).toEqual(['role: koordinator-contoh', 'only: koordinator-contoh']);
    expect(of({ kind: 'ministry', is: ['menteri-contoh'] })).toEqual([
      'office: menteri-contoh',
      'role: koordinator-contoh',
      'only: koordinator-contoh, menteri-contoh',
      'old: menteri-lama',
      'class: golongan-contoh',
      'unit: unit-contoh',
      'units: penyidik-contoh',
    ]);
    expect(of({ kind: 'agency', is: ['lingkaran-b'] })).toEqual([]);
  });

  it('are none on a day on which nothing holds', () => {
    expect(dutiesFor(dutyRecords(policyOf(own, actors)), { kind: 'regency' }, '2000-01-01')).toEqual([]);
  });
});

describe('the list of a holder', () => {
  const actors: Readonly<Record<string, Partial<Actor>>> = {
    'pemerintah-contoh': { foundIn: { kinds: ['regency'], as: 'office' } },
    'menteri-lama': { successor: { actor: 'menteri-contoh', ...claim } },
    'menteri-contoh': {},
    'menteri-lain': {},
    'golongan-contoh': { includes: ['menteri-lain'] },
  };
  const records = dutyRecords(
    policyOf(
      regulation([
        duty('pasal-1-ayat-1', { id: 'office', bearers: ['pemerintah-contoh'] }),
        duty('pasal-1-ayat-1', { id: 'old', bearers: ['menteri-lama'] }),
        duty('pasal-1-ayat-1', { id: 'class', bearers: ['golongan-contoh'] }),
      ]),
      actors,
    ),
  );
  const ids = (holder: string, day = '2005-01-01') => dutiesOf(records, holder, day).map(({ duty: { id } }) => id);

  it('is there for every kind of office, every bearer and whoever has the functions of one now', () => {
    expect(dutyHolders(records)).toEqual([
      ...officeKinds,
      'golongan-contoh',
      'menteri-contoh',
      'menteri-lain',
      'menteri-lama',
      'pemerintah-contoh',
    ]);
  });

  it('holds the duties of the kind of office, or of the actor with those it took over', () => {
    expect(ids('regency')).toEqual(['office']);
    expect(ids('pemerintah-contoh')).toEqual(['office']);
    expect(ids('menteri-contoh')).toEqual(['old']);
    expect(ids('menteri-lama')).toEqual(['old']);
    expect(ids('menteri-lain')).toEqual(['class']);
    expect(ids('menteri-lama', '2000-01-01')).toEqual([]);
  });
});

describe('the duties of Perpres 39/2019 and Perpres 82/2023', () => {
  const policy = readPolicy(process.cwd());
  const ids = (office: Office) => dutiesFor(dutyRecords(policy), office, '2026-06-01').map(({ duty }) => duty.id);

  it('reach the institutions that a class includes, and those that have their functions now', () => {
    const statistics = ids({ kind: 'agency', is: ['bps'] });
    expect(statistics).toContain('perpres-39-2019-pasal-6-ayat-1-1');
    // The text excepts it from the other Data Supervisors.
    expect(statistics).not.toContain('perpres-39-2019-pasal-5-ayat-2-1');
    expect(ids({ kind: 'agency' })).not.toContain('perpres-39-2019-pasal-6-ayat-1-1');
    expect(ids({ kind: 'ministry', is: ['menteri-komdigi'] })).toContain('perpres-82-2023-pasal-11-huruf-a-1');
    expect(ids({ kind: 'ministry' })).not.toContain('perpres-82-2023-pasal-11-huruf-a-1');
  });

  it('reach the ministry of a unit or an official, and the minister of a ministry', () => {
    expect(ids({ kind: 'ministry', is: ['menteri-komdigi'] })).toContain('uu-11-2008-pasal-43-ayat-4-1');
    expect(ids({ kind: 'ministry', is: ['menteri-ppn-bappenas'] })).toContain(
      'perpres-39-2019-pasal-17-ayat-2-huruf-a-1',
    );
    expect(ids({ kind: 'ministry', is: ['menteri-keuangan'] })).toContain('perpres-39-2019-pasal-6-ayat-1-1');
    expect(ids({ kind: 'ministry' })).not.toContain('uu-11-2008-pasal-43-ayat-4-1');
  });

  it('are also those of the officials whom a group consists of', () => {
    const of = (holder: string) => dutiesOf(dutyRecords(policy), holder, '2026-06-01').map(({ duty }) => duty.id);
    expect(of('pejabat-keamanan-tik')).toContain('peraturan-bssn-4-2021-pasal-16-ayat-1-1');
    expect(of('penyidik-pns-ite')).toContain('uu-11-2008-pasal-43-ayat-4-1');
    expect(of('gubernur')).toContain('perpres-39-2019-pasal-21-ayat-5-1');
  });

  it('reach each level and each kind of region where they are meant for it', () => {
    const of = { central: 'pasal-14-ayat-1-huruf-a-1', province: 'pasal-23-ayat-3-1', regency: 'pasal-23-ayat-5-1' };
    const reached = (kind: Office['kind']) =>
      Object.entries(of).flatMap(([name, id]) => (ids({ kind }).includes(`perpres-39-2019-${id}`) ? [name] : []));
    expect(reached('ministry')).toEqual(['central']);
    expect(reached('province')).toEqual(['province']);
    expect(reached('regency')).toEqual(['regency']);
    expect(reached('city')).toEqual(['regency']);
  });

  it('have the last days that follow from their words', () => {
    const days = ['perpres-39-2019', 'perpres-82-2023'].flatMap((id) => {
      const own = policy.regulations.get(id)!;
      return own.duties!.data.duties.flatMap((each) => {
        const last = lastDayOf(own, each);
        return last === undefined ? [] : [`${id} ${each.provision} ${last}`];
      });
    });
    expect(days).toEqual([
      'perpres-39-2019 pasal-43-huruf-b 2020-06-17',
      'perpres-82-2023 pasal-2-ayat-4 2024-09-30',
      'perpres-82-2023 pasal-2-ayat-5 2024-09-30',
      'perpres-82-2023 pasal-5-ayat-3 2024-01-17',
    ]);
  });
});

describe('the duties of Perpres 95/2018', () => {
  const policy = readPolicy(process.cwd());
  const day = '2026-06-01';
  const ids = (office: Office) =>
    dutiesFor(dutyRecords(policy), office, day)
      .filter(({ duty }) => duty.regulation === 'perpres-95-2018')
      .map(({ duty }) => duty.id.replace('perpres-95-2018-', ''));

  it('reach a regency where they are of Regional Governments, not where they are of a named minister or of Central Agencies', () => {
    const regency = ids({ kind: 'regency' });
    expect(regency).toEqual(
      expect.arrayContaining(['pasal-12-ayat-1-1', 'pasal-56-ayat-3-1', 'pasal-61-ayat-3-1', 'pasal-70-ayat-3-1']),
    );
    for (const other of ['pasal-9-ayat-2-1', 'pasal-11-ayat-1-1', 'pasal-60-ayat-3-1', 'pasal-59-ayat-3-1'])
      expect(regency).not.toContain(other);
    expect(ids({ kind: 'city' })).toEqual(regency);
    expect(ids({ kind: 'province' })).toEqual(regency);
  });

  it('reach a ministry where they are of Central Agencies, and the named ministers each their own', () => {
    const ministry = ids({ kind: 'ministry' });
    expect(ministry).toEqual(expect.arrayContaining(['pasal-11-ayat-1-1', 'pasal-60-ayat-3-1']));
    expect(ministry).not.toContain('pasal-12-ayat-1-1');
    expect(ministry).not.toContain('pasal-9-ayat-2-1');
    expect(ids({ kind: 'ministry', is: ['menteri-panrb'] })).toContain('pasal-9-ayat-2-1');
    expect(ids({ kind: 'ministry', is: ['menteri-komdigi'] })).toContain('pasal-28-ayat-4-1');
    expect(ids({ kind: 'agency', is: ['kepala-brin'] })).toContain('pasal-56-ayat-2-1');
  });

  it('reach the national team with its chair', () => {
    expect(ids({ kind: 'national-team' })).toEqual([
      'pasal-59-ayat-2-1',
      'pasal-59-ayat-3-1',
      'pasal-59-ayat-5-1',
      'pasal-59-ayat-6-1',
      'pasal-70-ayat-2-1',
      'pasal-71-ayat-2-1',
    ]);
  });

  it('have an office for every class of institutions and every role, but those outside offices', () => {
    const outside = [...policy.actors.values()]
      .filter(
        ({ yaml: { data } }) =>
          data.kind !== 'institution' && (data.foundIn ?? data.includes ?? data.under) === undefined,
      )
      .map(({ id }) => id);
    expect(outside).toEqual([
      'badan-usaha',
      'lembaga-audit-tik',
      'lembaga-negara-dan-badan-hukum-publik',
      'masyarakat',
      'menteri-koordinator',
      'orang',
      'pelaku-usaha',
      'penyelenggara-agen-elektronik',
      'penyelenggara-sertifikasi-elektronik',
      'tim-asesor-eksternal',
    ]);
    for (const kind of officeKinds) {
      const classes = [...policy.actors.values()].filter(({ yaml: { data } }) =>
        data.foundIn?.as === 'office' ? data.foundIn.kinds.includes(kind) : false,
      );
      // An office may be several at once: a Regional Government and an Electronic System Operator.
      expect(classes).not.toHaveLength(0);
    }
  });

  it('have the last days that follow from its entry into force', () => {
    const own = policy.regulations.get('perpres-95-2018')!;
    const days = own.duties!.data.duties.flatMap((each) => {
      const last = lastDayOf(own, each);
      return last === undefined ? [] : [`${each.provision} ${last}`];
    });
    expect(days).toEqual(['pasal-63-ayat-2 2020-10-05', 'pasal-68-ayat-2 2021-10-05']);
  });
});

describe('durations', () => {
  it.each([
    ['2018-10-05', 'P2Y', '2020-10-05'],
    ['2018-10-05', 'P6M', '2019-04-05'],
    ['2018-10-31', 'P1M', '2018-11-30'],
    ['2020-02-29', 'P1Y', '2021-02-28'],
    ['2019-12-31', 'P2M', '2020-02-29'],
    ['2018-10-05', 'P2W', '2018-10-19'],
    ['2018-12-25', 'P10D', '2019-01-04'],
    ['2018-10-05', 'P1Y2M3D', '2019-12-08'],
  ])('%s and %s: %s', (day, duration, expected) => {
    expect(addDuration(day, duration)).toBe(expected);
  });

  it.each([
    ['setiap 2 tahun', 'every 2 years', 'P2Y', true],
    ['paling lambat 6 bulan', 'no later than 6 months', 'P6M', true],
    ['7 (tujuh) hari', '7 (seven) days', 'P7D', true],
    ['siklus tahunan', 'the annual cycle', 'P1Y', true],
    ['setiap tahun', 'every year', 'P1Y', true],
    ['paling lama satu tahun', 'at most one year', 'P1Y', true],
    ['1 tahun 6 bulan', '1 year 6 months', 'P1Y6M', true],
    ['setiap 12 tahun', 'every 12 years', 'P2Y', false],
    ['setiap 2 tahun', 'every 2 years', 'P2M', false],
    ['tahun terakhir', 'the final year', 'P1Y', false],
    ['siklus tahunan', 'the annual cycle', 'P2Y', false],
  ])('%s, %s gives %s: %s', (id, en, duration, expected) => {
    expect(givesDuration(id, duration, 'id')).toBe(expected);
    expect(givesDuration(en, duration, 'en')).toBe(expected);
  });

  it('a day is named in the words of the language', () => {
    expect(givesDay('berlaku mulai tanggal 1 Januari 2021.', '2021-01-01', 'id')).toBe(true);
    expect(givesDay('in force on 1 January 2021.', '2021-01-01', 'en')).toBe(true);
    expect(givesDay('in force on 21 January 2021.', '2021-01-01', 'en')).toBe(false);
    expect(givesDay('in force on 1 Januari 2021.', '2021-01-01', 'en')).toBe(false);
  });

  it('the last day is that of the text, or follows from the entry into force, or from nothing that is known', () => {
    const own = regulation([]);
    expect(lastDayOf(own, duty('pasal-1', { due: { on: '2003-04-05' } }))).toBe('2003-04-05');
    const due = { within: 'P2Y', after: both };
    expect(lastDayOf(own, duty('pasal-1', { due: { ...due, since: 'in-force' } }))).toBe('2003-01-01');
    expect(lastDayOf(own, duty('pasal-1', { due }))).toBeUndefined();
    expect(lastDayOf(own, duty('pasal-1'))).toBeUndefined();
    const undated = regulation([], { facts: { dates: {} } });
    expect(lastDayOf(undated, duty('pasal-1', { due: { ...due, since: 'in-force' } }))).toBeUndefined();
  });
});
