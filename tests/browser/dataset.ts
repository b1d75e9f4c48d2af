import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bundled dataset, as people edit it. */
const folder = join(import.meta.dirname, '..', '..', 'public', 'data');

export const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

export type Position = [lon: number, lat: number];
export type Language = 'fr' | 'ar' | 'zgh' | 'en' | 'es';
export type Highlight = { id: string; position: Position; sources: string[] };
export type Region = {
  id: string;
  slug: string;
  capital: string;
  figures: { population: number };
  highlights: Highlight[];
};
export type City = { id: string; region: string; position: Position; rank: number };
export type Stop = { id: string; order?: number; region: string; date: string };
export type Edition = { id: string; stops: Stop[] };

export const LANGUAGES: Language[] = ['fr', 'ar', 'zgh', 'en', 'es'];

export const regionsFile: { regions: Region[]; cities: City[] } = read('regions.json');
export const tourFile: { version: string; editions: Edition[] } = read('tour.json');
export const mapFile = read('map.json');

export const regions = regionsFile.regions;
export const editions = tourFile.editions;

const texts = Object.fromEntries(LANGUAGES.map((language) => [language, read(`text/${language}.json`)]));

/** Words by their place in the text files (`ui`, `title`): French where the language lacks them. */
export function words(language: Language, ...keys: string[]): string {
  const find = (file: unknown) =>
    keys.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], file);
  const text = find(texts[language]) ?? find(texts.fr);
  if (typeof text !== 'string') throw new Error(`no text ${keys.join('.')}`);
  return text;
}

export const regionName = (language: Language, id: string) => words(language, 'regions', id, 'name');

export function region(id: string): Region {
  const found = regions.find((region) => region.id === id);
  if (!found) throw new Error(`no region ${id}`);
  return found;
}

export function edition(id: string): Edition {
  const found = editions.find((edition) => edition.id === id);
  if (!found) throw new Error(`no edition ${id}`);
  return found;
}

/** The seat of a region. */
export function capital(id: string): City {
  const found = regionsFile.cities.find((city) => city.region === id && city.rank === 0);
  if (!found) throw new Error(`no capital of ${id}`);
  return found;
}

/** Pages of each kind, below the folder of a language. */
export const KINDS = {
  country: '/',
  region: '/regions/draa-tafilalet/',
  edition: '/tour/2020-2021/',
  stop: '/tour/2025/2025-fes/',
};

/** Every page of the site. */
export function everyAddress(): string[] {
  const inLanguage = [
    '/',
    ...regions.map(({ slug }) => `/regions/${slug}/`),
    ...editions.flatMap(({ id, stops }) => [`/tour/${id}/`, ...stops.map((stop) => `/tour/${id}/${stop.id}/`)]),
  ];
  const pages = LANGUAGES.flatMap((language) => inLanguage.map((address) => `/${language}${address}`));
  return ['/', '/embed/v1/', '/kiosk/', ...pages];
}
