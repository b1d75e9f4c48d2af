// The languages of a page name each other, and each page says what it is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { LISTED, address, meta, select } from "./site.mjs";

const LANGUAGES = ["ar", "en", "es", "fr", "x-default", "zgh"];

/** The other languages of a page, by their tags. */
function alternates(page) {
    return new Map(
        select(page, "link", { rel: "alternate" })
            .filter(({ attributes }) => attributes.has("hreflang"))
            .map(({ attributes }) => [attributes.get("hreflang"), attributes.get("href")]),
    );
}

const byAddress = new Map(LISTED.map((page) => [address(page), page]));

test("every page names its own address", () => {
    for (const page of LISTED) {
        const canonical = select(page, "link", { rel: "canonical" }).map(({ attributes }) => attributes.get("href"));
        assert.deepEqual(canonical, [address(page)], page.path);
        assert.equal(meta(page, "og:url"), address(page), page.path);
    }
});

test("languages are reciprocal", () => {
    for (const page of LISTED) {
        const named = alternates(page);
        assert.deepEqual([...named.keys()].sort(), LANGUAGES, page.path);
        assert.ok([...named.values()].includes(address(page)), `${page.path} does not name itself`);
        for (const [language, url] of named) {
            const other = byAddress.get(url);
            assert.ok(other, `${page.path} names ${url}, which is no page`);
            assert.deepEqual(alternates(other), named, `${page.path} and ${other.path}`);
            if (language !== "x-default") assert.equal(other.elements[0].attributes.get("lang"), language, url);
        }
    }
});

test("titles and descriptions are there, and each is one page's of its language", () => {
    const seen = new Map();
    for (const page of LISTED) {
        const titles = select(page, "title").filter((title) => title.text.trim());
        const title = titles[0]?.text;
        const description = meta(page, "description");
        assert.ok(title && description, page.path);
        // The choice of the language is the French country's page to those who only read titles.
        if (page.path === "index.html") continue;
        const language = page.path.split("/")[0];
        for (const words of [title, description]) {
            const key = `${language} ${words}`;
            assert.ok(!seen.has(key), `${page.path} and ${seen.get(key)}: ${words}`);
            seen.set(key, page.path);
        }
    }
});
