/** The formats in which a report can be told. */
import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './report.ts';
import { sarif } from './sarif.ts';

/** The names of the formats, the one for people first. */
export const formats = ['pretty', 'json', 'github', 'sarif'] as const;

/** The name of a format. */
export type Format = (typeof formats)[number];

/** The reporter of each format. */
export const reporters: Readonly<Record<Format, Reporter>> = { pretty, json, github, sarif };
