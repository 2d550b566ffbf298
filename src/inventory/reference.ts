/** What an inventory is compared with: the code trees of the reference architectures, and the general applications of the nation. */
import { blocksOf, codesOf, domainsOf } from '../policy/architecture.ts';
import type { Policy } from '../policy/types.ts';

/** Words in both languages. */
export interface Localized {
  readonly id: string;
  readonly en: string;
}

/** A code that is set nationally. */
export interface ReferenceCode {
  /** With its prefix, for example `RAB.02.08`. */
  readonly code: string;
  readonly name: Localized;
  /** 1 for the broadest, then 2, … */
  readonly level: number;
}

/** A reference architecture. */
export interface ReferenceTree {
  /** The prefix of its codes, for example `RAB`. */
  readonly prefix: string;
  /** Every code that is held, in the order of the tree. */
  readonly codes: readonly ReferenceCode[];
  /** The levels that are set nationally, and those that every office sets for itself. */
  readonly levels: { readonly national: ReadonlySet<number>; readonly agency: ReadonlySet<number> };
}

/** An application that every office has to use. */
export interface GeneralApplication {
  readonly name: Localized;
  /** The areas that it covers, as inventories write them. */
  readonly areas: readonly Area[];
  /** What is known of its being a general one, as full sentences. */
  readonly status: Localized;
}

/** Everything that an inventory is compared with. */
export interface Reference {
  readonly trees: readonly ReferenceTree[];
  readonly generalApplications: readonly GeneralApplication[];
  /** What the law calls each area, where it is held. */
  readonly areaNames: ReadonlyMap<Area, Localized>;
}

/** The areas of general applications in Perpres 95/2018 Pasal 63 ayat (1), as inventories write them, in the order of its letters. */
export const areas = [
  'perencanaan',
  'penganggaran',
  'pengadaan',
  'akuntabilitas-kinerja',
  'pemantauan-evaluasi',
  'kearsipan',
  'kepegawaian',
  'pengaduan',
] as const;

/** An area of general applications. */
export type Area = (typeof areas)[number];

/** The reference that a policy holds. */
export function referenceOf(policy: Policy): Reference {
  const blocks = blocksOf(policy).map(({ yaml }) => yaml.data);
  return {
    trees: domainsOf(policy).map((domain) => {
      const { reference, levels } = domain.yaml.data;
      const setBy = (who: 'national' | 'agency') =>
        new Set(levels.filter((each) => each.setBy === who).map(({ level }) => level));
      return {
        prefix: reference.code,
        codes: codesOf(domain).map(({ code, data, level }) => ({ code, name: data.name, level })),
        levels: { national: setBy('national'), agency: setBy('agency') },
      };
    }),
    generalApplications: blocks
      .filter(({ type }) => type === 'general-application')
      .map(({ name, serves = [], status, about }) => ({
        name,
        areas: serves.flatMap((letter) => areaOf(letter) ?? []),
        status: status?.words ?? about,
      })),
    areaNames: new Map(
      blocks
        .flatMap((block) => block.areas ?? [])
        .flatMap(({ letter, name }) => {
          const area = areaOf(letter);
          return area === undefined ? [] : [[area, name] as const];
        }),
    ),
  };
}

/** The area with a letter of the provision. */
const areaOf = (letter: string): Area | undefined => areas[letter.charCodeAt(0) - 'a'.charCodeAt(0)];
