// A static server on 127.0.0.1, the same for every page: everything is in memory, compressed beforehand.
// It runs in a thread of its own, so that what the benchmark does between loads does not slow it down.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { compress, compressible } from './compress.mjs';
import { headersOf, readHeaders } from './headers.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a folder until `close`. Of a file with a `.br` beside it, that is sent. Where a folder was not
 * compressed beforehand at all, this is done now. `beside` are more folders, by the address that each is served at: `{ '/drafts/x': 'folder' }`.
 * @returns {Promise<{ url: string, close: () => Promise<number> }>} the address of `/`, without the slash
 */
export function serve(folder, beside = {}) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { folder, beside } });
  return new Promise((resolve, reject) => {
    worker.once('message', (port) => resolve({ url: `http://127.0.0.1:${port}`, close: () => worker.terminate() }));
    worker.once('error', reject);
  });
}

/** Whether the folder says which headers production sends. */
export const hasHeaders = (folder) => fs.existsSync(path.join(folder, '_headers'));

function answers(folder, at = '') {
  const rules = hasHeaders(folder) ? readHeaders(fs.readFileSync(path.join(folder, '_headers'), 'utf8')) : [];
  const found = new Map();
  const entries = fs.readdirSync(folder, { recursive: true });
  const late = !entries.some((entry) => path.extname(entry) === '.br');
  for (const entry of entries) {
    const file = path.join(folder, entry);
    if (!fs.statSync(file).isFile() || ['.br', '.gz'].includes(path.extname(file))) continue;
    const address = `${at}/${entry.split(path.sep).join('/')}`.replace(/\/index\.html$/, '/');
    const content = fs.readFileSync(file);
    const beside = `${file}.br`;
    const compressed = fs.existsSync(beside) ? fs.readFileSync(beside) : late && compressible(file) ? compress(content) : null;
    found.set(address, {
      body: compressed ?? content,
      headers: {
        'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'content-length': (compressed ?? content).length,
        'cache-control': 'no-cache',
        ...(compressed && { 'content-encoding': 'br', vary: 'accept-encoding' }),
        ...headersOf(rules, address),
      },
    });
  }
  return found;
}

if (!isMainThread) {
  const found = answers(workerData.folder);
  for (const [at, folder] of Object.entries(workerData.beside)) for (const [address, answer] of answers(folder, at)) found.set(address, answer);
  const server = http.createServer((request, response) => {
    const answer = found.get(decodeURIComponent(new URL(request.url, 'http://127.0.0.1').pathname));
    if (answer) response.writeHead(200, answer.headers).end(answer.body);
    else response.writeHead(404, { 'content-length': 0 }).end();
  });
  // Longer than any pause between loads: a connection that closes while it is used again fails a request.
  server.keepAliveTimeout = 600_000;
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
}
