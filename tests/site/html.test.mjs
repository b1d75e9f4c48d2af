// Every page is valid HTML.

import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { PAGES } from "./site.mjs";

const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: {
        // The build leaves out quotes and blanks that HTML does not need, and writes `<!doctype html>` small.
        "attr-quotes": "off",
        "doctype-style": "off",
        "no-trailing-whitespace": "off",
        // A group, such as the map's, may have a name (WAI-ARIA 1.2, 5.2.8.4).
        "aria-label-misuse": ["error", { allowAnyNamable: true }],
        // A list of results under a text field, as the WAI-ARIA practices have it, cannot be a <select>.
        "prefer-native-element": ["error", { exclude: ["listbox"] }],
    },
});

for (const page of PAGES) {
    test(`${page.path} is valid`, async () => {
        const report = await validator.validateString(page.text);
        const faults = report.results
            .flatMap((result) => result.messages)
            .map(({ line, column, ruleId, message }) => `${page.path}:${line}:${column} ${ruleId}: ${message}`);
        assert.deepEqual(faults, []);
    });
}
