/** The browsers' programs: those that the variables name, else where Debian puts them; undefined where there is none. */
import { existsSync } from 'node:fs';

const find = (variable, ...places) => [process.env[variable], ...places].find((file) => file && existsSync(file));

export const chromium = find('CHROMIUM', '/usr/bin/chromium');
export const firefox = find('FIREFOX', '/usr/bin/firefox-esr');
export const webkitDriver = find('WEBKIT_DRIVER', '/usr/bin/WebKitWebDriver');
export const xvfb = find('XVFB', '/usr/bin/Xvfb');

/** The site under test, with a slash at its end. */
export const site = (process.env.BASE_URL ?? 'http://127.0.0.1:8080').replace(/\/?$/, '/');
