/** Runs the scripts as their users do: as processes, in a repository of policy. */
import { execFile, type ExecFileException } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpus } from '../corpus.ts';

const repository = join(import.meta.dirname, '../..');

/** What a process left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of the example corpus with the schemas beside it. */
export function exampleRepository(): string {
  const root = corpus();
  symlinkSync(join(repository, 'schemas'), join(root, 'schemas'));
  return root;
}

/** The path of a script. */
export const scriptPath = (name: string): string => join(repository, 'scripts', `${name}.ts`);

/** An environment that says nothing of language, format or colours but what is given. Node keeps compiled code for the next process. */
export function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'), ...more };
}

/** Runs a script in a folder to its end. */
export function runScript(
  name: string,
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [scriptPath(name), ...args],
      { cwd, env: environment(env) },
      (error: ExecFileException | null, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr }),
    );
  });
}
