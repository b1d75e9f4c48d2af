// The service worker: keeps one whole version of the site, so that it works without a network and starts without
// waiting for one. The build writes the version, the files (addresses below the site's folder) and the digests of
// those whose name changes with their content.
//
// A page lives in the version that it was loaded from, until it is closed. A load gets the newest version that came whole.
const VERSION = "__VERSION__";
const FILES = ["__FILES__"];
const INTEGRITY = { __INTEGRITY__: "" };

const BASE = new URL("./", location).pathname;
// Another site of this origin may keep caches too, below another path.
const PREFIX = `onmt ${BASE} `;
const OWN = PREFIX + VERSION;
const STATE = `${PREFIX}state`;
const HASHED = /-[0-9a-f]{16}(_bg)?\.\w+$/;
const NAMED = /[\w-]+-[0-9a-f]{16}(_bg)?\.\w+/g;
const PAGE = /(^|\/)$/;
const DATA = "data/";
const REGIONS = `${DATA}regions.json`;
const TOUR = `${DATA}tour.json`;
/** Milliseconds after which a page that is not kept counts as lost. */
const PATIENCE = 4000;

// What must survive the worker's sleep: `current` is the version of new loads, `installed` the newest whole one, `pages`
// the versions of pages that are open (by client; empty: the network's), `data` and `next` later data for a version and
// data for its next load (both: caches by version), `refused` a version of the data that the app would not have.
let known;

async function read() {
    const kept = await (await caches.open(STATE)).match(BASE);
    return kept ? kept.json() : { pages: {}, data: {}, next: {} };
}

function state() {
    return (known ??= read());
}

// Two workers, the waiting one and the active one, may have something to change at once.
function change(edit) {
    return navigator.locks.request(STATE, async () => {
        const now = await read();
        await edit(now);
        await (await caches.open(STATE)).put(BASE, new Response(JSON.stringify(now)));
        known = Promise.resolve(now);
        return now;
    });
}

// A file from the network, whole and what its name says, or an error.
async function load(path) {
    const integrity = INTEGRITY[path] ?? "";
    const cache = integrity ? "default" : "no-cache";
    const response = await fetch(BASE + path, { cache, integrity, priority: "low" });
    const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
    if (!response.ok || response.redirected || isPage !== PAGE.test(path)) throw new Error(`${path}: ${response.status}`);
    if (isPage && !isOwn(await response.clone().text())) throw new Error(`${path} is of another version`);
    return response;
}

// Whatever the page names by its content is kept: not every page names every file, an unattended screen has some of its own.
function isOwn(html) {
    const named = html.match(NAMED) ?? [];
    return named.length > 0 && named.every((path) => path in INTEGRITY);
}

async function loadAll(paths) {
    const responses = await Promise.all(paths.map(load));
    const data = paths.map((path, index) => path.endsWith(".json") && responses[index].clone().json());
    const found = Object.fromEntries((await Promise.all(data)).map((value, index) => [paths[index], value]));
    if (found[TOUR].version !== found[REGIONS].version || found[REGIONS].regions.length !== 12) {
        throw new Error("the data is not whole");
    }
    return responses;
}

async function keep(name, paths, responses) {
    const cache = await caches.open(name);
    await Promise.all(paths.map((path, index) => cache.put(BASE + path, responses[index])));
}

async function find(name, path) {
    return name ? caches.match(BASE + path, { cacheName: name, ignoreVary: true }) : undefined;
}

// All or nothing: a version that lacks a file never becomes one.
async function install() {
    await keep(OWN, FILES, await loadAll(FILES));
    await change((now) => {
        now.installed = OWN;
    });
}

// The loads to come get the newest version; the pages that are open keep theirs.
function handOver() {
    return change(async (now) => {
        if (!now.installed || now.current === now.installed) return;
        for (const { id } of await clients.matchAll({ includeUncontrolled: true })) now.pages[id] ??= now.current;
        now.current = now.installed;
    });
}

async function activate() {
    const open = await clients.matchAll({ includeUncontrolled: true });
    const now = await change((now) => {
        now.current = OWN;
        for (const id in now.pages) if (!open.some((page) => page.id === id)) delete now.pages[id];
        const used = [OWN, ...Object.values(now.pages)];
        for (const data of [now.data, now.next]) for (const name in data) if (!used.includes(name)) delete data[name];
    });
    const used = [STATE, OWN, ...[now.pages, now.data, now.next].flatMap(Object.values)];
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !used.includes(name));
    await Promise.all(names.map((name) => caches.delete(name)));
}

// The page kept for an address: itself, or the first one of its language, from which the app draws every other.
function shell(path) {
    const first = `${path.split("/")[0]}/`;
    return FILES.includes(path) ? path : FILES.includes(first) ? first : undefined;
}

async function page(event, path) {
    const { waiting } = registration;
    if (waiting) {
        await handOver();
        waiting.postMessage({ type: "activate" });
    }
    const { current, next } = await state();
    if (next[current]) {
        await change((now) => {
            now.data[current] = now.next[current];
            delete now.next[current];
        });
    }
    event.waitUntil(refresh(current));
    const kept = await find(current, path);
    if (kept) return kept;
    const sent = fetch(event.request).then((response) => fromNetwork(event, path, current, response));
    const late = new Promise((_, fail) => setTimeout(fail, PATIENCE));
    try {
        return await Promise.race([sent, late]);
    } catch {
        sent.catch(() => {});
        return (await find(current, shell(path))) ?? sent;
    }
}

// A page that is none of the kept ones is kept once it was seen, where it is of this version. One of another version
// gets all else from the network too.
async function fromNetwork(event, path, current, response) {
    if (response.status >= 500) throw new Error(`${path}: ${response.status}`);
    if (!response.ok || response.redirected) return response;
    if (current === OWN && isOwn(await response.clone().text())) {
        // Where there is no room it is not kept.
        event.waitUntil(keep(current, [path], [response.clone()]).catch(() => {}));
    } else {
        await change((now) => {
            now.pages[event.resultingClientId] = "";
        });
    }
    return response;
}

// Pages that asked for the regions: who asks again, and for nothing kept, has refused what it got. (WebKit asks twice of
// itself: for the page's preload, and again for the app.)
const asked = new Set();
/** Settles when the latest refusal is noted: the files that are asked for with the regions must be of the same data. */
let noted = Promise.resolve();

// After later data comes the version's own, then the network's.
function refuse(client) {
    return change((now) => {
        const name = now.pages[client] ?? now.current;
        if (now.data[name]) {
            now.refused = now.data[name];
            delete now.data[name];
        } else {
            now.pages[client] = "";
        }
    }).catch(() => {});
}

async function file({ request, clientId }, path) {
    if (path === REGIONS && clientId) {
        if (asked.has(clientId) && request.cache === "no-cache") noted = refuse(clientId);
        asked.add(clientId);
    }
    await noted;
    const { pages, current, data } = await state();
    const name = pages[clientId] ?? current ?? OWN;
    const later = path.startsWith(DATA) && data[name];
    const kept = (later && (await find(later, path))) || (await find(name, path));
    if (kept) return kept;
    // Its name tells its content, whatever version it is of.
    return (HASHED.test(path) && (await caches.match(request, { ignoreVary: true }))) || fetch(request);
}

// Looks for a later version of the data, and keeps all of it for the next load.
async function refresh(name) {
    // The browser took back what was kept.
    if (!name) return install().then(handOver);
    for (const seconds of [1, 2, 4, 8, 0]) {
        if (!navigator.onLine) return;
        try {
            return await stage(name);
        } catch {
            // Without a network, or in the middle of a deployment.
            await new Promise((resolve) => setTimeout(resolve, seconds * 1000 * (0.5 + Math.random())));
        }
    }
}

async function stage(name) {
    const { data, refused } = await state();
    // A release that is on its way brings data of its own.
    if (registration.installing || registration.waiting || name !== OWN) return;
    const kept = await ((await find(data[name], TOUR)) || (await find(name, TOUR))).json();
    const { version } = await (await load(TOUR)).json();
    const later = `${OWN} ${version}`;
    if (typeof version !== "string" || version === kept.version || later === refused) return;
    const paths = FILES.filter((path) => path.startsWith(DATA));
    await keep(later, paths, await loadAll(paths));
    await change((now) => {
        now.next[name] = later;
    });
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

// From an unattended screen that nobody uses, or from the worker before: this version's turn has come; or, before such a
// screen is loaded anew, a question whether there is later data, answered once all of it is kept.
addEventListener("message", (event) => {
    const { data, source, ports } = event;
    if (data?.type === "refresh") {
        const looked = state().then(({ current }) => refresh(current));
        event.waitUntil(looked.catch(() => {}).then(() => ports[0]?.postMessage("")));
    }
    if (data?.type !== "activate") return;
    event.waitUntil(handOver().then(skipWaiting));
    if (source instanceof Client) registration.waiting?.postMessage(data);
});

addEventListener("fetch", (event) => {
    const { request, resultingClientId } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(BASE)) return;
    const path = pathname.slice(BASE.length);
    if (request.mode === "navigate") {
        if (shell(path) !== undefined && (PAGE.test(path) || !FILES.includes(path))) {
            event.respondWith(page(event, path).catch(() => fetch(request)));
        }
        // An embed has a host's page around it, which knows nothing of versions: it stays the network's.
        else if (resultingClientId) {
            event.waitUntil(
                change((now) => {
                    now.pages[resultingClientId] = "";
                }),
            );
        }
    } else if (!/no-store|reload/.test(request.cache) && (FILES.includes(path) || HASHED.test(path))) {
        event.respondWith(file(event, path).catch(() => fetch(request)));
    }
});
