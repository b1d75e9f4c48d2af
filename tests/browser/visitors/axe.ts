import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, EN 301 549, and axe's own good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'EN-301-549', 'best-practice'];

type Found = { id: string; nodes: { target: unknown[]; failureSummary?: string }[] };

/**
 * Brings axe into the page. A script element of a foreign file is what the policy of the site forbids, so the
 * debugger evaluates it; it stays as long as the document does.
 */
export async function bringAxe(page: Page) {
  await page.evaluate(source);
}

/** What axe finds wrong in the page as it is now: the rule, where, and why, one line for each. */
export async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async (tags): Promise<Found[]> => {
    const { axe } = window as unknown as { axe: { run: (what: Document, how: object) => Promise<{ violations: Found[] }> } };
    const how = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
    const { violations } = await axe.run(document, how);
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
    }));
  }, TAGS);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`),
  );
}
