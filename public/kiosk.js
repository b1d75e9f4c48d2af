// What only an unattended screen does: it stays awake and full, has no menu of the browser, and says each minute that it
// runs where its address asks for that. The rest is the app's.
const root = document.documentElement;
const address = new URLSearchParams(location.search);

// No menu, no selection, no picture carried away, no pinch or double tap of the browser's own.
for (const name of ["contextmenu", "dragstart", "selectstart", "gesturestart"]) {
    addEventListener(name, (event) => event.preventDefault());
}
addEventListener("touchmove", (event) => event.touches.length > 1 && event.preventDefault(), { passive: false });
addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), { passive: false });
// Nothing leads away from the site.
addEventListener(
    "click",
    (event) => {
        const link = event.target.closest?.("a[href]");
        if (link && (link.target || new URL(link.href.baseVal ?? link.href, location).origin !== location.origin)) event.preventDefault();
    },
    true,
);

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
addEventListener("pointerup", () => {
    if (!document.fullscreenElement) document.documentElement.requestFullscreen?.().catch(() => {});
});

// The heartbeat: version of the program and of the dataset, seconds since the page was opened, bytes of the wasm's memory,
// the last fault. To this very site alone.
let fault = "";
addEventListener("error", ({ message }) => (fault = String(message).slice(0, 200)));
addEventListener("unhandledrejection", ({ reason }) => (fault = String(reason).slice(0, 200)));
const beat = address.get("beat") ?? "";
if (/^\/[\w./-]+$/.test(beat) && !beat.startsWith("//")) {
    const program = document.querySelector("[data-wasm]")?.dataset.wasm;
    setInterval(() => {
        const memory = window.onmtGuard?.memory?.() ?? 0;
        const line = [program, root.dataset.dataset, Math.round(performance.now() / 1000), memory, root.dataset.attended ?? "visit", fault];
        fetch(beat, { method: "POST", body: `${line.join("\t")}\n`, keepalive: true }).catch(() => {});
    }, 60_000);
}
