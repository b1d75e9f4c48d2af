import { journeys } from './journeys.mjs';
import { chromium } from './programs.mjs';
import { Puppeteer } from './puppeteer.mjs';

journeys('Chromium', () => Puppeteer.start('chrome', chromium), chromium ? undefined : 'Chromium is missing (Debian: chromium)');
