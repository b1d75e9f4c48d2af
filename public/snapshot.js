// The map as it is on screen, as a file: an SVG without stylesheet, or a PNG of twice the size. Loaded at the first wish for
// one. The policy of the site lets no picture be made of a blob, so the PNG is painted shape by shape.
const NAMESPACE = "http://www.w3.org/2000/svg";
const SCALE = 2;
// Room for the title above the map, and for whose data it is below, pixels.
const [HEAD, FOOT] = [48, 32];
const SHAPE = ["d", "cx", "cy", "r", "x", "y"];
const LETTERS = ["font-family", "font-size", "font-style", "font-weight", "letter-spacing", "text-anchor", "direction"];
const LINES = ["stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "vector-effect", "paint-order"];
const DEFAULTS = ["none", "normal", "auto", "butt", "miter", "start", "ltr"];

const probe = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

// A colour of CSS as any program reads it: six digits, and its opacity.
function colour(words) {
    probe.clearRect(0, 0, 1, 1);
    probe.fillStyle = words;
    probe.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = probe.getImageData(0, 0, 1, 1).data;
    return [`#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1)}`, alpha / 255];
}

function make(name, attributes, ...children) {
    const element = document.createElementNS(NAMESPACE, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
}

// What CSS says of a shape, as attributes.
function dress(shape, style) {
    const keep = (names) => {
        for (const name of names) {
            const value = style.getPropertyValue(name);
            if (!DEFAULTS.includes(value)) shape.setAttribute(name, value);
        }
    };
    for (const name of ["fill", "stroke"]) {
        const [value, alpha] = style[name] === "none" ? ["none", 1] : colour(style[name]);
        const opacity = alpha * style.getPropertyValue(`${name}-opacity`);
        shape.setAttribute(name, value);
        if (opacity < 1) shape.setAttribute(`${name}-opacity`, opacity);
        if (name === "stroke" && value !== "none") keep(LINES);
    }
    if (shape.localName === "text") keep(LETTERS);
}

// A copy of what is seen of an element, or nothing.
function copy(source, symbols) {
    const style = getComputedStyle(source);
    const { localName } = source;
    if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0") return [];
    if (localName === "title" || localName === "mask") return [];
    const isShape = ["path", "circle", "text"].includes(localName);
    const own = make(isShape ? localName : "g", {});
    if (localName === "use") {
        const { x, y, href } = source;
        own.setAttribute("transform", `translate(${x.baseVal.value} ${y.baseVal.value})`);
        for (const path of symbols?.getElementById(href.baseVal.split("#")[1])?.children ?? []) {
            const drawn = document.importNode(path);
            dress(drawn, style);
            own.append(drawn);
        }
        return [own];
    }
    if (style.transform !== "none") own.setAttribute("transform", style.transform);
    if (style.opacity !== "1") own.setAttribute("opacity", style.opacity);
    if (!isShape) own.append(...[...source.children].flatMap((child) => copy(child, symbols)));
    else {
        for (const name of SHAPE) if (source.hasAttribute(name)) own.setAttribute(name, source.getAttribute(name));
        if (localName === "text") own.textContent = source.textContent;
        dress(own, style);
    }
    return [own];
}

async function drawing() {
    const map = document.querySelector("[data-testid=map]");
    const stage = map.parentElement;
    const box = stage.getBoundingClientRect();
    const [width, height] = [box.width, box.height];
    const used = map.querySelector("use");
    let symbols;
    if (used) {
        const text = await (await fetch(used.href.baseVal.split("#")[0])).text();
        symbols = new DOMParser().parseFromString(text, "image/svg+xml");
    }
    const { a, b, c, d, e, f } = map.getScreenCTM();
    const content = make("g", { transform: `matrix(${[a, b, c, d, e - box.x, f - box.y].join(" ")})` });
    content.append(...[...map.children].flatMap((child) => copy(child, symbols)));
    const page = getComputedStyle(document.querySelector(".masthead"));
    const ink = colour(page.color)[0];
    const line = (y, size, words) => {
        const place = { x: width / 2, y, fill: ink, "font-family": page.fontFamily, "font-size": `${size}px`, "text-anchor": "middle" };
        return make("text", place, words);
    };
    const paint = (style) => colour(style.backgroundColor)[0];
    // The sea is what shows through.
    let sea = stage;
    while (sea.parentElement && !colour(getComputedStyle(sea).backgroundColor)[1]) sea = sea.parentElement;
    const whole = HEAD + height + FOOT;
    return make(
        "svg",
        { xmlns: NAMESPACE, width, height: whole, viewBox: `0 0 ${width} ${whole}`, lang: document.documentElement.lang },
        make("title", {}, document.title),
        make("path", { d: `M0 0H${width}V${whole}H0z`, fill: paint(page) }),
        make(
            "svg",
            { y: HEAD, width, height },
            make("path", { d: `M0 0H${width}V${height}H0z`, fill: paint(getComputedStyle(sea)) }),
            content,
        ),
        line(HEAD - 18, Math.min(18, width / 22), document.title),
        line(whole - 11, 13, "© OpenStreetMap contributors"),
    );
}

// Paints an element of the drawing and all in it; `matrix` leads from its units to pixels.
function brush(context, element, matrix) {
    const read = (name, otherwise) => element.getAttribute(name) ?? otherwise;
    const own = element.transform?.baseVal.consolidate()?.matrix;
    const at = own ? matrix.multiply(DOMMatrix.fromMatrix(own)) : matrix;
    context.save();
    context.globalAlpha *= read("opacity", 1);
    context.resetTransform();
    if (element.localName === "svg") {
        const inside = at.translate(0, +read("y", 0));
        const frame = new Path2D();
        frame.addPath(new Path2D(`M0 0H${read("width")}V${read("height")}H0z`), inside);
        context.clip(frame);
        for (const child of element.children) brush(context, child, inside);
    } else if (element.localName === "g") {
        for (const child of element.children) brush(context, child, at);
    } else if (element.localName !== "title") {
        shape(context, element, at, read);
    }
    context.restore();
}

function shape(context, element, at, read) {
    const isText = element.localName === "text";
    const stays = read("vector-effect") === "non-scaling-stroke";
    const full = context.globalAlpha;
    // A stroke that keeps its width is drawn in pixels, and the shape is brought there.
    const units = stays ? new DOMMatrix([SCALE, 0, 0, SCALE, 0, 0]) : at;
    context.setTransform(units);
    const path = new Path2D();
    if (element.localName === "circle") path.arc(+read("cx", 0), +read("cy", 0), +read("r"), 0, 2 * Math.PI);
    else if (!isText) path.addPath(new Path2D(read("d", "")));
    const placed = new Path2D();
    placed.addPath(path, units.inverse().multiply(at));
    if (isText) {
        const words = ["font-style", "font-weight", "font-size", "font-family"].map((name) => read(name, ""));
        context.font = words.join(" ").trim();
        context.letterSpacing = read("letter-spacing", "0px");
        context.direction = read("direction", "ltr");
        context.textAlign = read("text-anchor", "start").replace("middle", "center");
    }
    const lay = {
        fill() {
            context.fillStyle = read("fill");
            if (isText) context.fillText(element.textContent, +read("x", 0), +read("y", 0));
            else context.fill(placed);
        },
        stroke() {
            context.strokeStyle = read("stroke");
            context.lineWidth = parseFloat(read("stroke-width", 1));
            context.lineCap = read("stroke-linecap", "butt");
            context.lineJoin = read("stroke-linejoin", "miter");
            context.setLineDash(read("stroke-dasharray", "").match(/[\d.]+/g)?.map(Number) ?? []);
            if (isText) context.strokeText(element.textContent, +read("x", 0), +read("y", 0));
            else context.stroke(placed);
        },
    };
    const order = read("paint-order", "").startsWith("stroke") ? ["stroke", "fill"] : ["fill", "stroke"];
    for (const name of order) {
        if (read(name, "none") === "none") continue;
        context.globalAlpha = full * read(`${name}-opacity`, 1);
        lay[name]();
    }
}

function png(svg) {
    const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value];
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width * SCALE, height * SCALE];
    brush(canvas.getContext("2d"), svg, new DOMMatrix([SCALE, 0, 0, SCALE, 0, 0]));
    return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** Saves the map as it is now; `kind` is `svg` or `png`. */
export async function save(kind) {
    const svg = await drawing();
    const text = new XMLSerializer().serializeToString(svg);
    const blob = kind === "png" ? await png(svg) : new Blob([text], { type: "image/svg+xml" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    const page = location.pathname.split("/").filter(Boolean).slice(1).pop() ?? "morocco";
    link.download = `${page}-${document.documentElement.lang}.${kind}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
