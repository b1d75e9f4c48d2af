import type { Page } from '@playwright/test';

/** Least side of a target, pixels of CSS (WCAG 2.5.8). */
const LEAST = 24;

/**
 * Targets that are too small and too near another (WCAG 2.5.8): a side below 24 px, and within 12 px of its middle
 * another target, or the same circle of another small one. Links in running text are exempt, and what leads where a target
 * beside the map leads that is large enough. Of what stands on the map the part counts that a finger reaches: a shape may
 * be bounded by 24 px and still be a sliver, or be covered.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, [role=option], [role=slider]')];
    const name = (element: Element) =>
      element.getAttribute('aria-label') ?? (element.textContent?.trim() || element.outerHTML.slice(0, 80));
    const inText = (element: Element) =>
      getComputedStyle(element).display === 'inline' && [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
    const shown = all.filter((element) => {
      const { clipPath } = getComputedStyle(element);
      const here = element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
      return here && clipPath === 'none' && !element.matches('.skip, :disabled');
    });
    const targets = shown.map((element) => ({ element, box: element.getBoundingClientRect() }));
    const middle = ({ x, y, width, height }: DOMRect) => [x + width / 2, y + height / 2] as const;

    /** Whether a square of the least side lies within what a finger reaches of it, looked up every 2 px. */
    const holdsSquare = (element: Element, box: DOMRect) => {
      const step = 2;
      const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)];
      const columns = Math.floor((Math.min(innerWidth, box.right) - left) / step);
      const rows = Math.floor((Math.min(innerHeight, box.bottom) - top) / step);
      let before: number[] = [];
      for (let row = 0; row < rows; row += 1) {
        const sides: number[] = [];
        for (let column = 0; column < columns; column += 1) {
          const at = document.elementFromPoint(left + step * column + 1, top + step * row + 1);
          const own = at !== null && element.contains(at);
          const above = Math.min(before[column] ?? 0, before[column - 1] ?? 0, sides[column - 1] ?? 0);
          sides[column] = own ? above + 1 : 0;
          if (sides[column] * step >= least) return true;
        }
        before = sides;
      }
      return false;
    };

    const isLarge = ({ element, box }: (typeof targets)[number]) =>
      element.closest('svg') ? holdsSquare(element, box) : box.width >= least - 0.5 && box.height >= least - 0.5;
    const small = targets.filter((target) => !isLarge(target) && !inText(target.element));
    const nears = (one: DOMRect, other: DOMRect) => {
      const [x, y] = middle(one);
      const right = Math.max(other.left - x, 0, x - other.right);
      const down = Math.max(other.top - y, 0, y - other.bottom);
      return Math.hypot(right, down) < least / 2;
    };
    const inWindow = ({ element, box }: (typeof targets)[number]) => {
      if (!element.closest('svg')) return true;
      const stage = element.closest('section')?.getBoundingClientRect();
      const [x, y] = middle(box);
      return stage !== undefined && x > stage.left && x < stage.right && y > stage.top && y < stage.bottom;
    };
    /** A target beside the map that leads to the same page, be it to the top of it. */
    const hasEqual = (element: Element) => {
      const page = (of: Element) => new URL(of.getAttribute('href') ?? '', location.href).pathname;
      const card = document.querySelector(`[data-highlight="${element.getAttribute('data-highlight-marker')}"]`);
      const isEqual = (target: (typeof targets)[number]) =>
        target.element.matches('a:not(svg a)') && page(target.element) === page(element) && isLarge(target);
      return element.matches('svg a') && (card !== null || targets.some(isEqual));
    };
    return small
      .filter(inWindow)
      .filter(({ element }) => !hasEqual(element))
      .filter(({ element, box }) =>
        targets.some(({ element: other, box: its }) => {
          if (other === element || other.contains(element) || element.contains(other)) return false;
          if (element.closest('svg') !== other.closest('svg')) return false;
          const [[x, y], [right, down]] = [middle(box), middle(its)];
          const both = small.some((each) => each.element === other) && Math.hypot(x - right, y - down) < least;
          return both || nears(box, its);
        }),
      )
      .map(({ element, box }) => `${name(element)}: ${Math.round(box.width)} x ${Math.round(box.height)}`);
  }, LEAST);
}
