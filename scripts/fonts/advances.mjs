// Writes the advance widths of the map's faces as Rust tables.

/** Arabic letters that join the next letter, and so are narrower before one. */
const DUAL_JOINING = /^[\u0626\u0628\u062a-\u062e\u0633-\u063a\u0641-\u0647\u0649\u064a\u067e\u06a4\u06ad\u06af]$/u;

const ARABIC_LETTER = /^(?=\p{L})\p{Script=Arabic}$/u;

/** Asks for the joined form of a letter beside it, and takes no room itself. */
const JOINER = "\u200d";

/** Line length that rustfmt would keep to, were the tables not exempt. */
const COLUMNS = 100;

/**
 * The source of src/labels/advances.rs.
 *
 * @param {{family: string, covered: string[], measure: import("./measure.mjs").Measure}[]} faces
 * @returns {string}
 */
export function advancesSource(faces) {
    const latin = named(faces, "Reem Kufi");
    const arabic = named(faces, "Reem Kufi Arabic");
    const tifinagh = named(faces, "Noto Sans Tifinagh");

    const display = [...new Set([...latin.covered, ...arabic.covered])]
        .sort()
        .map((char) => [char, ARABIC_LETTER.test(char) ? unjoined(arabic, char) : latin.measure.width(char)]);
    const joined = arabic.covered.filter((char) => DUAL_JOINING.test(char)).map((char) => [char, beforeLetter(arabic, char)]);
    const signs = tifinagh.covered.map((char) => [char, tifinagh.measure.width(char)]);

    return `//! Advance widths of the faces that letter the map, in thousandths of an em.
//!
//! Made by \`scripts/fonts.mjs\` from the fonts in \`public/fonts/\`; not edited by hand. Every table is
//! sorted by character. Kerning and ligatures are left out: a sum of advances is within 2 % of the
//! drawn width for Latin and Tifinagh names and, with [\`DISPLAY_JOINED\`], mostly within 8 % for Arabic.

/// Advances of the display face, Latin and Arabic; for an Arabic letter the mean of its isolated and
/// its final form, that is its width where it does not join the next letter.
${table("DISPLAY", display)}
/// Advances of the Arabic letters of the display face where another letter follows: the mean of the
/// initial and the medial form. Letters that never join the next one are not listed; a hamza
/// (U+0621) joins neither way, so a letter before it has its width from [\`DISPLAY\`].
${table("DISPLAY_JOINED", joined)}
/// Advances of the Tifinagh face.
${table("TIFINAGH", signs)}
/// Advance to assume for a character that [\`DISPLAY\`] does not list: the mean of its letters.
pub const DISPLAY_AVERAGE: u16 = ${average(display)};

/// Advance to assume for a character that [\`TIFINAGH\`] does not list: the mean of its letters.
pub const TIFINAGH_AVERAGE: u16 = ${average(signs)};
`;
}

function named(faces, family) {
    const face = faces.find((candidate) => candidate.family === family);
    if (face === undefined) throw new Error(`no face of the family ${family}`);
    return face;
}

function unjoined({ measure }, letter) {
    return (measure.width(letter) + measure.width(JOINER + letter)) / 2;
}

function beforeLetter({ measure }, letter) {
    return (measure.width(letter + JOINER) + measure.width(JOINER + letter + JOINER)) / 2;
}

function average(entries) {
    const letters = entries.filter(([char]) => /\p{L}/u.test(char));
    return Math.round(letters.reduce((sum, [, width]) => sum + width, 0) / letters.length);
}

function table(name, entries) {
    const lines = [""];
    for (const [char, width] of entries) {
        const entry = `(${literal(char)}, ${Math.round(width)}),`;
        if (lines.at(-1).length + entry.length + 5 > COLUMNS) lines.push("");
        lines.push(`${lines.pop()} ${entry}`);
    }
    return `#[rustfmt::skip]
pub const ${name}: &[(char, u16)] = &[
${lines.map((line) => `   ${line}`).join("\n")}
];
`;
}

/** A Rust character literal: escaped where it would not show, or would turn the line around. */
function literal(char) {
    if (char === "'" || char === "\\") return `'\\${char}'`;
    if (/[\p{L}\p{N}\p{P}\p{S} ]/u.test(char) && char < "\u0600") return `'${char}'`;
    if (/\p{Script=Tifinagh}/u.test(char) && /\p{L}/u.test(char)) return `'${char}'`;
    if (/[\u2010-\u2026\u2212]/u.test(char) && /[\p{P}\p{S}]/u.test(char)) return `'${char}'`;
    return `'\\u{${char.codePointAt(0).toString(16)}}'`;
}
