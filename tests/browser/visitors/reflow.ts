import type { Page } from '@playwright/test';

/** How far the page can be moved sideways, pixels. */
export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Words outside the map that are cut, with why: by an edge that does not scroll, or by the side of the window. */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const found = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: element, textContent: words } = texts.currentNode;
      if (!element || !words?.trim() || element.closest('svg, script, .skip')) continue;
      if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const box = range.getBoundingClientRect();
      // A line's box has room above and below its letters, more than a tight line gives it.
      const lines = [...range.getClientRects()];
      const letters = {
        top: Math.min(...lines.map(({ top, height }) => top + height * 0.2)),
        bottom: Math.max(...lines.map(({ bottom, height }) => bottom - height * 0.2)),
      };
      // Words for screen readers alone are clipped on purpose.
      let hidden = false;
      let [edge, scrolls]: [Element | null, [boolean, boolean]] = [null, [false, false]];
      for (let outer: Element | null = element; outer; outer = outer.parentElement) {
        const style = getComputedStyle(outer);
        hidden ||= style.clipPath !== 'none';
        const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        const its = outer.getBoundingClientRect();
        const right = clips(style.overflowX) && !scrolls[0] && (box.left < its.left - 1 || box.right > its.right + 1);
        const down = clips(style.overflowY) && !scrolls[1] && (letters.top < its.top || letters.bottom > its.bottom);
        if (right || down) edge ??= outer;
        scrolls = [scrolls[0] || /auto|scroll/.test(style.overflowX), scrolls[1] || /auto|scroll/.test(style.overflowY)];
      }
      if (hidden) continue;
      const said = words.trim().slice(0, 40);
      if (edge) found.add(`${said}: cut by ${edge.className || edge.tagName}`);
      const { clientWidth } = document.documentElement;
      if (!scrolls[0] && (box.left < -1 || box.right > clientWidth + 1)) found.add(`${said}: beside the window`);
    }
    return [...found];
  });
}

/** Whether each part of the page can be brought on screen with at least this much of it, pixels. */
export function reachable(page: Page, selectors: string[]): Promise<string[]> {
  return page.evaluate((selectors) => {
    const [width, height] = [innerWidth * 0.6, Math.min(innerHeight * 0.4, 120)];
    return selectors.flatMap((selector) => {
      const element = document.querySelector(selector);
      element?.scrollIntoView({ block: 'start', behavior: 'instant' });
      const box = element?.getBoundingClientRect();
      const seen = box && Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
      const wide = box && Math.min(box.right, innerWidth) - Math.max(box.left, 0);
      return (seen ?? 0) >= Math.min(height, box?.height ?? 0) && (wide ?? 0) >= width ? [] : [`${selector}: ${wide} x ${seen}`];
    });
  }, selectors);
}
