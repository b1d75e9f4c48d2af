// What every page looks like, so that only the library differs.

/** Fill of each region, by its number - 1. */
const FILLS = [
  '#7fa7d6', '#c98b5e', '#74b3a2', '#a88cc7', '#b3ad5c', '#8fc3d9',
  '#d98878', '#e3b866', '#8cb685', '#cf9fb4', '#b9a98c', '#8bbfc7',
];

/** Fill of a region by its id, `MA-01` to `MA-12`. */
export const fill = (id) => FILLS[Number(id.slice(3)) - 1];

export const HOVER = '#f6d55c';
export const BORDER = '#ffffff';
export const ROUTE = '#2b2b2b';
export const STOP = '#b3262e';
export const SEA = '#d7e6ee';
export const INK = '#1f2a30';
export const FONT = '600 13px system-ui, sans-serif';

/** Free space around the country, pixels. */
export const MARGIN = 16;
/** How far the map can be zoomed in, 1 = the whole country; the same as so many levels of a web map. */
export const DEEPEST = 16;
export const LEVELS = Math.log2(DEEPEST);
