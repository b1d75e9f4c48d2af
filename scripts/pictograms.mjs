// Makes the sprite of pictograms and the site's icon.
//
//     node scripts/pictograms.mjs            write the files
//     node scripts/pictograms.mjs --check    exit 1 where the committed files differ from a fresh run

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { optimize } from "svgo";
import { ROOT, settle } from "./outputs.mjs";
import { DRAWN, siteIcon } from "./pictograms/drawn.mjs";

const MAKI = "@mapbox/maki/icons";
const TEMAKI = "@rapideditor/temaki/icons";

/** Pictograms taken from the icon sets, both CC0: id in the sprite, path in node_modules. */
const TAKEN = {
    monument: `${MAKI}/museum.svg`,
    archaeology: `${TEMAKI}/ruins.svg`,
    city: `${MAKI}/city.svg`,
    festival: `${MAKI}/music.svg`,
    cinema: `${MAKI}/cinema.svg`,
    oasis: `${TEMAKI}/tree_palm.svg`,
    mountain: `${MAKI}/mountain.svg`,
    water: `${MAKI}/water.svg`,
    wetland: `${MAKI}/wetland.svg`,
    "nature-park": `${MAKI}/park-alt1.svg`,
    beach: `${MAKI}/beach.svg`,
    spa: `${MAKI}/hot-spring.svg`,
    airport: `${MAKI}/airport.svg`,
    train: `${MAKI}/rail.svg`,
    capital: `${MAKI}/star.svg`,
    home: `${MAKI}/home.svg`,
    close: `${MAKI}/cross.svg`,
};

/** What every page shows at once: buttons and the like, in a sprite of their own, so that the first visit is light. */
const CONTROLS = new Set(
    ("auto close country down download external home language minus moon more move next pause play plus previous " +
        "print search share sun up").split(" "),
);

/** Side of the square that every pictogram is drawn on. */
const GRID = 15;

/** The most the sprite may weigh, uncompressed. */
const BUDGET_BYTES = 24_000;

const pictograms = new Map();
for (const [id, path] of Object.entries(TAKEN)) pictograms.set(id, await taken(path));
for (const [id, paths] of Object.entries(DRAWN)) pictograms.set(id, paths.map(drawnPath).join(""));

const sorted = [...pictograms].sort(([a], [b]) => (a < b ? -1 : 1));
const sprites = [true, false].map((isControl) => sprite(sorted.filter(([id]) => CONTROLS.has(id) === isControl)));

const files = new Map([
    ["public/icons/controls.svg", sprites[0]],
    ["public/icons/pictograms.svg", sprites[1]],
    ["public/icons/icon.svg", siteIcon()],
]);
await settle(files, { check: process.argv.includes("--check") });

/** The paths of an icon file, scaled to the grid. */
async function taken(path) {
    const source = await readFile(join(ROOT, "node_modules", path), "utf8");
    const [, left, top, width, height] = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(source)?.map(Number) ?? [];
    if (left !== 0 || top !== 0 || width !== height) throw new Error(`${path}: no square viewBox from 0 0`);
    const scale = width === GRID ? "" : ` transform="scale(${GRID / width})"`;
    return [...source.matchAll(/<path\b[^>]*?\bd="([^"]+)"/g)].map(([, d]) => `<path${scale} d="${d}"/>`).join("");
}

function drawnPath(path) {
    return typeof path === "string" ? `<path d="${path}"/>` : `<path fill-rule="evenodd" d="${path.holes}"/>`;
}

function sprite(parts) {
    const symbols = parts.map(([id, paths]) => symbol(id, paths));
    const whole = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`;
    if (whole.length > BUDGET_BYTES) throw new Error(`a sprite weighs ${whole.length} bytes, more than ${BUDGET_BYTES}`);
    return whole;
}

function symbol(id, paths) {
    const { data } = optimize(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${GRID} ${GRID}">${paths}</svg>`, {
        multipass: true,
        floatPrecision: 2,
        plugins: [{ name: "preset-default", params: { overrides: { convertShapeToPath: false } } }],
    });
    const body = /^<svg[^>]*>(.*)<\/svg>$/s.exec(data)?.[1];
    const only = body?.replace(/<path(?: fill-rule="evenodd")?(?: d="[^"]+")(?: fill-rule="evenodd")?\/>/g, "");
    if (!body || only !== "") throw new Error(`${id}: more than plain paths: ${only}`);
    return `<symbol id="${id}" viewBox="0 0 ${GRID} ${GRID}">${body}</symbol>`;
}
