import { createServer } from 'node:http';
import { once } from 'node:events';

const REPORTS = '/violations';

/**
 * An origin of its own for a journey, so that no journey finds what another one left in the browser. It passes the site
 * on, can be away, and has the browser itself report what breaks the site's policy (CSP's `report-uri`, which all three engines
 * know): a listener in the page would miss what happens before it is there.
 */
export class Gate {
  /** What the browser reported, each as `directive: address`. */
  violations = [];
  /** Paths asked for, in their order. */
  asked = [];
  #server = createServer((request, response) => this.#answer(request, response).catch(() => response.destroy()));
  #away = false;
  #broken = [];
  #upstream;

  static async start(upstream) {
    const gate = new Gate();
    gate.#upstream = upstream;
    gate.#server.listen(0, '127.0.0.1');
    await once(gate.#server, 'listening');
    return gate;
  }

  /** With a slash at its end, below the same folder as the site. */
  get address() {
    return `http://127.0.0.1:${this.#server.address().port}${new URL(this.#upstream).pathname}`;
  }

  /** Breaks off every connection from now on. */
  goAway() {
    this.#away = true;
    this.#server.closeAllConnections();
  }

  /** Files whose path fits are missing from now on. */
  lose(path) {
    this.#broken.push(path);
  }

  async stop() {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request, response) {
    if (this.#away) return response.destroy();
    const { pathname, search } = new URL(request.url, this.address);
    if (pathname === REPORTS) return this.#note(request, response);
    this.asked.push(pathname);
    if (this.#broken.some((path) => path.test(pathname))) return response.writeHead(404).end();
    const found = await fetch(new URL(pathname + search, this.#upstream), {
      headers: { 'accept-encoding': 'identity' },
      redirect: 'manual',
    });
    const headers = Object.fromEntries(found.headers);
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'etag']) delete headers[name];
    const policy = headers['content-security-policy'];
    if (policy) headers['content-security-policy'] = `${policy}; report-uri ${REPORTS}`;
    response.writeHead(found.status, headers).end(Buffer.from(await found.arrayBuffer()));
  }

  async #note(request, response) {
    const chunks = await request.toArray();
    const { 'csp-report': report } = JSON.parse(Buffer.concat(chunks).toString());
    this.violations.push(`${report['effective-directive'] ?? report['violated-directive']}: ${report['blocked-uri']}`);
    response.writeHead(204).end();
  }
}
