import { LANGUAGES, type Language } from '../dataset.ts';
import { expect, test } from '../fixtures.ts';
import type { Site } from '../pages/site.ts';

/** Words whose script cannot be that of the language which they are marked as, with that language. */
function mismarked(site: Site): Promise<string[]> {
  return site.page.evaluate(() => {
    const scripts = { arabic: /\p{Script=Arabic}/u, tifinagh: /\p{Script=Tifinagh}/u, latin: /\p{Script=Latin}{4}/u };
    const of = (language: string) => (language === 'ar' ? 'arabic' : language === 'zgh' ? 'tifinagh' : 'latin');
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    const judge = (words: string, element: Element, where: string) => {
      const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
      for (const [script, pattern] of Object.entries(scripts)) {
        if (pattern.test(words) && script !== of(language)) found.push(`${where} as ${language}: ${words.trim()}`);
      }
    };
    while (texts.nextNode()) {
      const { parentElement: element, textContent: words } = texts.currentNode;
      // Names of keys and of a project are what they are in every script.
      if (!element || !words?.trim() || element.closest('script, style, #map-keys, .attribution')) continue;
      judge(words, element, element.className.toString() || element.tagName);
    }
    // A name in an attribute has the language of its element, which HTML cannot tell apart from that of what the element
    // holds: French stands there for the Tamazight words that are lacking, without a mark.
    if (document.documentElement.lang !== 'zgh') for (const element of document.querySelectorAll('[aria-label]')) {
      judge(element.getAttribute('aria-label') ?? '', element, 'aria-label');
    }
    return [...new Set(found)];
  });
}

const PAGES = ['/regions/tanger-tetouan-al-hoceima/', '/tour/2025/2025-fes/'];

for (const language of LANGUAGES) {
  test(`${language}: what is in another script says its language`, async ({ site }) => {
    const found: string[] = [];
    for (const page of PAGES) {
      await site.open(`/${language}${page}`);
      found.push(...(await mismarked(site)));
    }
    expect(found).toEqual([]);
  });
}

test('the page says the language that it is in', async ({ site }) => {
  for (const language of LANGUAGES as Language[]) {
    await site.goto(`/${language}/`);
    await site.expectLanguage(language);
  }
});
