// Starts the app. External, because the policy of the site forbids inline script; the names of the
// built files stand in the attributes of this script's own element.
const own = document.querySelector("script[data-glue]");

function fail(reason) {
    document.documentElement.dataset.failed = reason;
    document.querySelector("[data-testid=retry]")?.addEventListener("click", () => location.reload());
}

try {
    const glue = await import(own.dataset.glue);
    await glue.default({ module_or_path: fetch(own.dataset.wasm) });
} catch (error) {
    console.error(error);
    fail("start");
}
