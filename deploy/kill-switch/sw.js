// The kill switch: put in the place of the site's service worker, it takes the worker and all that it kept away.
const PREFIX = `onmt ${new URL("./", location).pathname} `;

async function clear() {
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
    await Promise.all(names.map((name) => caches.delete(name)));
    await registration.unregister();
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clear()));
