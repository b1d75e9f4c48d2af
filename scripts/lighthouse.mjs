// What Lighthouse says of five pages: accessibility, best practices and search engines, each 100.
//
// node scripts/lighthouse.mjs http://127.0.0.1:4173/
//
// Names of failing audits are printed. Speed is not asked: the benchmark measures it. Lighthouse's reports of its own errors go
// with its program, which is not used: nothing leaves the machine.

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse from "lighthouse";

const PAGES = ["fr/", "ar/regions/draa-tafilalet/", "zgh/tour/2025/", "en/tour/2025/2025-fes/", "es/"];
const CATEGORIES = ["accessibility", "best-practices", "seo"];
const BROWSERS = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Starts a browser with a folder of its own, which answers the debugger.
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
async function browser() {
    const program = BROWSERS.find((file) => file && existsSync(file));
    if (!program) throw new Error("no Chromium: name one in CHROMIUM");
    const folder = mkdtempSync(join(tmpdir(), "lighthouse-"));
    const process_ = spawn(program, [
        "--headless=new",
        "--remote-debugging-port=0",
        `--user-data-dir=${folder}`,
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        // Chromium has no sandbox for root.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "about:blank",
    ], { stdio: ["ignore", "ignore", "pipe"] });
    const ended = new Promise((resolve) => process_.once("exit", resolve));
    const port = await new Promise((resolve, reject) => {
        let said = "";
        process_.once("error", reject);
        process_.once("exit", () => reject(new Error(`${program} ended: ${said}`)));
        process_.stderr.on("data", (data) => {
            said += data;
            const [, port] = said.match(/DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/) ?? [];
            if (port) resolve(Number(port));
        });
    });
    const close = async () => {
        process_.kill();
        await ended;
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    };
    return { port, close };
}

/** The audits that weigh in a category and fail: `name: title`. */
function failing({ auditRefs }, audits) {
    return auditRefs
        .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
        .map(({ id }) => {
            const items = audits[id].details?.items ?? [];
            const where = items.slice(0, 3).map((item) => item.node?.snippet ?? item.description ?? item.url ?? "");
            return `${id}: ${audits[id].title} ${where.join(" | ")}`;
        });
}

const site = process.argv[2] ?? process.env.BASE_URL;
if (!site) throw new Error("the address of the site is missing: node scripts/lighthouse.mjs http://127.0.0.1:4173/");
const { port, close } = await browser();
let [passed, failed] = [0, 0];
try {
    for (const page of PAGES) {
        const url = new URL(page, site).href;
        // Without a throttled network: nothing that is asked for depends on it.
        const { lhr } = await lighthouse(url, {
            port,
            onlyCategories: CATEGORIES,
            throttlingMethod: "provided",
            // The app is there once the network is quiet; a busy machine's processor never is.
            cpuQuietThresholdMs: 0,
            disableFullPageScreenshot: true,
            logLevel: "error",
        });
        if (lhr.runtimeError) throw new Error(`${page}: ${lhr.runtimeError.message}`);
        const scores = CATEGORIES.map((id) => `${id} ${Math.round((lhr.categories[id].score ?? 0) * 100)}`);
        console.log(`${page}: ${scores.join(", ")}`);
        const faults = CATEGORIES.flatMap((id) => failing(lhr.categories[id], lhr.audits));
        for (const fault of faults) console.log(`  ${fault}`);
        const whole = faults.length === 0 && CATEGORIES.every((id) => lhr.categories[id].score === 1);
        if (whole) passed += 1;
        else failed += 1;
    }
} finally {
    await close();
}
// As Playwright's list ends.
console.log(`  ${failed} failed\n  ${passed} passed`);
process.exitCode = failed === 0 ? 0 : 1;
