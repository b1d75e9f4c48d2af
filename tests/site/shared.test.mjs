// What other programs read: JSON-LD, share pictures, oEmbed, manifests, the map of the site.

import assert from "node:assert/strict";
import { test } from "node:test";
import { BASE, FILES, LISTED, ORIGIN, PAGES, address, bytes, fault, file, meta, pngSize, select } from "./site.mjs";

/** Every object in a value, at any depth. */
function objects(value) {
    if (value === null || typeof value !== "object") return [];
    const inner = Object.values(value).flatMap(objects);
    return Array.isArray(value) ? inner : [value, ...inner];
}

/** The data blocks of a page. */
function blocks(page) {
    return select(page, "script", { type: "application/ld+json" }).map(({ text }) => JSON.parse(text));
}

test("every page of a language carries JSON-LD of schema.org whose addresses exist", () => {
    let count = 0;
    for (const page of LISTED.filter(({ path }) => path !== "index.html")) {
        const data = blocks(page);
        assert.equal(data.length, 1, page.path);
        assert.equal(data[0]["@context"], "https://schema.org", page.path);
        for (const object of objects(data[0])) {
            for (const key of ["url", "item", "image"]) {
                if (typeof object[key] === "string") assert.equal(fault(object[key], address(page)), undefined, page.path);
            }
            count += 1;
        }
    }
    assert.ok(count > 0);
});

test("only an event has a day, and it is a whole one", () => {
    for (const page of PAGES) {
        for (const object of blocks(page).flatMap(objects)) {
            assert.equal("startDate" in object, object["@type"] === "Event", page.path);
            if (object.startDate) assert.match(object.startDate, /^\d{4}-\d{2}-\d{2}$/, page.path);
        }
    }
});

test("the country's page has twelve destinations in a list, with attractions", () => {
    for (const page of LISTED.filter(({ path }) => /^[a-z]+\/index\.html$/.test(path))) {
        const data = objects(blocks(page));
        const lists = data.filter((object) => object["@type"] === "ItemList");
        const destinations = data.filter((object) => object["@type"] === "TouristDestination");
        assert.equal(lists[0].itemListElement.length, 12, page.path);
        assert.equal(destinations.length, 12, page.path);
        assert.ok(destinations.every((place) => place.includesAttraction.length > 0), page.path);
    }
});

test("share pictures are there, in the size that is said", () => {
    for (const page of LISTED) {
        const url = meta(page, "og:image");
        assert.ok(url, `${page.path} has no picture`);
        assert.equal(fault(url, address(page)), undefined, page.path);
        const said = [meta(page, "og:image:width"), meta(page, "og:image:height")].map(Number);
        assert.deepEqual(said, [1200, 630], page.path);
        assert.deepEqual(pngSize(file(url)), said, page.path);
        assert.ok(meta(page, "og:image:alt"), page.path);
    }
});

test("oEmbed answers are there, and what they show exists", () => {
    for (const page of LISTED.filter(({ path }) => path !== "index.html")) {
        const [link] = select(page, "link", { type: "application/json+oembed" });
        assert.ok(link, page.path);
        const answer = JSON.parse(bytes(file(link.attributes.get("href"))));
        assert.equal(answer.version, "1.0", page.path);
        assert.equal(answer.type, "rich", page.path);
        const source = answer.html.match(/ src="([^"]*)"/)[1].replaceAll("&amp;", "&");
        assert.equal(fault(source, address(page)), undefined, page.path);
        assert.equal(fault(answer.thumbnail_url, address(page)), undefined, page.path);
    }
});

test("manifests name icons that are there, in the sizes that are said", () => {
    const manifests = FILES.filter((path) => path.endsWith(".webmanifest"));
    assert.ok(manifests.length > 0);
    for (const path of manifests) {
        const manifest = JSON.parse(bytes(path));
        const here = ORIGIN + BASE + path;
        assert.equal(fault(manifest.start_url, here), undefined, path);
        assert.ok(manifest.icons.some(({ purpose }) => purpose === "maskable"), path);
        for (const { src, sizes, type } of manifest.icons) {
            assert.equal(fault(src, here), undefined, path);
            if (type === "image/png") assert.equal(pngSize(file(new URL(src, here))).join("x"), sizes, src);
        }
    }
});

test("the map of the site lists every page that may be found, once", () => {
    const listed = [...bytes("sitemap.xml").toString().matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
    assert.deepEqual(listed.sort(), LISTED.map(address).sort());
    assert.match(bytes("robots.txt").toString(), new RegExp(`^Sitemap: ${ORIGIN}${BASE}sitemap.xml$`, "m"));
});
