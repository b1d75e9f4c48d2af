import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', 'public', 'data');
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

export const LANGUAGES = ['fr', 'ar', 'zgh', 'en', 'es'];
const texts = Object.fromEntries(LANGUAGES.map((language) => [language, read(`text/${language}.json`)]));
const { regions } = read('regions.json');
export const stops = read('tour.json').editions.find(({ id }) => id === '2025').stops;

/** Words by their place in the text files: French where the language lacks them. */
export function words(language, ...keys) {
  const find = (file) => keys.reduce((part, key) => part?.[key], file);
  const text = find(texts[language]) ?? find(texts.fr);
  if (typeof text !== 'string') throw new Error(`no text ${keys.join('.')}`);
  return text;
}

export const regionName = (language, id) => words(language, 'regions', id, 'name');
export const slug = (id) => regions.find((region) => region.id === id).slug;
