/** The outcome of the checks as the reporters need it; what depends on this process and the pull request around it is read here. */
import { isMainThread, workerData } from 'node:worker_threads';
import manifest from '../package.json' with { type: 'json' };
import type { Message } from '../src/checks/check.ts';
import { checks } from '../src/checks/index.ts';
import type { Lang } from '../src/i18n/languages.ts';
import type { SourceFile } from '../src/policy/types.ts';
import { changedFiles } from '../src/reporters/changed-files.ts';
import { summarize, type Report } from '../src/reporters/report.ts';

/** The report of messages about some files that took some milliseconds to find. */
export function toReport(messages: readonly Message[], files: readonly SourceFile[], ms: number, lang: Lang): Report {
  const lines = new Map<string, readonly string[]>();
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return {
    lang,
    messages,
    summary: summarize(messages, files.length, ms),
    rules: checks,
    version: manifest.version,
    lineOf(file, line) {
      if (!lines.has(file)) lines.set(file, texts.get(file)?.split('\n') ?? []);
      return lines.get(file)![line - 1];
    },
    // A watching process checks in a thread, whose output is no terminal itself.
    hasColour: !process.env['NO_COLOR'] && Boolean(isMainThread ? process.stdout.isTTY : workerData),
    changedFiles: changedFiles(process.env['GITHUB_BASE_REF']),
  };
}
