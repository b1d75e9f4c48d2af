// Which fonts the site carries, and which characters of each.

/**
 * Latin: printable ASCII, Latin-1, and what French, Spanish and English typography adds.
 * The narrow no-break space (U+202F) is asked for too, though no font here has it yet.
 */
const LATIN = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}œŒŸ’‘“”–—…\u202f\u2212`;

/** What Arabic text needs between its letters, so that an Arabic line does not load the Latin file. */
const NEUTRAL = " \u00a0-–.:,/()!%«»·0123456789";

/** Letters and vowel marks of Modern Standard Arabic, the letters of Moroccan names, punctuation. */
const ARABIC = `${range(0x0621, 0x063a)}${range(0x0640, 0x0652)}\u0670ڭگپڤ،؛؟${NEUTRAL}`;

/** The whole Tifinagh block, with the separators of names. */
const TIFINAGH = `${range(0x2d30, 0x2d67)}\u2d6f\u2d70\u2d7f \u00a0-·`;

/**
 * One font file each: where it comes from, what it is called in CSS, what it holds.
 * `weights` is wider than the one weight in the file, so that no browser draws a false bold of a
 * display face; the text faces stop at 500, and a browser may embolden `<strong>`.
 */
export const FACES = [
    {
        file: "reem-kufi-latin.woff2",
        source: "@expo-google-fonts/reem-kufi/500Medium/ReemKufi_500Medium.ttf",
        family: "Reem Kufi",
        weights: "100 900",
        text: LATIN,
    },
    {
        file: "reem-kufi-arabic.woff2",
        source: "@expo-google-fonts/reem-kufi/500Medium/ReemKufi_500Medium.ttf",
        family: "Reem Kufi Arabic",
        weights: "100 900",
        text: ARABIC,
    },
    {
        file: "noto-sans-arabic.woff2",
        source: "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
        family: "Noto Sans Arabic",
        weights: "400 500",
        text: ARABIC,
    },
    {
        file: "noto-sans-tifinagh.woff2",
        source: "@expo-google-fonts/noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf",
        family: "Noto Sans Tifinagh",
        weights: "400 500",
        text: TIFINAGH,
    },
];

/** Licence texts that must travel with the fonts: name in public/fonts, path in node_modules. */
export const LICENCES = new Map([
    ["OFL-reem-kufi.txt", "@expo-google-fonts/reem-kufi/LICENSE_FONT"],
    ["OFL-noto-sans-arabic.txt", "@expo-google-fonts/noto-sans-arabic/LICENSE_FONT"],
    ["OFL-noto-sans-tifinagh.txt", "@expo-google-fonts/noto-sans-tifinagh/LICENSE_FONT"],
]);

function range(first, last) {
    return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join("");
}
