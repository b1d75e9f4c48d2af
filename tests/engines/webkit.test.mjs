import { journeys } from './journeys.mjs';
import { webkitDriver, xvfb } from './programs.mjs';
import { WebDriver } from './webdriver.mjs';

const here = webkitDriver && xvfb;
journeys(
  'WebKitGTK',
  () => WebDriver.start({ driver: webkitDriver, xvfb }),
  here ? undefined : 'WebKitGTK or a screen for it is missing (Debian: webkit2gtk-driver and xvfb)',
);
