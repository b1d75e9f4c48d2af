// The page around each map: the same heading, panel and layout for all.
import { BORDER, FONT, HOVER, INK, ROUTE, SEA, STOP } from './look.js';

const STYLE = `*{box-sizing:border-box}html,body{margin:0;height:100%}body{font:16px/1.45 system-ui,sans-serif;color:${INK}}
header{display:flex;align-items:center;height:60px;padding:0 24px;background:#f5f0e4}h1{margin:0;font-size:22px}
main{display:grid;grid-template-columns:1fr 360px;height:calc(100vh - 60px)}#map{position:relative;overflow:hidden;height:100%;background:${SEA}}
aside{padding:24px;border-left:1px solid #d9d2c2;overflow:auto}h2{margin:0 0 8px}
.name{font:${FONT};color:${INK};white-space:nowrap;pointer-events:none}`;

/** For maps that are SVG in the page. */
export const SVG_STYLE = `#map svg{display:block;width:100%;height:100%;touch-action:none}
.region{stroke:${BORDER};vector-effect:non-scaling-stroke;cursor:pointer}.region:hover{fill:${HOVER}}
.route{fill:none;stroke:${ROUTE};stroke-width:2;vector-effect:non-scaling-stroke;pointer-events:none}
.stop{fill:${STOP};stroke:#fff;pointer-events:none}text{font:${FONT};fill:${INK};pointer-events:none}`;

/** The styles of a page with its own. */
export const styles = (own) => STYLE + own;

/** A whole page; `map` is what stands in the map's place, `end` what stands at the end of the body; without `style`, its styles are in `head`. */
export const page = ({ title, head = '', style = '', map = '', end = '' }) => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="data:,">${head}${style === null ? '' : `<style>${styles(style)}</style>`}</head>
<body><div id="root"><header><h1>La tournée des régions du Maroc</h1></header><main><div id="map">${map}</div><aside data-testid="region-panel" data-region="" aria-live="polite"><h2>Maroc</h2><p>Choisissez une région sur la carte.</p></aside></main></div>${end}</body></html>`;
