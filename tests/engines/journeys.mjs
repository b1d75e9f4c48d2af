import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Gate } from './gate.mjs';
import { HostPage } from './host.mjs';
import { becomes, MapPage } from './map-page.mjs';
import { site } from './programs.mjs';
import { LANGUAGES, regionName, stops, words } from './words.mjs';

/**
 * What a visitor does, described once and run in an engine. `start` starts its browser, once for all journeys; each journey has an
 * origin of its own, and ends with a look at what broke the site's policy. `why` says what is missing where there is no such browser.
 */
export function journeys(engine, start, why) {
  describe(engine, { skip: why ?? false, timeout: 300_000 }, () => {
    let driver;
    before(async () => {
      driver = await start();
      console.log(`${engine}: ${await driver.version()}`);
    });
    after(() => driver?.close());

    for (const [name, journey] of Object.entries(JOURNEYS)) {
      test(name, { timeout: 120_000 }, async () => {
        const gate = await Gate.start(site);
        try {
          await journey(new MapPage(driver, gate.address), { driver, gate });
          assert.deepEqual(gate.violations, []);
        } finally {
          // The page is left first, or it would ask a gate that is gone.
          await driver.resize(1280, 900);
          await driver.goto('about:blank');
          await gate.stop();
        }
      });
    }
  });
}

const JOURNEYS = {
  async 'a region is selected on the map and in the list'(page) {
    await page.open('/fr/');
    await page.showsCountry();
    await page.clickLand('MA-08');
    await page.shows('MA-08');
    await page.clickLink('MA-02');
    await page.shows('MA-02');
  },

  async 'the page speaks five languages, and the region stays'(page, { driver }) {
    await page.open('/fr/regions/oriental/');
    for (const language of [...LANGUAGES.slice(1), 'fr']) {
      await driver.click(`[data-lang="${language}"]`);
      await page.speaks(language);
      await page.shows('MA-02', language);
    }
    assert.equal(await failedFonts(driver), 0);
  },

  async 'Arabic runs from right to left, and the map is not mirrored'(page, { driver }) {
    for (const [width, height] of [[1280, 900], [500, 850]]) {
      await driver.resize(width, height);
      for (const language of ['fr', 'ar']) {
        await page.open(`/${language}/`);
        await page.speaks(language);
        assert.equal(await overflow(driver), 0, `${language} at ${width} px`);
        const [west, east] = [await page.box('[data-region="MA-06"]'), await page.box('[data-region="MA-02"]')];
        assert.ok(west.left < east.left, `Casablanca is west of the Oriental in ${language}`);
        const [link, list] = [await page.box('[data-region-link="MA-01"]'), await page.box('[data-testid=map]')];
        assert.ok(link.width > 0 && list.width > 0);
      }
    }
    await driver.resize(1280, 900);
    const sides = [];
    for (const language of ['fr', 'ar']) {
      await page.open(`/${language}/regions/oriental/`);
      const [map, panel] = [await page.box('[data-testid=map]'), await page.box('[data-testid=region-panel]')];
      sides.push(Math.sign(panel.left + panel.width / 2 - (map.left + map.width / 2)));
    }
    assert.deepEqual(sides, [1, -1]);
  },

  async 'Back and Forward go through what was shown, and a reload stays'(page, { driver }) {
    await page.open('/fr/');
    await page.clickLink('MA-02');
    await page.shows('MA-02');
    await page.clickLink('MA-03');
    await page.shows('MA-03');
    await driver.click('[data-lang="es"]');
    await page.shows('MA-03', 'es');
    await driver.back();
    await page.shows('MA-03');
    await driver.back();
    await page.shows('MA-02');
    await driver.back();
    await page.showsCountry();
    await driver.forward();
    await page.shows('MA-02');
    await driver.reload();
    await page.ready();
    await page.shows('MA-02');
    await driver.back();
    await page.showsCountry();
  },

  async 'the tour: its list, a stop of it, the next one'(page, { driver }) {
    await page.open('/fr/tour/2025/');
    assert.equal(await page.count('[data-stop-item]'), stops.length);
    assert.equal(await page.count('[data-testid=map] [data-stop]'), stops.length);
    const ordered = [...stops].sort((one, other) => one.order - other.order);
    const [stop, next] = ordered;
    await driver.click(`[data-stop-item="${stop.id}"] a`);
    await page.pathBecomes(`/fr/tour/2025/${stop.id}/`);
    await becomes(() => page.text('[data-testid=region-panel] h2'), words('fr', 'stops', stop.id, 'place'));
    assert.equal(await page.attribute(`[data-stop-item="${stop.id}"] time`, 'datetime'), stop.date);
    await driver.click('[data-testid=tour-next]');
    await page.pathBecomes(`/fr/tour/2025/${next.id}/`);
    await becomes(() => page.text('[data-testid=region-panel] h2'), words('fr', 'stops', next.id, 'place'));
    await driver.back();
    await page.pathBecomes(`/fr/tour/2025/${stop.id}/`);
  },

  async 'search, in Latin and Arabic letters, by the keyboard alone'(page, { driver }) {
    await page.open('/fr/');
    for (const [query, id] of [['oriental', 'MA-02'], ['فاس', 'MA-03']]) {
      await page.focus('[data-testid=search]');
      await driver.type(query);
      await becomes(() => page.attribute('[data-testid=search]', 'aria-expanded'), 'true', query);
      // The list follows each letter: only of the whole query it is the last.
      await becomes(() => page.attribute('[data-result]', 'data-result'), id, query);
      await page.press('ArrowDown');
      await becomes(() => page.count('[data-result][aria-selected="true"]'), 1, query);
      const active = await page.attribute('[data-result][aria-selected="true"]', 'id');
      assert.equal(await page.attribute('[data-testid=search]', 'aria-activedescendant'), active);
      await page.press('Enter');
      await becomes(() => page.attribute('[data-testid=region-panel]', 'data-region'), id, query);
      assert.equal(await driver.run(() => document.querySelector('[data-testid=search]').value), '');
      // The focus goes there two frames later: letters typed before would lose it.
      await becomes(() => page.focused('id'), 'panel-title', query);
    }
  },

  async 'the keyboard goes over the map and opens a region'(page) {
    await page.open('/fr/');
    await page.focus('svg [data-region="MA-03"]');
    await page.press('ArrowRight');
    await becomes(() => page.focused('data-region'), 'MA-02');
    await page.press('Enter');
    await page.shows('MA-02');
    await page.press('Escape');
    await page.showsCountry();
  },

  async 'the map is enlarged, and whole again'(page, { driver }) {
    await page.open('/fr/');
    const zoom = async () => Number(await page.attribute('[data-testid=map]', 'data-zoom'));
    await becomes(zoom, 1);
    await driver.click('[data-testid=zoom-in]');
    await becomes(async () => (await zoom()) > 1.2, true);
    await driver.click('[data-testid=zoom-reset]');
    await becomes(zoom, 1);
    await page.clickLand('MA-05');
    await page.shows('MA-05');
    await becomes(async () => (await zoom()) > 1.2, true);
  },

  async 'without a network a second visit is the whole app'(page, { driver, gate }) {
    await page.open('/fr/');
    if (!(await driver.run(() => 'serviceWorker' in navigator))) throw new Error('this engine has no service workers');
    await becomes(() => driver.run(async () => (await navigator.serviceWorker.getRegistration())?.active?.state), 'activated');
    gate.goAway();
    for (const language of ['fr', 'ar', 'zgh']) {
      await page.open(`/${language}/regions/draa-tafilalet/`);
      await page.speaks(language);
      await page.shows('MA-08', language);
    }
    await page.clickLink('MA-02');
    await page.shows('MA-02', 'zgh');
    await driver.back();
    await page.shows('MA-08', 'zgh');
    assert.equal(await failedFonts(driver), 0);
  },

  async 'without the program the page is one of links, with a word about it'(page, { driver, gate }) {
    gate.lose(/\.wasm$/);
    await driver.goto(`${page.base}fr/`);
    await becomes(() => driver.run(() => document.documentElement.hasAttribute('data-failed')), true);
    assert.ok((await page.box('[data-testid=fallback]')).height > 0);
    assert.ok((await page.box('[data-testid=retry]')).height > 0);
    await page.clickLink('MA-02');
    await page.pathBecomes('/fr/regions/oriental/');
    await becomes(() => page.text('[data-testid=region-panel] h2'), regionName('fr', 'MA-02'));
  },

  async 'what breaks the policy is refused, and these journeys would notice'(page, { driver, gate }) {
    await page.open('/fr/');
    assert.deepEqual(gate.violations, []);
    await driver.run(() => {
      document.body.setAttribute('style', 'color: red');
      document.head.append(Object.assign(document.createElement('img'), { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }));
    });
    const directives = () => new Set(gate.violations.map((violation) => violation.split(/[-:]/)[0]));
    await becomes(async () => directives().size, 2);
    assert.deepEqual(directives(), new Set(['style', 'img']));
    assert.notEqual(await driver.run(() => getComputedStyle(document.body).color), 'rgb(255, 0, 0)');
    gate.violations.length = 0;
  },

  async 'a page of another site holds the map and speaks with it'(page, { driver }) {
    const host = await HostPage.start(page.base);
    try {
      await driver.goto(host.address);
      const told = (type) =>
        driver.run((type) => window.heard.filter((data) => data?.ns === 'onmt-map' && data.type === type), type);
      await becomes(async () => (await told('ready')).length, 1);
      assert.ok((await told('height')).at(-1).height > 200);
      assert.equal(await driver.runInFrame(() => document.documentElement.dir), 'rtl');
      await page.clickInFrame('[data-region-link="MA-08"]');
      await becomes(async () => (await told('region')).at(-1)?.region, 'MA-08');
      const heading = () => driver.runInFrame(() => document.querySelector('[data-testid=region-panel] h2').textContent.trim());
      await becomes(heading, regionName('ar', 'MA-08'));
      await driver.run(
        (origin) =>
          document.querySelector('iframe').contentWindow.postMessage({ ns: 'onmt-map', v: 1, type: 'select', region: 'MA-02' }, origin),
        new URL(page.base).origin,
      );
      await becomes(heading, regionName('ar', 'MA-02'));
      const height = (await told('height')).at(-1).height;
      await becomes(async () => Math.abs((await page.box('iframe')).height - height) < 1 || (await told('height')).at(-1).height !== height, true);
    } finally {
      await driver.goto('about:blank');
      await host.stop();
    }
  },
};

/** How many pixels the page is wider than what is seen of it. */
const overflow = (driver) => driver.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Fonts that the page asked for and did not get. */
const failedFonts = (driver) =>
  driver.run(() => document.fonts.ready.then((all) => [...all].filter(({ status }) => status === 'error').length));
