// Watches the start of the app, before anything else runs. Where the app cannot start or breaks, the page stays
// what it is, a page of links, and says so: `html[data-failed]` shows the sentence and the button of the fallback.
(() => {
    const root = document.documentElement;
    // Times of crashes, kept for the tab alone, so that a page that crashes over and over comes to rest.
    const CRASHES = "onmt-tour-map.crashes";
    const WITHIN = 600_000;
    const MOST = 3;
    const PATIENCE = 15_000;
    // Whether the page is on its way out: what it holds by then may be half of it.
    let leaves = false;

    function fail(reason) {
        root.dataset.failed ||= reason;
    }

    function crashes() {
        try {
            return JSON.parse(sessionStorage.getItem(CRASHES) ?? "[]").filter((time) => Date.now() - time < WITHIN);
        } catch {
            // Storage is refused, as in a frame of another site. Only what happens is known then, not what happened.
            return undefined;
        }
    }

    // The app is on broken ground: say so, then the same address anew; after too many times without the app.
    function crash() {
        if (root.dataset.failed === "crash") return;
        delete root.dataset.ready;
        try {
            sessionStorage.setItem(CRASHES, JSON.stringify([...crashes(), Date.now()]));
        } catch {
            // Nothing would tell one crash from the third, so no reload.
            return fail("broken");
        }
        root.dataset.failed = "crash";
        setTimeout(() => location.reload(), 1500);
    }

    // A file of this page is gone, as after a new release: once, ask for the page anew.
    function missing() {
        const [navigation] = performance.getEntriesByType("navigation");
        if (navigation?.type === "reload") return fail("files");
        leaves = true;
        location.reload();
    }

    function heard(error) {
        const { RuntimeError } = window.WebAssembly ?? {};
        if (RuntimeError && error instanceof RuntimeError) crash();
        else if (root.dataset.ready === undefined) fail("script");
    }

    addEventListener(
        "error",
        (event) => {
            const { target, error } = event;
            if (target instanceof HTMLScriptElement || target?.relList?.contains("stylesheet")) missing();
            else if (error) heard(error);
        },
        true,
    );
    addEventListener("unhandledrejection", ({ reason }) => heard(reason));
    // In the capture phase: before the app, which takes the sign back when it tries again by itself.
    addEventListener(
        "click",
        ({ target }) => {
            // Data that did not come are the app's own business: it asks again without a new page.
            if (target.closest?.("[data-testid=retry]") && root.dataset.failed !== "data") location.reload();
        },
        true,
    );
    setTimeout(() => root.dataset.ready === undefined && fail("slow"), PATIENCE);

    // What the address says of colours must hold at the first paint.
    const query = new URLSearchParams(location.search);
    const theme = query.get("theme");
    if (theme === "dark" || theme === "light") root.dataset.theme = theme;
    // The height of an embed too.
    if (query.get("fit") === "frame") root.dataset.fit = "frame";

    // For boot.js: whether the app may start, and what to say if it cannot.
    window.onmtGuard = { fail, missing, leaves: () => leaves, mayStart: () => typeof WebAssembly === "object" && (crashes() ?? []).length < MOST };
})();
