import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';

/** How the browser of the tests is started: the machine's Chromium, else the one that Playwright has. */
export const launch: LaunchOptions = {
  executablePath: installed(),
  // Chromium has no sandbox for root.
  chromiumSandbox: process.getuid?.() !== 0,
};

/** The same for tests of the service worker, see past-workers.mjs. */
export const launchPastWorkers: LaunchOptions = {
  ...launch,
  executablePath: join(import.meta.dirname, 'past-workers.mjs'),
  env: { ...environment(), CHROMIUM: launch.executablePath ?? chromium.executablePath() },
};

function installed(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)));
  return process.env.CHROMIUM ?? ['/usr/bin/chromium', ...onPath].find((file) => existsSync(file));
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
