// Writes generated files, or with `--check` compares them with those committed.

import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package, with a trailing slash. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Settles the generated files and reports each with its size on standard output.
 *
 * @param {Map<string, Buffer | string>} files contents by path relative to `ROOT`
 * @param {object} options
 * @param {boolean} options.check compare instead of write; a difference sets the exit code to 1
 * @param {string[]} [options.owned] folders that hold nothing but these files: anything else in them is stale
 */
export async function settle(files, { check, owned = [] }) {
    const faults = check ? await differences(files) : [];
    if (!check) await write(files);
    for (const folder of owned) faults.push(...(await strangers(folder, files)));

    for (const [path, content] of files) console.log(`${String(Buffer.byteLength(content)).padStart(7)}  ${path}`);
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) process.exitCode = 1;
}

async function differences(files) {
    const faults = [];
    for (const [path, content] of files) {
        const committed = await readFile(join(ROOT, path)).catch((error) => {
            if (error.code === "ENOENT") return null;
            throw error;
        });
        if (committed === null) faults.push(`${path}: missing`);
        else if (!committed.equals(Buffer.from(content))) faults.push(`${path}: differs from a fresh run`);
    }
    return faults;
}

async function write(files) {
    for (const [path, content] of files) {
        await mkdir(dirname(join(ROOT, path)), { recursive: true });
        await writeFile(join(ROOT, path), content);
    }
}

async function strangers(folder, files) {
    const names = await readdir(join(ROOT, folder)).catch((error) => {
        if (error.code === "ENOENT") return [];
        throw error;
    });
    return names
        .map((name) => `${folder}/${name}`)
        .filter((path) => !files.has(path))
        .map((path) => `${path}: not made by this script`);
}
