// The built site as a crawler sees it: its pages, what they link to, and which file an address stands for.

import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "parse5";

/** The folder of the built site. */
export const DIST = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

/** Attributes that hold one address. `data-glue` and `data-wasm` are those of the script that starts the app. */
const ADDRESSES = ["href", "src", "poster", "data-glue", "data-wasm"];

/** Paths of all files, relative to the site's folder, with slashes. */
export const FILES = readdirSync(DIST, { recursive: true })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => statSync(join(DIST, path)).isFile())
    .sort();

/**
 * A page: its path in the folder, its text, all its elements in order, each with its `name` and its attributes as a
 * map, and the text in it.
 */
export const PAGES = FILES.filter((path) => path.endsWith(".html")).map(page);

if (PAGES.length === 0) throw new Error(`${DIST} holds no page`);

/** The folder of the host that the site stands in: `/` or `/carte/`. */
export const BASE = PAGES[0].elements[0].attributes.get("data-base") ?? "/";

/** The scheme and host that the pages name as their own. */
export const ORIGIN = origin();

/** Pages that may be found: not those that say `noindex`. */
export const LISTED = PAGES.filter((page) => !meta(page, "robots")?.includes("noindex"));

/** The whole address of a page. */
export function address(page) {
    return ORIGIN + BASE + page.path.replace(/(^|\/)index\.html$/, "$1");
}

/** The elements of a page with this name, and with these values of attributes. */
export function select(page, name, attributes = {}) {
    return page.elements.filter(
        (element) =>
            element.name === name &&
            Object.entries(attributes).every(([key, value]) => element.attributes.get(key) === value),
    );
}

/** `content` of a page's `<meta name=…>` or `<meta property=…>`; undefined where there is none. */
export function meta(page, name) {
    const found = [...select(page, "meta", { name }), ...select(page, "meta", { property: name })];
    return found[0]?.attributes.get("content");
}

/** Every address that a page loads or leads to, as it is written. */
export function links(page) {
    return page.elements.flatMap(({ name, attributes }) => [
        ...ADDRESSES.filter((key) => attributes.has(key)).map((key) => ({ name, address: attributes.get(key) })),
        ...(attributes.get("srcset") ?? "")
            .split(",")
            .filter((part) => part.trim())
            .map((part) => ({ name, address: part.trim().split(/\s+/)[0] })),
    ]);
}

/**
 * What is wrong with an address that stands at `from` (whole): undefined where it leads to a file of the site, and
 * to a part of it that exists, or out of the site in a known manner.
 */
export function fault(written, from) {
    let url;
    try {
        url = new URL(written, from);
    } catch {
        return `'${written}' is no address`;
    }
    if (url.protocol === "mailto:" || url.protocol === "tel:") return undefined;
    if (url.origin !== ORIGIN) return url.protocol === "https:" ? undefined : `'${written}' is not safe to follow`;
    const path = file(url);
    if (path === undefined) return `'${written}' leads out of ${BASE}`;
    if (!existsSync(join(DIST, path)) || !statSync(join(DIST, path)).isFile()) return `'${written}': no ${path}`;
    const part = decodeURIComponent(url.hash.slice(1));
    if (part && part !== "top" && !ids(path).has(part)) return `'${written}': nothing in ${path} has the id ${part}`;
    return undefined;
}

/** The file that an address of the site stands for, relative to its folder; undefined outside the base path. */
export function file(url) {
    const { pathname } = new URL(url);
    if (!pathname.startsWith(BASE)) return undefined;
    const path = decodeURIComponent(pathname.slice(BASE.length));
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** A file's bytes. */
export function bytes(path) {
    return readFileSync(join(DIST, path));
}

/** Width and height of a PNG (its IHDR chunk). */
export function pngSize(path) {
    const data = bytes(path);
    if (data.readUInt32BE(0) !== 0x89504e47) throw new Error(`${path} is no PNG`);
    return [data.readUInt32BE(16), data.readUInt32BE(20)];
}

const known = new Map();

function ids(path) {
    if (!known.has(path)) {
        const elements = /\.(html|svg)$/.test(path) ? page(path).elements : [];
        known.set(path, new Set(elements.map(({ attributes }) => attributes.get("id")).filter(Boolean)));
    }
    return known.get(path);
}

function page(path) {
    const text = readFileSync(join(DIST, path), "utf8");
    const elements = [];
    const walk = (node) => {
        if (node.tagName) {
            const attributes = new Map(
                node.attrs.map(({ prefix, name, value }) => [prefix === "xlink" ? "href" : name, value]),
            );
            const words = node.childNodes.filter((child) => child.nodeName === "#text");
            elements.push({ name: node.tagName, attributes, text: words.map(({ value }) => value).join("") });
        }
        for (const child of node.childNodes ?? []) walk(child);
        if (node.content) walk(node.content);
    };
    walk(parse(text));
    return { path, text, elements };
}

function origin() {
    for (const page of PAGES) {
        const [canonical] = select(page, "link", { rel: "canonical" });
        if (canonical) return new URL(canonical.attributes.get("href")).origin;
    }
    // The test of the pages' own addresses then says that there is none; the others can still run.
    return "http://site.invalid";
}
