// Writes the @font-face rules.

const HEAD = `/* Made by scripts/fonts.mjs: edit scripts/fonts/, not this file.
   Arabic faces have families of their own because they repeat the space, the digits and the
   hyphen: under one name every French line would load the Arabic file, or every Arabic line
   the Latin one. */
`;

/** The order of families by language; `lang` may stand on any element. */
const STACKS = `
:root {
    --font-sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}

:root,
[lang|="fr"],
[lang|="en"],
[lang|="es"] {
    --font-display: "Reem Kufi", "Reem Kufi Arabic", "Noto Sans Tifinagh", var(--font-sans);
    --font-text: var(--font-sans), "Noto Sans Arabic", "Noto Sans Tifinagh";
}

[lang|="ar"] {
    --font-display: "Reem Kufi Arabic", "Reem Kufi", "Noto Sans Tifinagh", var(--font-sans);
    --font-text: "Noto Sans Arabic", var(--font-sans), "Noto Sans Tifinagh";
}

[lang|="zgh"] {
    --font-display: "Noto Sans Tifinagh", "Reem Kufi", "Reem Kufi Arabic", var(--font-sans);
    --font-text: "Noto Sans Tifinagh", var(--font-sans), "Noto Sans Arabic";
}
`;

/**
 * The stylesheet; its addresses are relative to a stylesheet at the root of the site.
 *
 * @param {{file: string, family: string, weights: string, covered: string[]}[]} faces `covered`: the characters in the file
 * @returns {string}
 */
export function stylesheet(faces) {
    return HEAD + faces.map(rule).join("") + STACKS;
}

function rule({ file, family, weights, covered }) {
    return `
@font-face {
    font-family: "${family}";
    font-weight: ${weights};
    font-display: swap;
    src: url("fonts/${file}") format("woff2");
    unicode-range: ${unicodeRange(covered)};
}
`;
}

/** Characters in ascending order as CSS ranges of code points. */
function unicodeRange(chars) {
    const runs = [];
    for (const point of chars.map((char) => char.codePointAt(0))) {
        const run = runs.at(-1);
        if (run?.[1] === point - 1) run[1] = point;
        else runs.push([point, point]);
    }
    return runs.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)).join(", ");
}

function hex(point) {
    return point.toString(16).toUpperCase().padStart(2, "0");
}
