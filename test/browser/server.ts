/** Serves a folder on a free port of this machine, as a static host would. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

/** A running server and its address, without a slash at the end. */
export interface Running {
  readonly url: string;
  readonly server: Server;
}

/** Starts serving a folder. What is not there gets the page `404.html`. */
export async function serve(folder: string): Promise<Running> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const send = (status: number, name: string) => (body: Buffer) => {
      response.writeHead(status, { 'content-type': types[extname(name)] ?? 'application/octet-stream' }).end(body);
    };
    readFile(join(folder, file))
      .then(send(200, file))
      .catch(() => readFile(join(folder, '404.html')).then(send(404, '404.html')))
      .catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
