// Pictograms drawn for this site, where the icon sets have none that fits Morocco or the controls.
// Each is a list of paths on a grid of 15 by 15; a path with holes is `{ holes: d }` (even-odd).

import { disc, khatam, line, polygon, rays, rect } from "./shapes.mjs";

/** The same shape on the right-hand side: paths with absolute commands and pairs of numbers only. */
function mirrored(d) {
    return d.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x, y) => `${15 - Number(x)} ${y}`);
}

const EIGHTHS = [0, 45, 90, 135, 180, 225, 270, 315];

const TOWER = "M0.5 14L1.3 1.5L2.6 1.5L2.6 3L3.9 3L3.9 1.5L5.2 1.5L6 14z";
const SLIT = "M2.7 6L3.8 6L3.8 8.2L2.7 8.2z";
const THUMB = "M4.6 8.9C3.4 8.9 2.9 8.2 2.8 7.2C2.7 6.1 0.8 6.2 0.8 7.6C0.8 10.4 2.7 12.4 5 12.6z";
const NEIGHBOUR = "M0.2 12.6C0.2 9.9 1.1 8.4 2.8 8.4C3.2 8.4 3.5 8.5 3.8 8.6C2.9 9.7 2.5 11.1 2.5 12.6z";

/** Highlights. */
const PLACES = {
    // A temple front cut into the star: heritage of the world. UNESCO's own emblem is protected.
    unesco: [
        {
            holes:
                khatam(7.5, 7.5, 7.5) +
                polygon([7.5, 2.5], [11.7, 5.4], [3.3, 5.4]) +
                [4.2, 6.8, 9.4].map((x) => rect(x, 6.3, 1.4, 3.6)).join("") +
                rect(3.5, 10.8, 8, 1.4),
        },
    ],
    // A city gate with its horseshoe arch.
    medina: [
        "M1 14V1.5h1.8V3h1V1.5h1.8V3h1V1.5h1.8V3h1V1.5h1.8V3h1V1.5H14V14H9.6V10.5A2.9 2.9 0 1 0 5.4 10.5V14z",
    ],
    // Two tapering towers of rammed earth and the wall between.
    kasbah: [
        { holes: TOWER + SLIT },
        { holes: mirrored(TOWER) + mirrored(SLIT) },
        "M5.3 7.5H9.7V14H8.7V11.6a1.2 1.2 0 0 0 -2.4 0V14H5.3z",
    ],
    // The hand of the house doors, khamsa.
    "living-heritage": [
        line(1.7, [7.5, 1.5], [7.5, 8]) + line(1.7, [5.05, 2.7], [5.05, 8]) + line(1.7, [9.95, 2.7], [9.95, 8]),
        { holes: `M4.2 7.2H10.8V10C10.8 13 9.2 14.6 7.5 14.6C5.8 14.6 4.2 13 4.2 10z${disc(7.5, 10.4, 1.2)}` },
        THUMB,
        mirrored(THUMB),
    ],
    // A jar with a painted band.
    craft: [
        rect(4.8, 0.8, 5.4, 1.6, 0.7),
        "M5.9 3.2H9.1C9.1 4.5 11.4 4.9 12.3 6.6L10.9 8L9.2 6.3L7.5 8L5.8 6.3L4.1 8L2.7 6.6C3.6 4.9 5.9 4.5 5.9 3.2z",
        "M2.3 8.4L4.1 10.2L5.8 8.5L7.5 10.2L9.2 8.5L10.9 10.2L12.7 8.4C12.8 11 11.2 12.6 10 14.2H5C3.8 12.6 2.2 11 2.3 8.4z",
    ],
    // A breaking wave.
    surf: [
        "M0.3 13.6C4.2 12.6 3.2 2.2 9.4 1.8C12.2 1.6 14.2 3.4 14.6 5.8C13.2 4.5 10.9 4.6 10.1 6.3C9.2 8.4 10.9 11.4 14.8 11.6V13.6z",
        "M0.3 10.8C1.8 9.8 1.9 6.9 3.2 4.6C1.6 5.2 0.5 6.4 0.3 8z",
    ],
    // A tagine.
    gastronomy: [
        disc(7.5, 1.9, 1.2),
        "M6.5 3.4C6.3 5.7 2.7 6.5 1.9 9.7H13.1C12.3 6.5 8.7 5.7 8.5 3.4z",
        "M0.6 10.8H14.4L12.9 13.2A1.6 1.6 0 0 1 11.5 14H3.5A1.6 1.6 0 0 1 2.1 13.2z",
    ],
    // A dune with its lee side, and the sun.
    desert: [
        disc(11.4, 3.6, 2.3),
        "M0.3 13.5C3.2 12.3 4.4 8 6.6 6.4C6.2 9.2 7 11.7 8.9 13.5z",
        "M7.9 7C9.8 8.4 11.6 12.4 14.7 13.5H10.5C8.6 11.9 7.7 9.8 7.9 7z",
    ],
};

/** Facts and controls. */
const CONTROLS = {
    date: [
        { holes: rect(1.5, 2.5, 12, 11.5, 1.4) + rect(3, 6, 9, 6.5) },
        line(1.5, [4.5, 1.2], [4.5, 3.4]) + line(1.5, [10.5, 1.2], [10.5, 3.4]),
        rect(8.2, 8.8, 2.4, 2.4),
    ],
    people: [
        disc(7.5, 4.4, 2.3),
        "M3.6 13C3.6 9.5 5 7.6 7.5 7.6S11.4 9.5 11.4 13z",
        disc(2.8, 6.2, 1.5) + disc(12.2, 6.2, 1.5),
        NEIGHBOUR,
        mirrored(NEIGHBOUR),
    ],
    area: [
        { holes: rect(1.2, 1.2, 12.6, 12.6, 1) + rect(2.7, 2.7, 9.6, 9.6) },
        line(1.4, [5.4, 9.6], [9.6, 5.4]) + polygon([10.8, 4.2], [10.8, 7.6], [7.4, 4.2]) + polygon([4.2, 10.8], [4.2, 7.4], [7.6, 10.8]),
    ],
    season: ["M3.9 10.6A3.6 3.6 0 0 1 11.1 10.6z", rays(7.5, 10.4, 5.2, 6.8, 1.4, [180, 225, 270, 315, 360]), line(1.5, [1.2, 13], [13.8, 13])],
    external: [
        line(1.5, [6.3, 3], [2.5, 3], [2.5, 12.5], [12, 12.5], [12, 8.7]),
        line(1.5, [7, 8], [12.6, 2.4]) + line(1.5, [8.9, 2.2], [12.8, 2.2], [12.8, 6.1]),
    ],
    print: [rect(4, 1, 7, 3), { holes: rect(1, 5, 13, 6.2, 1.2) + rect(3.4, 8.3, 8.2, 2.9) }, rect(4.4, 9.3, 6.2, 4.7)],
    sun: [disc(7.5, 7.5, 3), rays(7.5, 7.5, 4.9, 6.6, 1.4, EIGHTHS)],
    moon: ["M6.3 1.2A6.4 6.4 0 1 0 13.8 8.7A5.4 5.4 0 0 1 6.3 1.2z"],
    auto: [{ holes: `${disc(7.5, 7.5, 6.5)}M7.5 2.4A5.1 5.1 0 0 1 7.5 12.6z` }],
    plus: [line(1.8, [7.5, 2.5], [7.5, 12.5]) + line(1.8, [2.5, 7.5], [12.5, 7.5])],
    minus: [line(1.8, [2.5, 7.5], [12.5, 7.5])],
    // A frame's corners around a point: the whole country.
    country: [
        line(1.6, [2, 5], [2, 2], [5, 2]) + line(1.6, [10, 2], [13, 2], [13, 5]),
        line(1.6, [13, 10], [13, 13], [10, 13]) + line(1.6, [5, 13], [2, 13], [2, 10]),
        disc(7.5, 7.5, 2.2),
    ],
    previous: [line(1.9, [9.7, 2.7], [5, 7.5], [9.7, 12.3])],
    next: [line(1.9, [5.3, 2.7], [10, 7.5], [5.3, 12.3])],
    up: [line(1.9, [2.7, 9.7], [7.5, 5], [12.3, 9.7])],
    down: [line(1.9, [2.7, 5.3], [7.5, 10], [12.3, 5.3])],
    // Arrows out of the middle, in all four directions.
    move: [
        line(1.4, [7.5, 2], [7.5, 13]) + line(1.4, [2, 7.5], [13, 7.5]),
        line(1.4, [5.4, 3.6], [7.5, 1.5], [9.6, 3.6]) + line(1.4, [5.4, 11.4], [7.5, 13.5], [9.6, 11.4]),
        line(1.4, [3.6, 5.4], [1.5, 7.5], [3.6, 9.6]) + line(1.4, [11.4, 5.4], [13.5, 7.5], [11.4, 9.6]),
    ],
    language: [
        { holes: disc(7.5, 7.5, 6.8) + disc(7.5, 7.5, 5.5) },
        { holes: disc(7.5, 7.5, 6.4, 3.5) + disc(7.5, 7.5, 5.5, 2.2) },
        rect(1.5, 6.85, 12, 1.3),
    ],
    search: [{ holes: disc(6.2, 6.2, 5.2) + disc(6.2, 6.2, 3.6) }, line(2, [9.8, 9.8], [13.2, 13.2])],
    share: [disc(11.8, 2.9, 2.1) + disc(3.2, 7.5, 2.1) + disc(11.8, 12.1, 2.1), line(1.3, [11.8, 2.9], [3.2, 7.5], [11.8, 12.1])],
    download: [
        line(1.8, [7.5, 1.6], [7.5, 8.8]) + line(1.8, [4.1, 6], [7.5, 9.4], [10.9, 6]),
        line(1.6, [1.8, 10.8], [1.8, 13.2], [13.2, 13.2], [13.2, 10.8]),
    ],
    play: ["M3.8 2.4A0.9 0.9 0 0 1 5.1 1.6L13 6.7A0.9 0.9 0 0 1 13 8.3L5.1 13.4A0.9 0.9 0 0 1 3.8 12.6z"],
    pause: [rect(3, 2, 3.2, 11, 0.7) + rect(8.8, 2, 3.2, 11, 0.7)],
    more: [disc(7.5, 2.5, 1.5) + disc(7.5, 7.5, 1.5) + disc(7.5, 12.5, 1.5)],
};

/** Paths by pictogram id. */
export const DRAWN = { ...PLACES, ...CONTROLS };

/**
 * The site's icon: a khatam on red earth. Cream, not green, on the red: it is no flag.
 *
 * @returns {string} an SVG document
 */
export function siteIcon() {
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<rect width="64" height="64" rx="14" fill="#9a3b24"/>
<path fill="#f8ecd4" d="${rounded(khatam(32, 32, 28))}"/>
<path fill="#1f6355" d="${rounded(khatam(32, 32, 16.5))}"/>
<path fill="#f8ecd4" d="${rounded(disc(32, 32, 5.5))}"/>
</svg>
`;
}

function rounded(d) {
    return d.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(2))));
}
