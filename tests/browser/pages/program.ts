import type { Page, Route } from '@playwright/test';

/** Addresses of the built files, whose names hold a digest of their content. */
export const FILES = {
  rest: /\/[\w-]+-rest-[0-9a-f]{16}\.wasm$/,
  wasm: /\/[\w-]+-[0-9a-f]{16}_bg\.wasm$/,
  glue: /\/onmt-tour-map-[0-9a-f]{16}\.js$/,
  boot: /\/boot-[0-9a-f]{16}\.js$/,
  guard: /\/guard-[0-9a-f]{16}\.js$/,
  style: /\/style-[0-9a-f]{16}\.css$/,
  hashed: /-[0-9a-f]{16}(_bg)?\.\w+$/,
};

export const GONE = { status: 404, contentType: 'text/plain', body: 'Not found' };

type Answer = Parameters<Route['fulfill']>[0];

/** The files that a page starts, and what may happen to them on the way. */
export class Program {
  constructor(readonly page: Page) {}

  /** Answers for files of the build in the server's place. */
  async answer(file: RegExp, answer: Answer) {
    await this.page.route(file, (route) => route.fulfill(answer));
  }

  /** A file as served, changed. */
  async change(file: RegExp, change: (body: Buffer) => Buffer) {
    await this.page.route(file, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.body()) });
    });
  }

  /** Pages as served, changed, or with other headers. */
  async changePages(change: (html: string) => string, headers: Record<string, string> = {}) {
    await this.page.route(
      (url) => url.pathname.endsWith('/'),
      async (route) => {
        const response = await route.fetch();
        const body = change(await response.text());
        await route.fulfill({ response, headers: { ...response.headers(), ...headers }, body });
      },
    );
  }

  /** Holds the wasm back; what it gives lets it through. */
  async hold(): Promise<() => void> {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await this.page.route(FILES.wasm, async (route) => {
      await released;
      await route.fallback();
    });
    return release;
  }

  /** Waits until boot.js ran: it follows links until the app is there. Its policy for trusted types is what shows. */
  async booted() {
    await this.page.waitForFunction(() => (window as any).trustedTypes.defaultPolicy !== null);
  }

  /** A real trap in wasm of the page's own, that nothing catches: what a panic of the app ends in. */
  async trap() {
    await this.page.evaluate(() => {
      // (module (func (export "f") unreachable))
      const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0];
      const code = [10, 5, 1, 3, 0, 0, 11];
      const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from([...bytes, ...code])));
      queueMicrotask(exports.f as () => void);
    });
  }

  /** Navigations of the page from now on. */
  navigations(): string[] {
    const seen: string[] = [];
    this.page.on('request', (request) => {
      if (request.isNavigationRequest()) seen.push(new URL(request.url()).pathname);
    });
    return seen;
  }
}
