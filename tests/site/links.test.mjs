// No address on any page leads nowhere: links, images, scripts, styles, `use` of SVG, and the parts they name.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FILES, LISTED, PAGES, address, bytes, fault, links, ORIGIN, BASE } from "./site.mjs";

for (const page of PAGES) {
    test(`${page.path} leads nowhere dead`, () => {
        const found = links(page);
        assert.ok(found.length > 0, "it has no address at all");
        const dead = found.map((link) => fault(link.address, address(page))).filter(Boolean);
        assert.deepEqual([...new Set(dead)], []);
    });
}

test("every page that may be found is led to from another", () => {
    const led = new Set();
    for (const page of PAGES) {
        for (const link of links(page)) {
            if (link.name !== "a") continue;
            const target = new URL(link.address, address(page));
            if (target.href !== address(page)) led.add(target.origin + target.pathname);
        }
    }
    const lonely = LISTED.map(address).filter((url) => url !== ORIGIN + BASE && !led.has(url));
    assert.deepEqual(lonely, []);
});

test("what stylesheets load is there", () => {
    const sheets = FILES.filter((path) => path.endsWith(".css"));
    assert.ok(sheets.length > 0);
    const dead = sheets.flatMap((path) =>
        [...bytes(path).toString().matchAll(/url\((["']?)(.*?)\1\)/g)]
            .map(([, , written]) => fault(written, ORIGIN + BASE + path))
            .filter(Boolean),
    );
    assert.deepEqual(dead, []);
});
