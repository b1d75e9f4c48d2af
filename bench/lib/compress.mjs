// Brotli, as a host that compresses beforehand does it.
import path from 'node:path';
import zlib from 'node:zlib';

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_MAX_QUALITY } = zlib.constants;
const ENDS = new Set(['.html', '.js', '.mjs', '.css', '.json', '.geojson', '.svg', '.wasm', '.webmanifest', '.xml', '.txt']);

/** Whether a host compresses such a file. */
export const compressible = (file) => ENDS.has(path.extname(file));

/** The content at the strongest quality. */
export const compress = (content) =>
  zlib.brotliCompressSync(content, { params: { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY, [BROTLI_PARAM_SIZE_HINT]: content.length } });
