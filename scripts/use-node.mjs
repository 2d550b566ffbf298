/**
 * `npm ci` runs this: puts the Node.js that came as a package on the path of the scripts. npm 11 does so by itself; npm 10 loses the link
 * when it leaves out the packages of the other platforms. Plain JavaScript, because an older Node.js runs it.
 */
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const isWindows = process.platform === 'win32';
const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
const binary = join(name, 'bin', isWindows ? 'node.exe' : 'node');
const link = join('node_modules', '.bin', isWindows ? 'node.cmd' : 'node');

// Where no package exists for the platform, the Node.js of the system serves.
if (existsSync(join('node_modules', binary)) && !existsSync(link)) {
  if (isWindows) writeFileSync(link, `@"%~dp0\\..\\${binary}" %*\r\n`);
  else symlinkSync(join('..', binary), link);
}
