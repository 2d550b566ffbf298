/** Runs a script again whenever content or schemas change. */
import { watch } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** Editors write a file in several steps; the run begins when they have been quiet for so many milliseconds. */
const quiet = 100;

/**
 * Runs a script with the same arguments in a thread of its own, now and after every change below `content/` and `schemas/`, until the
 * process is ended. A new thread reads everything anew, schemas too, and cannot end the watching. Calls `afterRun` after each run.
 */
export function checkOnChange(script: string, afterRun: () => void): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isStale = false;
  const run = () => {
    isStale = isRunning;
    if (isRunning) return;
    isRunning = true;
    const worker = new Worker(script, { argv: process.argv.slice(2), workerData: process.stdout.isTTY });
    worker.on('error', console.error);
    worker.on('exit', () => {
      isRunning = false;
      afterRun();
      if (isStale) run();
    });
  };
  return new Promise((_, fail) => {
    for (const folder of ['content', 'schemas']) {
      watch(folder, { recursive: true }, () => {
        clearTimeout(timer);
        timer = setTimeout(run, quiet);
      }).on('error', fail);
    }
    run();
  });
}
