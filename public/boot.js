// Starts the app on the page. External, because the policy of the site forbids inline script; the names and digests
// of the built files stand in the attributes of this script's own element.
const own = document.querySelector("script[data-glue]");
const root = document.documentElement;
const guard = window.onmtGuard;

const worker = `${root.dataset.base}sw.js`;

// The policy asks for 'trusted types': what becomes HTML is a part of a page of this site, without script; the only script
// by address is the service worker.
const SCRIPT = /<script|<[^>]*\s(on\w+\s*=|[^>]*javascript:)/i;
window.trustedTypes?.createPolicy("default", {
    createHTML: (html) => (SCRIPT.test(html) ? null : html),
    createScriptURL: (url) => (url === worker ? url : null),
});

// Until the app answers, a click on a link shows the page that it leads to in place, so that what was loaded of the
// app so far is not lost.
let clicks = 0;

async function show(link, address) {
    const click = ++clicks;
    const named = name(link, address);
    const response = await fetch(address);
    const html = await response.text();
    if (click !== clicks) return;
    if (isReady()) {
        if (named) return;
        const again = new MouseEvent("click", { bubbles: true, cancelable: true });
        return link.isConnected ? link.dispatchEvent(again) : location.assign(address);
    }
    const page = response.ok && read(html);
    if (!page) return location.assign(address);
    if (!named) history.pushState(null, "", address);
    root.dataset.page = page.kind;
    document.title = page.document.title;
    document.getElementById("app").replaceWith(page.app);
    const part = document.getElementById(location.hash.slice(1));
    if (part) return part.scrollIntoView();
    document.getElementById("panel-title")?.focus({ preventScroll: true });
}

// A region's name, which the page has already, answers at once; the rest of its page follows. Until then the page is of no
// kind, so that an app that comes first draws the address anew.
function name(link, address) {
    const id = link.dataset.region ?? link.dataset.regionLink;
    const words = document.querySelector(`[data-region-link="${id}"] .region-link-name`);
    const title = document.getElementById("panel-title");
    const head = title?.closest(".panel-head");
    if (!words || !head) return false;
    history.pushState(null, "", address);
    root.dataset.page = "";
    title.textContent = words.textContent;
    if (words.lang) title.lang = words.lang;
    else title.removeAttribute("lang");
    head.className = `panel-head ${[...link.classList].find((name) => name.startsWith("hue-"))}`;
    head.replaceChildren(title);
    head.parentElement.replaceChildren(head);
    head.parentElement.dataset.region = id;
    for (const other of document.querySelectorAll("a[data-region], a[data-region-link]")) {
        const is = (other.dataset.region ?? other.dataset.regionLink) === id;
        other.classList.toggle("selected", is);
        if (is) other.setAttribute("aria-current", "true");
        else other.removeAttribute("aria-current");
    }
    return true;
}

// The parts of a page's HTML that differ from page to page.
function read(html) {
    const kind = /<html[^>]* data-page="(\w+)"/.exec(html)?.[1];
    const title = /<title[^>]*>[^<]*<\/title>/.exec(html)?.[0] ?? "";
    const start = html.search(/<div id="?app"?>/);
    const content = html.slice(start, html.search(/<div class="?fallback"?/));
    const page = new DOMParser().parseFromString(title + content, "text/html");
    const app = page.getElementById("app");
    return kind && app && { kind, app, document: page };
}

function isReady() {
    return root.dataset.ready !== undefined;
}

const ready = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
        if (!isReady()) return;
        observer.disconnect();
        resolve();
    }).observe(root, { attributeFilter: ["data-ready"] });
});

function onClick(event) {
    if (isReady()) return removeEventListener("click", onClick);
    const link = event.target.closest("#app a[href]");
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    // By the attributes: the properties of a link on the map, which is SVG, are no text.
    const path = link && plain && (link.getAttribute("href") ?? "");
    const inLanguage = path && path.startsWith(`${root.dataset.base}${root.lang}/`);
    const leaves = link && (link.hasAttribute("target") || link.hasAttribute("download"));
    if (!inLanguage || leaves || root.dataset.failed || location.search) return;
    event.preventDefault();
    show(link, path).catch(() => location.assign(path));
}

if (root.dataset.page) {
    addEventListener("click", onClick);
    addEventListener("popstate", () => isReady() || location.reload());
}

// The map as a file: what makes it is loaded when somebody wants one.
addEventListener("click", ({ target }) => {
    const { snapshot } = target.closest("[data-snapshot]")?.dataset ?? {};
    if (snapshot) import(own.dataset.save).then(({ save }) => save(snapshot)).catch(console.error);
});

// The browser compares what arrives with the digest, and refuses what was changed on the way.
async function start() {
    const integrity = own.dataset.integrity ?? "";
    const ask = () => fetch(own.dataset.wasm, { integrity, credentials: "same-origin" });
    // Once more: a worker that gives way to the next one may drop what it was asked for.
    const wasm = ask().catch(ask).then((response) => {
        if (response.status === 404) guard?.missing();
        return response;
    });
    // It may fail before anybody waits for it; who waits then hears of it.
    wasm.catch(() => {});
    // From the worker's store with the program itself: WebKit's synchronous requests go past the worker, so without a
    // network nothing could be had later. Where it does not come it is asked for again, as everywhere else.
    const rest = isKept() && own.dataset.rest ? fetchRest().catch(() => null) : null;
    const glue = await import(own.dataset.glue);
    // This script does not wait for the rest of the page, but the app takes the whole page over.
    if (document.readyState === "loading") await new Promise((read) => addEventListener("DOMContentLoaded", read));
    if (guard?.leaves()) return;
    const bytes = await rest;
    const program = await glue.default({ module_or_path: wasm });
    // Where it does not come now, or the page is left meanwhile, it is asked for again when it is called.
    if (bytes) link(program, bytes);
    else if (own.dataset.rest) ready.then(() => join(program)).catch(() => {});
    // The build shortens the names of the wasm's exports.
    const memory = Object.values(program).find((part) => part instanceof WebAssembly.Memory);
    if (guard && memory) guard.memory = () => memory.buffer.byteLength;
}

// Whether the service worker answers for the page.
function isKept() {
    try {
        return navigator.serviceWorker.controller !== null;
    } catch {
        return false;
    }
}

async function fetchRest() {
    const response = await fetch(own.dataset.rest, { integrity: own.dataset.restIntegrity, priority: "low" });
    return response.arrayBuffer();
}

async function join(program) {
    await WebAssembly.instantiate(await fetchRest(), { r: program });
}

function link(program, bytes) {
    new WebAssembly.Instance(new WebAssembly.Module(bytes), { r: program });
}

// What no page needs at its start is a part of the program of its own, which comes once the app answers. What is called
// before that waits for it, and the page with it.
window.onmtRest = (program) => {
    try {
        const request = new XMLHttpRequest();
        request.open("GET", own.dataset.rest, false);
        // Each byte as a letter: a synchronous request may not give bytes.
        request.overrideMimeType("text/plain; charset=x-user-defined");
        request.send();
        if (request.status !== 200) throw new Error(`${own.dataset.rest}: ${request.status}`);
        const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
        link(program, bytes);
    } catch (error) {
        guard?.fail("files");
        throw error;
    }
};

// Once the app answers, the site is kept for a visit without a network. Not in a host's page, not where bytes are dear;
// where storage is refused all stays as it is.
async function keep() {
    if (root.dataset.mode === "embed" || navigator.connection?.saveData) return;
    await ready;
    try {
        await navigator.serviceWorker.register(worker);
    } catch {
        // See above.
    }
}

// What cannot start is not kept: the next load asks the network.
async function forget() {
    try {
        await (await navigator.serviceWorker.getRegistration())?.unregister();
    } catch {
        // Nothing is kept.
    }
}

// The first frame comes first: the store of the session and the worker keep the browser of a slow phone busy for 50 ms. A
// page that nobody sees, like one in a frame below the window, draws none: it waits for so many ms.
const UNSEEN = 1000;
const drawn = new Promise((resolve) => {
    if (performance.getEntriesByType("paint").length > 0) return resolve();
    new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
    setTimeout(resolve, document.hidden ? 0 : UNSEEN);
});

await drawn;
if (guard?.mayStart() ?? true) {
    keep();
    start().catch((error) => {
        console.error(error);
        guard?.fail("start");
        return forget();
    });
} else {
    guard.fail("start");
}
