// What only an unattended screen does: it stays awake and full, has no menu of the browser, is loaded anew when the app
// asks for it, and says each minute that it runs where its address asks for that. The rest is the app's.
const root = document.documentElement;

// No menu, no selection, no picture carried away, no pinch or double tap of the browser's own.
for (const name of ["contextmenu", "dragstart", "selectstart", "gesturestart", "dblclick"]) {
    addEventListener(name, (event) => event.preventDefault());
}
addEventListener("touchmove", (event) => event.touches.length > 1 && event.preventDefault(), { passive: false });
addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), { passive: false });
// Nothing leads away from the site, and nothing leads anywhere before the app is there to follow it in place.
for (const name of ["click", "auxclick"]) {
    const hold = (event) => {
        const link = event.target.closest?.("a[href]");
        if (!link) return;
        const leaves = link.target || new URL(link.getAttribute("href"), location).origin !== location.origin;
        if (leaves || name === "auxclick" || root.dataset.ready === undefined) event.preventDefault();
    };
    addEventListener(name, hold, true);
}

// Both may be refused, and are asked for again: the lock is lost whenever the screen was hidden.
async function stayAwake() {
    try {
        await navigator.wakeLock?.request("screen");
    } catch {
        // The system's own settings decide then.
    }
}
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && stayAwake());
stayAwake();
addEventListener("pointerup", ({ target }) => {
    // Full screen closes what lies over the page: not at a touch that opens it.
    const opens = target.closest?.("[popovertarget]") || document.querySelector(":popover-open");
    if (!document.fullscreenElement && !opens) root.requestFullscreen?.().catch(() => {});
});

// The app says what the screen is doing. The question and the loop lie above everything, what is open included.
new MutationObserver(() => {
    requestAnimationFrame(() => document.querySelector(":is(.idle, .attract):not(:popover-open)")?.showPopover?.());
    if (root.dataset.attended === "reload") renew().catch(console.warn);
}).observe(root, { attributeFilter: ["data-attended"] });

// Only where the server answers: a page that was let go for one that does not come would leave the screen empty. What
// the worker keeps is brought up to date first, and it takes only what is whole.
async function renew() {
    const { ok } = await fetch(location.href, { method: "HEAD", cache: "no-store" });
    if (!ok) return;
    const registration = await navigator.serviceWorker?.getRegistration?.();
    if (registration?.active) {
        await registration.update();
        const { installing } = registration;
        if (installing) await heard((done) => (installing.onstatechange = () => installing.state !== "installing" && done()));
        const { port1, port2 } = new MessageChannel();
        await heard((done) => {
            port1.onmessage = done;
            registration.active.postMessage({ type: "refresh" }, [port2]);
        });
    }
    if (root.dataset.attended === "reload") location.reload();
}

// Waits for what `listen` hears, for a minute at most.
function heard(listen) {
    return new Promise((done) => {
        setTimeout(done, 60_000);
        listen(done);
    });
}

// The heartbeat: version of the program and of the dataset, seconds since the page was opened, bytes of the wasm's memory,
// what the screen is doing, the last fault. To this very site alone.
let fault = "";
addEventListener("error", ({ message }) => (fault = String(message)));
addEventListener("unhandledrejection", ({ reason }) => (fault = String(reason)));
const beat = new URLSearchParams(location.search).get("beat") ?? "";
if (/^\/[\w./-]+$/.test(beat) && !beat.startsWith("//")) {
    const program = document.querySelector("[data-wasm]")?.dataset.wasm;
    setInterval(() => {
        const memory = window.onmtGuard?.memory?.() ?? 0;
        const { dataset, attended = "visit" } = root.dataset;
        const line = [program, dataset, Math.round(performance.now() / 1000), memory, attended, fault.replace(/\s+/g, " ").slice(0, 200)];
        fetch(beat, { method: "POST", body: `${line.join("\t")}\n`, keepalive: true }).catch(() => {});
    }, 60_000);
}
