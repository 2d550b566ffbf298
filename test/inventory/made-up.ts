/** A small reference, made up, with every kind of level. */
import { compareInventory, type Comparison } from '../../src/inventory/check.ts';
import type { Reference, ReferenceCode } from '../../src/inventory/reference.ts';

const same = (name: string) => ({ id: name, en: name });

const codes = (list: Readonly<Record<string, string>>): readonly ReferenceCode[] =>
  Object.entries(list).map(([code, name]) => ({ code, name: same(name), level: code.split('.').length - 1 }));

const spelledOut = { national: new Set([1, 2]), agency: new Set([3, 4]) };
const asItIs = { national: new Set([1, 2]), agency: new Set<number>() };

/** The reference. */
export const reference: Reference = {
  trees: [
    {
      prefix: 'RAB',
      codes: codes({
        'RAB.01': 'Ekonomi',
        'RAB.01.01': 'Perdagangan',
        'RAB.01.02': 'Pariwisata',
        'RAB.02': 'Sosial',
        'RAB.02.01': 'Kesehatan',
      }),
      levels: spelledOut,
    },
    {
      prefix: 'RAL',
      codes: codes({ 'RAL.01': 'Layanan Publik', 'RAL.01.01': 'Perdagangan', 'RAL.01.02': 'Perizinan dan Akreditasi' }),
      levels: spelledOut,
    },
    {
      prefix: 'RAD',
      codes: codes({ 'RAD.01': 'Informasi Ekonomi', 'RAD.01.01': 'Data Perdagangan' }),
      levels: spelledOut,
    },
    {
      prefix: 'RAA',
      codes: codes({
        'RAA.01': 'Aplikasi Umum',
        'RAA.01.01': 'Aplikasi Layanan Publik',
        'RAA.02': 'Aplikasi Khusus',
        'RAA.02.01': 'Aplikasi Fungsi Tertentu',
      }),
      levels: spelledOut,
    },
    {
      prefix: 'RAI',
      codes: codes({ 'RAI.01': 'Fasilitas Komputasi', 'RAI.01.01': 'Pusat Data Nasional' }),
      levels: { national: new Set([1, 2, 3]), agency: new Set() },
    },
    { prefix: 'RAK', codes: codes({ 'RAK.01': 'Penerapan', 'RAK.01.01': 'Audit' }), levels: asItIs },
  ],
  generalApplications: [
    { name: same('ARSIP-KITA!'), areas: ['kearsipan'], status: same('Ditetapkan.') },
    { name: same('KINERJA-KITA'), areas: ['akuntabilitas-kinerja'], status: same('Disebut.') },
  ],
  areaNames: new Map([['kearsipan', { id: 'kearsipan', en: 'records' }]]),
};

/** Compares text with the reference. */
export const compared = (text: string | Uint8Array): Comparison =>
  compareInventory('inventaris.yaml', typeof text === 'string' ? Buffer.from(text) : text, reference);

/** What was found, one line each: place, rule, and the values that tell the cases apart. */
export const foundIn = (text: string | Uint8Array): readonly string[] => {
  const { problems, findings } = compared(text);
  return [
    ...problems.map(({ place, rule, message }) => `${place.line}:${place.column} ${rule}.${message}`),
    ...findings.map(({ place, rule }) => `${place.line}:${place.column} ${rule}`),
  ];
};

/** An inventory with the lines given after the office. */
export const inventory = (lines: string): string => `office: { name: Kabupaten Contoh, kind: regency }\n${lines}`;
