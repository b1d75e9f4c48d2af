// Puts the map into a page: a <div data-onmt-map data-lang="ar" data-region="oriental" data-theme="dark"> becomes a frame as
// high as its content. Divs that come later are found too. Needs nothing of the page but that its policy lets this script and
// a frame of the same origin in.
(() => {
    const own = document.currentScript ?? document.querySelector('script[src$="/embed.js"]');
    const page = new URL("embed/v1/", own.src);
    const TITLES = {
        fr: "Carte des régions du Maroc",
        ar: "خريطة جهات المغرب",
        en: "Map of Morocco’s regions",
        es: "Mapa de las regiones de Marruecos",
    };
    const WORDS = ["lang", "region", "edition", "stop", "theme", "data"];
    const HIGHEST = 30_000;
    const frames = new Map();

    function fill(place) {
        const frame = document.createElement("iframe");
        const address = new URL(page);
        for (const word of WORDS) {
            if (place.dataset[word]) address.searchParams.set(word, place.dataset[word]);
        }
        frame.title = place.title || TITLES[place.dataset.lang] || TITLES.fr;
        frame.loading = "lazy";
        // Where a system has no sharing, Chromium warns of its name.
        frame.allow = `fullscreen; clipboard-write${navigator.share ? "; web-share" : ""}`;
        // So that the map knows whom it talks to, in browsers that tell it no other way.
        frame.referrerPolicy = "strict-origin";
        // Until the map says how high it is, about that high.
        const ratio = place.clientWidth < 768 ? "1 / 3" : "3 / 4";
        Object.assign(frame.style, { display: "block", width: "100%", height: "auto", border: "0", aspectRatio: ratio });
        frame.src = address;
        frames.set(place, frame);
        place.append(frame);
    }

    function scan() {
        for (const [place, frame] of frames) {
            if (!place.isConnected || frame.parentNode !== place) {
                frame.remove();
                frames.delete(place);
            }
        }
        for (const place of document.querySelectorAll("[data-onmt-map]")) {
            if (!frames.has(place)) fill(place);
        }
    }

    addEventListener("message", ({ data, origin, source }) => {
        if (origin !== page.origin || data?.ns !== "onmt-map" || data.v !== 1) return;
        for (const [place, frame] of frames) {
            if (source !== frame.contentWindow) continue;
            const { type, height } = data;
            if (type === "height" && height > 0 && height <= HIGHEST) {
                Object.assign(frame.style, { aspectRatio: "auto", height: `${height}px` });
            }
            // For the page: what the map says, as an event of its place.
            place.dispatchEvent(new CustomEvent("onmt-map", { detail: data, bubbles: true }));
        }
    });

    window.onmtMap = { scan };
    scan();
    new MutationObserver(scan).observe(document.documentElement, { childList: true, subtree: true });
})();
