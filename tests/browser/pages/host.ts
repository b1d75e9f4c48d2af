import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type File = { status?: number; type?: string; body: Buffer | string };
/** What becomes of a file: something in its place, or no answer for as long as the test lasts. */
type Change = (body: string) => File | string | 'never';

/** A host of its own for a test: it passes the built site on, can be changed while pages are open, and can be away. */
export class Host {
  /** Paths asked for since the start, in their order. */
  readonly asked: string[] = [];
  private readonly changes: [RegExp, Change][] = [];
  private away = false;

  private constructor(
    private readonly server: Server,
    private readonly upstream: string,
  ) {}

  /** Listens on this machine; `upstream` serves the site. */
  static async start(upstream: string): Promise<Host> {
    const server = createServer();
    const host = new Host(server, upstream);
    server.on('request', (request, response) => host.answer(request, response).catch(() => response.destroy()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return host;
  }

  /** With a slash at its end, below the same folder as the site that it passes on. */
  get address() {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${new URL(this.upstream).pathname}`;
  }

  /** Breaks off every connection from now on. */
  goAway() {
    this.away = true;
    this.server.closeAllConnections();
  }

  comeBack() {
    this.away = false;
  }

  /** Serves files whose path fits in another form; the latest change of a path counts. */
  change(path: RegExp, change: Change) {
    this.changes.unshift([path, change]);
  }

  /** Serves everything as it is again. */
  mend() {
    this.changes.length = 0;
  }

  /** A new release: every page has the word as `html[data-release]`, and the worker is another one. */
  release(word: string) {
    this.change(/\/$/, (html) => html.replace('<html ', `<html data-release="${word}" `));
    const version = Buffer.from(word.padEnd(8, '.')).toString('hex').slice(0, 16);
    this.change(/\/sw\.js$/, (script) => script.replace(/"[0-9a-f]{16}"/, `"${version}"`));
  }

  count(path: RegExp) {
    return this.asked.filter((one) => path.test(one)).length;
  }

  async stop() {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, search } = new URL(request.url ?? '', this.address);
    this.asked.push(pathname);
    if (this.away) return response.destroy();
    const headers = { 'accept-encoding': 'identity' };
    const found = await fetch(new URL(pathname + search, this.upstream), { headers, redirect: 'manual' });
    const sent = Object.fromEntries(found.headers);
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'etag']) delete sent[name];
    const body = Buffer.from(await found.arrayBuffer());
    const change = this.changes.filter(([path]) => path.test(pathname)).map(([, change]) => change);
    let file: File = { status: found.status, body };
    // From the oldest to the latest, each on top of the one before.
    for (const one of change.reverse()) {
      const changed = one(file.body.toString());
      if (changed === 'never') return;
      file = typeof changed === 'string' ? { ...file, body: changed } : { ...file, ...changed };
    }
    if (file.type) sent['content-type'] = file.type;
    response.writeHead(file.status ?? 200, sent).end(file.body);
  }
}
