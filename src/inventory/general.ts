/** Applications of an office that a general application of the nation covers (Perpres 95/2018 Pasal 36 to 38 and 63). */
import type { Item } from './items.ts';
import type { Tell } from './links.ts';
import { isForm, telling } from './nearest-codes.ts';
import type { Area, GeneralApplication, Reference } from './reference.ts';

/** The code of general applications in the application reference. */
const generalCode = 'RAA.01';

/** Tells applications that do what a general one does, and general ones that are coded as if they were the office's own. */
export function checkGeneral(items: readonly Item[], { generalApplications, areaNames }: Reference, tell: Tell): void {
  for (const item of items) {
    if (item.group !== 'applications') continue;
    const used = generalApplications.find(({ name }) => isNamedIn(name.id, item.name));
    if (used !== undefined) {
      if (/^RAA\.\d/.test(item.code) && !item.code.startsWith(`${generalCode}.`))
        tell('general-application-code', [...item.path, 'code'], {
          name: item.name,
          general: used.name,
          code: item.code,
          expected: generalCode,
        });
      continue;
    }
    const covering = generalApplications.find((general) => covers(general, item));
    if (covering === undefined) continue;
    const area = item.area ?? covering.areas.find((each) => isAbout(item.name, each))!;
    const field = item.area === undefined ? 'name' : 'area';
    tell('general-application-exists', [...item.path, field], {
      name: item.name,
      general: covering.name,
      status: covering.status,
      area: areaNames.get(area) ?? area,
    });
  }
}

/** Whether a general application covers the area that an application declares, or, where it declares none, the one that its name tells. */
function covers({ areas }: GeneralApplication, { area, name }: Item): boolean {
  return area === undefined ? areas.some((each) => isAbout(name, each)) : areas.includes(area);
}

/** What offices call their own applications for an area instead of naming the area. */
const usualNames: Readonly<Record<Area, readonly string[]>> = {
  perencanaan: ['planning', 'musrenbang', 'renja', 'rkpd'],
  penganggaran: ['budgeting', 'ebudgeting'],
  pengadaan: ['eproc', 'lpse', 'procurement', 'tender'],
  'akuntabilitas-kinerja': ['esakip', 'lakip', 'sakip'],
  'pemantauan-evaluasi': ['monev'],
  kearsipan: ['naskah', 'persuratan', 'tnde'],
  kepegawaian: ['asn', 'simpeg'],
  pengaduan: ['aspirasi', 'lapor'],
};

/** Whether a name holds every word of an area, in one of its forms, or a usual name of applications for it. */
function isAbout(name: string, area: Area): boolean {
  const words = telling(name);
  if (usualNames[area].some((usual) => words.includes(usual))) return true;
  return area.split('-').every((part) => words.some((word) => isForm(word, part)));
}

/** Whether a name holds another as whole words, however these are joined: "SP4N LAPOR" is in "Kanal SP4N-LAPOR!". */
function isNamedIn(name: string, words: string): boolean {
  const parts = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [wanted, all] = [parts(name).join(''), parts(words)];
  return (
    wanted !== '' &&
    all.some((_, from) => all.slice(from).some((_, to) => all.slice(from, from + to + 1).join('') === wanted))
  );
}
