/** Preloaded into a measured process: when it exits, writes what it used to the file named by BENCH_USAGE. */
import { readFileSync, writeFileSync } from 'node:fs';

/** What a process and the processes it started used. */
export interface Usage {
  /** CPU time of the process itself, all threads, in ms. */
  readonly cpu: number;
  /** CPU time of the processes it started and waited for, in ms; Linux only, 0 elsewhere. */
  readonly childrenCpu: number;
  /** The most memory that the process itself held, in MB. */
  readonly memory: number;
}

const target = process.env['BENCH_USAGE'];
if (target !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage: Usage = {
      cpu: (userCPUTime + systemCPUTime) / 1000,
      childrenCpu: childrenCpu(),
      memory: maxRSS / 1024,
    };
    writeFileSync(target, JSON.stringify(usage));
  });
}

/** `cutime` and `cstime` of /proc/self/stat, in ticks of 10 ms. */
function childrenCpu(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return 0;
  }
}
