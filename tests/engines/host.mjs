import { createServer } from 'node:http';
import { once } from 'node:events';

/** A page of another site on this machine that holds the map by its script, under a strict policy of its own, and notes what it is told. */
export class HostPage {
  #server;

  /** `map` is the address of the map's site. */
  static async start(map) {
    const host = new HostPage();
    const listener =
      `window.heard = []; addEventListener('message', ({ data, origin }) => ` +
      `origin === '${new URL(map).origin}' && heard.push(data));`;
    const page =
      `<!doctype html><html lang="en"><head><title>Host</title><script src="/listener.js"></script></head><body>` +
      `<div data-onmt-map data-lang="ar"></div><script src="${map}embed.js" async></script></body></html>`;
    const { origin } = new URL(map);
    host.#server = createServer(({ url }, response) => {
      if (url === '/listener.js') return response.writeHead(200, { 'content-type': 'text/javascript' }).end(listener);
      if (url !== '/') return response.writeHead(404).end();
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; script-src 'self' ${origin}; frame-src ${origin}`,
      });
      response.end(page);
    });
    host.#server.listen(0, '127.0.0.1');
    await once(host.#server, 'listening');
    return host;
  }

  get address() {
    return `http://127.0.0.1:${this.#server.address().port}/`;
  }

  async stop() {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
