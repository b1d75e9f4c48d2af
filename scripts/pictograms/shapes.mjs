// Filled shapes as SVG path data. All wind clockwise on screen, so that those that overlap unite.

/** A disc, or with `rx` an ellipse. */
export function disc(cx, cy, r, rx = r) {
    return `M${cx - rx} ${cy}a${rx} ${r} 0 1 1 ${2 * rx} 0a${rx} ${r} 0 1 1 ${-2 * rx} 0z`;
}

/** A rectangle with corners rounded by `r`. */
export function rect(x, y, width, height, r = 0) {
    const corner = (dx, dy) => (r > 0 ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : "");
    return [
        `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}`,
        `v${height - 2 * r}${corner(-r, r)}`,
        `h${2 * r - width}${corner(-r, -r)}`,
        `v${2 * r - height}${corner(r, -r)}z`,
    ].join("");
}

/** A line of this width with round ends and joints through the points. */
export function line(width, ...points) {
    return points.slice(1).map((to, i) => segment(width / 2, points[i], to)).join("");
}

function segment(r, [x1, y1], [x2, y2]) {
    const length = Math.hypot(x2 - x1, y2 - y1);
    const nx = (r * (y2 - y1)) / length;
    const ny = (r * (x1 - x2)) / length;
    return `M${x1 + nx} ${y1 + ny}L${x2 + nx} ${y2 + ny}A${r} ${r} 0 0 1 ${x2 - nx} ${y2 - ny}L${x1 - nx} ${y1 - ny}A${r} ${r} 0 0 1 ${x1 + nx} ${y1 + ny}z`;
}

/** A closed polygon. */
export function polygon(...points) {
    return `M${points.map(([x, y]) => `${x} ${y}`).join("L")}z`;
}

/**
 * The eight-fold star of zellige (khatam): the union of a square and the same square turned by 45
 * degrees. `r` is the distance of its points from the middle, `turn` in degrees.
 */
export function khatam(cx, cy, r, turn = 0) {
    // Where the sides of the two squares cross: r cos 45° / cos 22.5°.
    const inner = (r * Math.cos(Math.PI / 4)) / Math.cos(Math.PI / 8);
    const points = Array.from({ length: 16 }, (_, i) => {
        const angle = ((i * 22.5 + turn - 90) * Math.PI) / 180;
        const reach = i % 2 === 0 ? r : inner;
        return [cx + reach * Math.cos(angle), cy + reach * Math.sin(angle)];
    });
    return polygon(...points);
}

/** Short lines around a middle, from `from` to `to`, at these angles in degrees. */
export function rays(cx, cy, from, to, width, angles) {
    return angles
        .map((degrees) => {
            const [x, y] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
            return line(width, [cx + from * x, cy + from * y], [cx + to * x, cy + to * y]);
        })
        .join("");
}
