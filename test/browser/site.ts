/** Builds the site once for all browser tests and serves it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serve } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the served site, without a slash at the end. */
    siteUrl: string;
    /** The folder of the built site. */
    siteFolder: string;
  }
}

/** Gives every test the built site; stops the server and removes the folder at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'spbe-terbuka-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await promisify(execFile)(process.execPath, ['scripts/build.ts', '--out', folder]);
  } catch (error) {
    await remove();
    throw error;
  }
  const { url, server } = await serve(folder);
  project.provide('siteUrl', url);
  project.provide('siteFolder', folder);
  return async () => {
    server.closeAllConnections();
    server.close();
    await remove();
  };
}
