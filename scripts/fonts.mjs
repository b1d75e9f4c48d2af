// Makes the web fonts, their stylesheet and the advance widths used to place labels.
//
//     node scripts/fonts.mjs            write the files
//     node scripts/fonts.mjs --check    exit 1 where the committed files differ from a fresh run

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import subsetFont from "subset-font";
import { advancesSource } from "./fonts/advances.mjs";
import { FACES, LICENCES } from "./fonts/faces.mjs";
import { Measure } from "./fonts/measure.mjs";
import { stylesheet } from "./fonts/stylesheet.mjs";
import { ROOT, settle } from "./outputs.mjs";

/**
 * What joins letters, sets marks and kerns, and nothing that must be asked for,
 * but `case`: it lifts the hyphens of names set in capitals.
 */
const FEATURES = ["ccmp", "locl", "init", "medi", "fina", "rlig", "rclt", "calt", "liga", "kern", "mark", "mkmk", "case"];

/** The most that all font files together may weigh: any page may need every one of them. */
const BUDGET_BYTES = 40_000;

/** The `name` record that carries the copyright line. */
const COPYRIGHT = 0;

const files = new Map();
const faces = [];
for (const face of FACES) {
    const source = await readFile(join(ROOT, "node_modules", face.source));
    const measure = new Measure(source);
    const wanted = [...new Set(face.text)].sort();
    const covered = wanted.filter((char) => measure.has(char));
    const missing = wanted.filter((char) => !measure.has(char));
    if (missing.length > 0) console.log(`${face.file}: not in the font: ${missing.map(point).join(" ")}`);
    faces.push({ ...face, measure, covered });

    const font = await subsetFont(source, covered.join(""), {
        targetFormat: "woff2",
        keepFeatures: FEATURES,
        preserveNameIds: [COPYRIGHT],
        // Few screens still use hinting; in Noto Sans Tifinagh it is two fifths of the file.
        noHinting: true,
    });
    files.set(`public/fonts/${face.file}`, font);
}

const total = [...files.values()].reduce((sum, font) => sum + font.length, 0);
if (total > BUDGET_BYTES) throw new Error(`the fonts weigh ${total} bytes, more than ${BUDGET_BYTES}`);

for (const [name, path] of LICENCES) files.set(`public/fonts/${name}`, await readFile(join(ROOT, "node_modules", path)));
files.set("style/fonts.css", stylesheet(faces));
files.set("src/labels/advances.rs", advancesSource(faces));

await settle(files, { check: process.argv.includes("--check"), owned: ["public/fonts"] });
console.log(`${String(total).padStart(7)}  bytes of woff2 in all, budget ${BUDGET_BYTES}`);

function point(char) {
    return `U+${char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
