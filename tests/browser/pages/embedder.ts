import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** A page of another site: what stands in its body and head, and its headers. */
export type HostPage = { body: string; head?: string; headers?: Record<string, string>; dir?: 'ltr' | 'rtl' };

export type Message = Record<string, unknown> & { type?: string };

/** Notes every message that the page gets, and every shift of its layout that no hand caused. */
const LISTENER = `
  window.heard = [];
  addEventListener('message', ({ data, origin }) => heard.push({ data, origin, at: performance.now() }));
`;

/** Another site on this machine, whose pages hold the map. */
export class Host {
  private readonly pages = new Map<string, HostPage>();
  readonly frame: FrameLocator;
  readonly element: Locator;
  readonly html: Locator;

  private constructor(
    readonly page: Page,
    private readonly server: Server,
    /** The site of the map, with a slash at its end. */
    readonly site: string,
  ) {
    this.element = page.locator('iframe').first();
    this.frame = this.element.contentFrame();
    this.html = this.frame.locator('html');
  }

  static async start(page: Page, site: string): Promise<Host> {
    const server = createServer();
    const host = new Host(page, server, site);
    server.on('request', (request, response) => {
      const found = host.pages.get(new URL(request.url ?? '/', 'http://host').pathname);
      if (!found) return response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
      if (request.url?.endsWith('.js')) {
        return response.writeHead(200, { 'Content-Type': 'text/javascript', ...found.headers }).end(found.body);
      }
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...found.headers });
      response.end(
        `<!doctype html><html dir="${found.dir ?? 'ltr'}"><head><title>Host</title>` +
          `<script src="/listener.js"></script>${found.head ?? ''}</head><body>${found.body}</body></html>`,
      );
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    host.pages.set('/listener.js', { body: LISTENER, headers: { 'Cross-Origin-Resource-Policy': 'same-origin' } });
    return host;
  }

  async stop() {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  get origin() {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The origin of the map. */
  get mapOrigin() {
    return new URL(this.site).origin;
  }

  /** Puts a page, or a script where the path ends so, at an address of this host. */
  put(path: string, page: HostPage) {
    this.pages.set(path, page);
  }

  async open(page: HostPage, path = '/') {
    this.put(path, page);
    // Not until it is loaded: that Chromium says so of a frame without a place is not certain.
    await this.page.goto(this.origin + path, { waitUntil: 'domcontentloaded' });
  }

  /** The code that a page has for the script. */
  script(attributes = '', extra = '') {
    return `<div data-onmt-map ${attributes}></div>${extra}<script src="${this.site}embed.js" async></script>`;
  }

  /** The code that a page has without the script. */
  plain(query = 'lang=fr', attributes = 'width="900" height="700"') {
    return `<iframe src="${this.site}embed/v1/?${query}" title="Carte" ${attributes}></iframe>`;
  }

  async expectReady() {
    await expect(this.html).toHaveAttribute('data-ready', '');
    await expect.poll(() => this.told('ready')).toHaveLength(1);
  }

  /** All messages of ours that came, of a type. */
  told(type?: string): Promise<Message[]> {
    return this.page.evaluate(
      (type) =>
        (window as any).heard
          .map(({ data }: any) => data)
          .filter((data: any) => data?.ns === 'onmt-map' && (!type || data.type === type)),
      type,
    );
  }

  /** Every message that came. */
  heard(): Promise<{ data: any; origin: string; at: number }[]> {
    return this.page.evaluate(() => (window as any).heard);
  }

  /** Says something to the map as its parent. */
  async say(message: unknown) {
    await this.page.evaluate(
      ([message, origin]) => document.querySelector('iframe')?.contentWindow?.postMessage(message, origin as string),
      [message, this.mapOrigin],
    );
  }

  command(type: string, more: object = {}) {
    return this.say({ ns: 'onmt-map', v: 1, type, ...more });
  }

  async height() {
    return (await this.element.boundingBox())?.height ?? 0;
  }

  /** The frame is as high as what is in it, to a band of 8 pixels. */
  async expectFitted() {
    const over = () =>
      this.html.evaluate((html) => innerHeight - Math.ceil(html.ownerDocument.body.getBoundingClientRect().height));
    await expect.poll(over).toBeGreaterThanOrEqual(0);
    await expect.poll(over).toBeLessThanOrEqual(8);
  }

  /** Lets some frames of the screen pass. */
  frames(count: number) {
    return this.page.evaluate(
      (count) =>
        new Promise<void>((resolve) => {
          const next = (left: number) => (left ? requestAnimationFrame(() => next(left - 1)) : resolve());
          next(count);
        }),
      count,
    );
  }
}
