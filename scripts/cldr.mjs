// Fills the date and number forms of public/data/text/*.json from CLDR, in place.
//
//   node scripts/cldr.mjs            rewrite the files
//   node scripts/cldr.mjs --check    change nothing, exit 1 where a file differs
//
// Reads the npm packages cldr-dates-full and cldr-numbers-full. The other forms of a text file
// (`first_day`, `between_*`, `uncertain`) are written by people and stay as they are.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const load = createRequire(import.meta.url);

// Locales to ask for a language, the first that has the form wins. Morocco has its own Arabic
// names of months; English is the day-month-year kind.
const LOCALES = {
  fr: ["fr"],
  ar: ["ar-MA", "ar"],
  zgh: ["zgh"],
  en: ["en-GB", "en"],
  es: ["es"],
};

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

// Fields of CLDR's date patterns (UTS 35, part 4) and their names in the text files.
const FIELDS = { EEEE: "{w}", d: "{d}", MMMM: "{m}", LLLL: "{m}", y: "{y}" };

const check = process.argv.includes("--check");
let differing = 0;
for (const [language, locales] of Object.entries(LOCALES)) {
  const path = join(root, "public", "data", "text", `${language}.json`);
  const before = readFileSync(path, "utf8");
  let after = fill(before, "dates", dateForms(locales), path);
  after = fill(after, "numbers", numberForms(locales), path);
  if (after === before) continue;
  differing += 1;
  console.log(`${check ? "differs from CLDR" : "rewritten"}: ${relative(root, path)}`);
  if (!check) writeFileSync(path, after);
}
process.exitCode = check && differing > 0 ? 1 : 0;

/** The forms of `dates` that CLDR has, by key of the text file. */
function dateForms(locales) {
  const form = (...path) =>
    first(locales, "dates", "ca-gregorian", ["dates", "calendars", "gregorian", ...path]);
  const months = (context) => {
    const names = form("months", context, "wide");
    return Array.from({ length: 12 }, (_, month) => names[String(month + 1)]);
  };
  const days = form("days", "format", "wide");
  return {
    months: months("format"),
    months_alone: months("stand-alone"),
    weekdays: WEEKDAYS.map((day) => days[day]),
    day: pattern(form("dateFormats", "long")),
    weekday_day: pattern(form("dateFormats", "full")),
    month: pattern(form("dateTimeFormats", "availableFormats", "yMMMM")),
  };
}

/** The forms of `numbers`, by key of the text file. */
function numberForms(locales) {
  const form = (...path) => first(locales, "numbers", "numbers", ["numbers", ...path]);
  // Western digits in every language, as Morocco writes them.
  const sign = (name) => form("symbols-numberSystem-latn", name);
  return {
    decimal: sign("decimal"),
    group: sign("group"),
    minimum_grouping: Number(form("minimumGroupingDigits")),
  };
}

/** The value at `path` in the first of the locales that has it. */
function first(locales, kind, file, path) {
  for (const locale of locales) {
    const value = path.reduce((node, key) => node?.[key], data(locale, kind, file));
    if (value !== undefined) return value;
  }
  throw new Error(`CLDR has no ${path.join("/")} for ${locales.join(", ")}`);
}

/** A locale's CLDR file, or undefined where the locale has none. */
function data(locale, kind, file) {
  try {
    return load(`cldr-${kind}-full/main/${locale}/${file}.json`).main[locale];
  } catch (error) {
    if (error.code === "MODULE_NOT_FOUND" && installed(kind)) return undefined;
    throw error;
  }
}

function installed(kind) {
  return Boolean(load(`cldr-${kind}-full/package.json`));
}

/** A CLDR date pattern in the text files' form: `d 'de' MMMM` becomes `{d} de {m}`. */
function pattern(cldr) {
  return cldr.replace(/'([^']*)'|([A-Za-z])\2*/g, (part, quoted) => {
    if (quoted !== undefined) return quoted === "" ? "'" : quoted;
    if (!(part in FIELDS)) throw new Error(`field ${part} of the date pattern "${cldr}" is not known`);
    return FIELDS[part];
  });
}

/** `text` with the given members of one of its top-level objects replaced, all else untouched. */
function fill(text, object, forms, path) {
  const start = text.indexOf(`\n  "${object}": {\n`);
  const end = text.indexOf("\n  }", start);
  if (start < 0 || end < 0) throw new Error(`${path}: no "${object}" object on lines of its own`);
  let body = text.slice(start, end);
  for (const [key, value] of Object.entries(forms)) {
    const line = new RegExp(`^( {4}"${key}": ).*?(,?)$`, "m");
    if (!line.test(body)) throw new Error(`${path}: "${object}" has no "${key}" on a line of its own`);
    body = body.replace(line, (_, head, comma) => head + inline(value) + comma);
  }
  const filled = text.slice(0, start) + body + text.slice(end);
  JSON.parse(filled);
  return filled;
}

/** JSON on one line, with a space between the elements of an array. */
function inline(value) {
  if (!Array.isArray(value)) return JSON.stringify(value);
  return `[${value.map((element) => JSON.stringify(element)).join(", ")}]`;
}
