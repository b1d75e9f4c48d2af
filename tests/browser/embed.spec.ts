import { test as base, expect } from './fixtures.ts';
import { regionName, words } from './dataset.ts';
import { Fingers } from './pages/hand.ts';
import { Host } from './pages/embedder.ts';

/** Room before and behind the map, so that the page can scroll. */
const ROOM = '<div style="height: 3000px"></div>';
const BUTTONS = ['<button id="before">before</button>', '<button id="after">after</button>'];

// The map's own tests take care that nothing leaves the map's origin; here pages of another one hold it.
const test = base.extend<{ host: Host; watch: void }>({
  watch: [
    async ({ context, noise }, use) => {
      const seen: string[] = [];
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) seen.push(message.text());
      });
      context.on('weberror', (error) => seen.push(`page error: ${error.error()}`));
      await use();
      expect(seen.filter((message) => !noise.covers(message))).toEqual([]);
    },
    { auto: true },
  ],
  host: async ({ page, baseURL }, use) => {
    const host = await Host.start(page, baseURL ?? '');
    await use(host);
    await host.stop();
  },
});

test.describe('in a host', () => {
  test('with a strict policy', async ({ host }) => {
    const policy = `default-src 'none'; script-src 'self' ${host.mapOrigin}; frame-src ${host.mapOrigin}`;
    await host.open({ body: host.script('data-lang="en"'), headers: { 'Content-Security-Policy': policy } });
    await host.expectReady();
    await host.expectFitted();
    await expect(host.html).toHaveAttribute('lang', 'en');
    await expect(host.html).toHaveAttribute('data-mode', 'embed');
    await expect(host.element).toHaveAttribute('title', /\S/);
    await expect(host.element).toHaveAttribute('loading', 'lazy');
  });

  test('that is isolated', async ({ host, page }) => {
    await host.open({
      body: host.script('data-lang="fr"'),
      headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
    });
    await host.expectReady();
    await host.expectFitted();
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  });

  test('that gives it a sandbox with nothing but scripts', async ({ host, page, noise }) => {
    // Drawings of other files may not be used from an origin that is none.
    noise.tolerate(/Unsafe attempt to load URL .*\.svg/, /sandbox/);
    await host.open({ body: host.plain('lang=fr', 'width="900" height="700" sandbox="allow-scripts"') });
    await host.expectReady();
    await host.frame.locator('[data-region-link="MA-08"]').click();
    await expect(host.frame.getByTestId('region-panel')).toHaveAttribute('data-region', 'MA-08');
    await expect.poll(() => host.told('region')).toContainEqual(expect.objectContaining({ region: 'MA-08' }));
    // The frame's origin is none, so none can be named.
    await page.evaluate(() =>
      document.querySelector('iframe')!.contentWindow!.postMessage({ ns: 'onmt-map', v: 1, type: 'lang', lang: 'ar' }, '*'),
    );
    await expect(host.html).toHaveAttribute('dir', 'rtl');
  });

  test('that is written from right to left', async ({ host, page }) => {
    await host.open({ body: host.script('data-lang="ar" data-region="oriental"'), dir: 'rtl' });
    await host.expectReady();
    await host.expectFitted();
    await expect(host.html).toHaveAttribute('dir', 'rtl');
    await expect(host.frame.getByTestId('region-panel').getByRole('heading', { level: 2 })).toHaveText(
      regionName('ar', 'MA-02'),
    );
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow)).toBe(0);
    expect(await host.html.evaluate(overflow)).toBe(0);
  });

  for (const [name, style] of [
    ['no width', 'width: 0; height: 600px'],
    ['no height', 'width: 600px; height: 0'],
    ['no place', 'display: none'],
  ]) {
    test(`that gives it ${name} at first`, async ({ host, page }) => {
      await host.open({ body: `<iframe src="${host.site}embed/v1/?lang=fr" title="Carte" style="${style}"></iframe>` });
      await expect(host.html).toHaveAttribute('data-ready', '');
      await page.evaluate(() => {
        const frame = document.querySelector('iframe')!;
        frame.style.cssText = 'display: block; width: 700px; height: 900px; border: 0';
      });
      await expect.poll(() => host.told('height')).not.toEqual([]);
      await expect
        .poll(() => host.frame.getByTestId('map').evaluate((map) => map.getBoundingClientRect().width))
        .toBeGreaterThan(200);
      await expect(host.frame.locator('[data-label]').first()).toBeVisible();
    });
  }

  test('whose browser refuses storage to other sites', async ({ host, page }) => {
    await page.addInitScript(() => {
      if (window === parent) return;
      for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      }
    });
    await host.open({ body: host.script('data-lang="es"') });
    await host.expectReady();
    await expect(host.html).not.toHaveAttribute('data-failed');
    await host.expectFitted();
  });
});

test.describe('the page around it', () => {
  test('scrolls by the wheel and by one finger on the map', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 700 } });
    const page = await context.newPage();
    const host = await Host.start(page, baseURL ?? '');
    await host.open({ body: host.script('data-lang="fr"', ROOM) });
    await host.expectReady();
    await host.expectFitted();
    const map = await host.frame.getByTestId('map').boundingBox();
    const [x, y] = [map!.x + map!.width / 2, map!.y + map!.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await page.evaluate(() => scrollTo(0, 0));
    const fingers = await Fingers.of(page);
    await fingers.drag([{ x, y }], [{ x, y: y - 200 }]);
    await fingers.up();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await host.stop();
    await context.close();
  });

  test('is reached by Tab, and left by it', async ({ host, page }) => {
    await host.open({ body: BUTTONS[0] + host.script('data-lang="fr"', BUTTONS[1]) });
    await host.expectReady();
    const active = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
    for (const [from, to, key] of [
      ['before', 'after', 'Tab'],
      ['after', 'before', 'Shift+Tab'],
    ]) {
      await page.locator(`#${from}`).focus();
      await page.keyboard.press(key);
      expect(await active()).toBe('iframe');
      // More often than there are things to stop at.
      for (let presses = 0; presses < 150 && (await active()) === 'iframe'; presses += 1) {
        await page.keyboard.press(key);
      }
      expect(await active()).toBe(to);
    }
  });

  test('does not move once the map is ready, and the map does not move either', async ({ host, page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = ((window as any).shifts = []);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as any[]) {
          if (!entry.hadRecentInput) shifts.push(performance.timeOrigin + entry.startTime);
        }
      }).observe({ type: 'layout-shift', buffered: true });
      addEventListener('message', ({ data }) => {
        if (data?.type === 'ready') (window as any).readyAt = performance.timeOrigin + performance.now();
      });
    });
    await host.open({ body: host.script('data-lang="ar" data-region="oriental"', '<p>behind</p>') });
    await host.expectReady();
    await host.expectFitted();
    await host.frames(30);
    const readyAt = await page.evaluate(() => (window as any).readyAt as number);
    const late = (shifts: number[]) => shifts.filter((shift) => shift > readyAt);
    expect(late(await page.evaluate(() => (window as any).shifts))).toEqual([]);
    expect(late(await host.html.evaluate(() => (window as any).shifts))).toEqual([]);
  });

  test('gets a frame as high as the content, which grows, shrinks and rests', async ({ host, page }) => {
    await page.setViewportSize({ width: 1000, height: 800 });
    await host.open({ body: host.script('data-lang="fr"') });
    await host.expectReady();
    await host.expectFitted();
    const country = await host.height();
    await host.command('select', { region: 'MA-01' });
    await expect(host.frame.getByTestId('region-panel')).toHaveAttribute('data-region', 'MA-01');
    await host.expectFitted();
    await host.command('select', { region: null });
    await expect(host.frame.getByTestId('region-panel')).toHaveAttribute('data-region', '');
    await host.expectFitted();
    expect(Math.abs((await host.height()) - country)).toBeLessThanOrEqual(8);
    await page.setViewportSize({ width: 400, height: 800 });
    await host.expectFitted();
    const narrow = await host.height();
    expect(narrow).not.toBe(country);
    await page.setViewportSize({ width: 1000, height: 800 });
    await host.expectFitted();
    expect(Math.abs((await host.height()) - country)).toBeLessThanOrEqual(8);
    const before = (await host.told('height')).length;
    await host.frames(120);
    expect(await host.told('height')).toHaveLength(before);
  });

  test('may hold several maps, and some that come later', async ({ host, page }) => {
    await host.open({ body: host.script('data-lang="fr"', '<div data-onmt-map data-lang="es" title="Mapa"></div>') });
    await expect(page.locator('iframe')).toHaveCount(2);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<div data-onmt-map data-lang="en"></div>'));
    await expect(page.locator('iframe')).toHaveCount(3);
    await expect(page.locator('iframe').nth(1)).toHaveAttribute('title', 'Mapa');
    for (const [place, language] of [
      [0, 'fr'],
      [1, 'es'],
      [2, 'en'],
    ] as const) {
      const frame = page.locator('iframe').nth(place);
      await frame.scrollIntoViewIfNeeded();
      await expect(frame.contentFrame().locator('html')).toHaveAttribute('data-ready', '');
      await expect(frame.contentFrame().locator('html')).toHaveAttribute('lang', language);
      await expect(frame).toHaveAttribute('style', /height: \d+px/);
    }
    await page.evaluate(() => (window as any).onmtMap.scan());
    await expect(page.locator('iframe')).toHaveCount(3);
  });
});

test.describe('messages', () => {
  test('come from the map, and are all of the contract or of the older listeners', async ({ host }) => {
    await host.open({ body: host.plain() });
    await host.expectReady();
    for (const { data, origin } of await host.heard()) {
      expect(origin).toBe(host.mapOrigin);
      const known = data?.ns === 'onmt-map' || data?.['datawrapper-height'] || /^pymxPYMx/.test(data);
      expect(known).toBeTruthy();
    }
  });

  test('tell which region and which stop are shown', async ({ host }) => {
    await host.open({ body: host.script('data-lang="fr"') });
    await host.expectReady();
    await host.frame.locator('[data-region-link="MA-08"]').click();
    await expect.poll(() => host.told('region')).toEqual([{ ns: 'onmt-map', v: 1, type: 'region', region: 'MA-08' }]);
    await host.frame.locator('[data-stop-item="2025-fes"] a').click();
    await expect.poll(() => host.told('stop')).toEqual([{ ns: 'onmt-map', v: 1, type: 'stop', stop: '2025-fes' }]);
    await host.command('select', { region: null });
    await expect.poll(async () => (await host.told('stop')).at(-1)?.stop).toBeNull();
    await expect.poll(async () => (await host.told('region')).at(-1)?.region).toBeNull();
  });

  test('of a listed parent are obeyed', async ({ host }) => {
    await host.open({ body: host.script('data-lang="fr"') });
    await host.expectReady();
    const panel = host.frame.getByTestId('region-panel');
    await host.command('select', { region: 'MA-08' });
    await expect(panel).toHaveAttribute('data-region', 'MA-08');
    await host.command('select', { region: 'oriental' });
    await expect(panel).toHaveAttribute('data-region', 'MA-02');
    await host.command('select', { stop: '2025-fes' });
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText(words('fr', 'stops', '2025-fes', 'place'));
    const play = host.frame.getByTestId('tour-play');
    const halted = (await play.getAttribute('aria-label')) ?? '';
    await host.command('play');
    await expect(play).not.toHaveAttribute('aria-label', halted);
    await host.command('pause');
    await expect(play).toHaveAttribute('aria-label', halted);
    await host.command('theme', { theme: 'dark' });
    await expect(host.html).toHaveAttribute('data-theme', 'dark');
    await host.command('lang', { lang: 'ar' });
    await expect(host.html).toHaveAttribute('lang', 'ar');
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText(words('ar', 'stops', '2025-fes', 'place'));
  });

  test('that are garbage or of another schema change nothing', async ({ host }) => {
    await host.open({ body: host.script('data-lang="fr" data-region="oriental"') });
    await host.expectReady();
    const sound = { ns: 'onmt-map', v: 1, type: 'select', region: 'MA-08' };
    for (const forged of [
      null,
      'select',
      JSON.stringify(sound),
      [sound],
      42,
      { ...sound, ns: 'other' },
      { ...sound, v: 2 },
      { ...sound, v: '1' },
      { ...sound, type: 'region' },
      { ...sound, region: 'MA-13' },
      { ...sound, region: '<img src=x onerror=alert(1)>' },
      { ...sound, more: 'x'.repeat(100_000) },
      { ns: 'onmt-map', v: 1, type: 'lang', lang: 'de' },
      { ns: 'onmt-map', v: 1, type: 'theme', theme: 'purple' },
      { ns: 'onmt-map', v: 1, type: 'export' },
    ]) {
      await host.say(forged);
    }
    // Messages arrive in their order: behind this one all others were heard.
    await host.command('theme', { theme: 'dark' });
    await expect(host.html).toHaveAttribute('data-theme', 'dark');
    await expect(host.frame.getByTestId('region-panel')).toHaveAttribute('data-region', 'MA-02');
    await expect(host.html).toHaveAttribute('lang', 'fr');
  });

  test('of another window are ignored, by the map and by the script', async ({ host, page }) => {
    host.put('/other', {
      body: '',
      head: '<script src="/other.js"></script>',
    });
    host.put('/other.js', {
      body: `
        const select = { ns: 'onmt-map', v: 1, type: 'select', region: 'MA-08' };
        addEventListener('message', () => {
          parent.frames[0].postMessage(select, '*');
          parent.postMessage({ ns: 'onmt-map', v: 1, type: 'height', height: 5 }, '*');
          parent.postMessage('done', '*');
        });
      `,
    });
    await host.open({ body: host.script('data-lang="fr"', '<iframe src="/other" id="other" title="Other"></iframe>') });
    await host.expectReady();
    await host.expectFitted();
    const height = await host.height();
    await page.evaluate(() => (document.querySelector('#other') as HTMLIFrameElement).contentWindow?.postMessage(1, '*'));
    await expect.poll(async () => (await host.heard()).map(({ data }) => data)).toContain('done');
    await host.command('theme', { theme: 'dark' });
    await expect(host.html).toHaveAttribute('data-theme', 'dark');
    await expect(host.frame.getByTestId('region-panel')).toHaveAttribute('data-region', '');
    expect(await host.height()).toBe(height);
  });

  test('of a parent that is not on the list are ignored', async ({ host, page }) => {
    const asked: string[] = [];
    await page.route('**/embed/hosts.txt', (route) => {
      asked.push(route.request().url());
      return route.fulfill({ body: "'self'\nhttps://elsewhere.example\n" });
    });
    await host.open({ body: host.script('data-lang="fr"') });
    await host.expectReady();
    expect(asked).toEqual([]);
    await host.command('select', { region: 'MA-08' });
    await expect.poll(() => asked).toHaveLength(1);
    await host.frame.locator('[data-region-link="MA-02"]').click();
    await expect(host.frame.getByTestId('region-panel')).toHaveAttribute('data-region', 'MA-02');
    await host.frames(5);
    expect((await host.told('region')).map(({ region }) => region)).toEqual(['MA-02']);
  });

  test('of older listeners fit the frame', async ({ host, page }) => {
    // As Datawrapper's and Pym's scripts for the parent page do it.
    host.put('/datawrapper.js', {
      body: `
        addEventListener('message', ({ data, source }) => {
          if (data['datawrapper-height'] === undefined) return;
          for (const frame of document.querySelectorAll('iframe'))
            for (const id in data['datawrapper-height'])
              if (frame.contentWindow === source) frame.style.height = data['datawrapper-height'][id] + 'px';
        });
      `,
    });
    host.put('/pym.js', {
      body: `
        const form = new RegExp('^' + ['pym', 'carte', '(\\\\S+)', '(.*)'].join('xPYMx') + '$');
        addEventListener('message', ({ data }) => {
          const match = typeof data === 'string' && data.match(form);
          if (match && match[1] === 'height') document.querySelector('iframe').style.height = parseInt(match[2]) + 'px';
        });
      `,
    });
    for (const name of ['datawrapper', 'pym']) {
      await host.open({
        head: `<script src="/${name}.js"></script>`,
        body: host.plain('lang=fr&childId=carte&initialWidth=900', 'style="width: 900px; height: 300px; border: 0"'),
      });
      await host.expectReady();
      await host.expectFitted();
      expect(await host.height()).toBeGreaterThan(400);
      await page.goto('about:blank');
    }
  });
});

test.describe('without the script', () => {
  test('the map fills a frame of fixed proportions, and the page scrolls over the map', async ({ host, page }) => {
    await host.open({
      body: host.plain('lang=fr&fit=frame', 'style="width: 100%; aspect-ratio: 4 / 3; border: 0"') + ROOM,
    });
    await host.expectReady();
    await expect(host.html).toHaveAttribute('data-fit', 'frame');
    const { width, height } = (await host.element.boundingBox())!;
    expect(height).toBeCloseTo((width * 3) / 4, 0);
    expect(await host.told('height')).toEqual([]);
    expect(await host.html.evaluate((html) => html.scrollHeight - html.clientHeight)).toBe(0);
    // Its links keep it so.
    await host.frame.locator('[data-region-link="MA-08"]').click();
    await expect(host.frame.getByTestId('region-panel')).toHaveAttribute('data-region', 'MA-08');
    await expect(host.html).toHaveAttribute('data-fit', 'frame');
    const map = (await host.frame.getByTestId('map').boundingBox())!;
    await page.mouse.move(map.x + map.width / 2, map.y + map.height / 2);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  });

  test('the whole map is one link away', async ({ host, page, context }) => {
    await host.open({ body: host.script('data-lang="ar" data-region="oriental"') });
    await host.expectReady();
    const link = host.frame.getByRole('link', { name: words('ar', 'ui', 'open_whole_map') });
    await expect(link).toHaveAttribute('rel', 'noopener');
    const opened = context.waitForEvent('page');
    await link.click();
    const site = await opened;
    await expect(site).toHaveURL(`${host.site}ar/regions/oriental/`);
    expect(await site.evaluate(() => window.opener)).toBeNull();
    expect(page.url()).toBe(`${host.origin}/`);
  });
});

test.describe('the page that makes the code', () => {
  test('follows the choices', async ({ page, host, noise, baseURL }) => {
    // The code for a plain frame cannot know what the system has.
    noise.tolerate(/Unrecognized feature: 'web-share'/);
    await page.goto('./embed/en/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.locator('select[name=lang]').selectOption('ar');
    await page.locator('select[name=region]').selectOption('oriental');
    await page.locator('select[name=theme]').selectOption('dark');
    const preview = page.locator('iframe').contentFrame();
    await expect(preview.locator('html')).toHaveAttribute('data-ready', '');
    await expect(preview.locator('html')).toHaveAttribute('lang', 'ar');
    await expect(preview.getByTestId('region-panel')).toHaveAttribute('data-region', 'MA-02');
    const [script, frame] = await page.locator('code').allTextContents();
    expect(script).toContain('<div data-onmt-map data-lang="ar" data-region="oriental" data-theme="dark"></div>');
    expect(frame).toContain('?lang=ar&amp;region=oriental&amp;theme=dark&amp;fit=frame"');
    // What is copied works, from wherever the site was served.
    const here = (code: string) => code.replaceAll(/https?:\/\/[^"?]*?\/(?=embed)/g, baseURL ?? '');
    for (const code of [script, frame]) {
      await host.open({ body: here(code) });
      await host.expectReady();
      await expect(host.frame.getByTestId('region-panel')).toHaveAttribute('data-region', 'MA-02');
      await expect(host.html).toHaveAttribute('data-theme', 'dark');
    }
  });

  test('copies the code', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('./embed/');
    await page.locator('button[data-copy]').first().click();
    await expect(page.getByRole('status')).not.toBeEmpty();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator('code').first().textContent());
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    for (const language of ['fr', 'ar', 'zgh', 'en', 'es']) {
      test(`has the code in ${language}`, async ({ page }) => {
        await page.goto(language === 'fr' ? './embed/' : `./embed/${language}/`);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
        await expect(page.locator('code').first()).toContainText(`data-lang="${language}"`);
        await expect(page.locator('code').nth(1)).toContainText(`?lang=${language}&amp;fit=frame`);
        await expect(page.locator('select').first()).toBeHidden();
        await expect(page.locator('button')).toHaveCount(2);
        await expect(page.locator('button').first()).toBeHidden();
      });
    }
  });
});
