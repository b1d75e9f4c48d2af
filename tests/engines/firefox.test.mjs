import { journeys } from './journeys.mjs';
import { firefox } from './programs.mjs';
import { Puppeteer } from './puppeteer.mjs';

journeys('Firefox', () => Puppeteer.start('firefox', firefox), firefox ? undefined : 'Firefox is missing (Debian: firefox-esr)');
