import { geoMercator, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom } from 'd3-zoom';
import { feature } from 'topojson-client';
import { further, load, route, show, stops } from './common.js';
import { DEEPEST, MARGIN, fill } from './look.js';

const topology = await load('topo');
const collection = feature(topology, topology.objects.regions);
const box = document.getElementById('map');
const [width, height] = [box.clientWidth, box.clientHeight];
const projection = geoMercator().fitExtent([[MARGIN, MARGIN], [width - MARGIN, height - MARGIN]], collection);
const path = geoPath(projection).digits(1);

const svg = select(box).append('svg').attr('viewBox', [0, 0, width, height]).attr('role', 'group').attr('aria-label', 'Régions du Maroc');
const camera = svg.append('g');
camera.selectAll('.region').data(collection.features).join('path')
  .attr('class', 'region').attr('data-region', ({ id }) => id).attr('fill', ({ id }) => fill(id)).attr('d', path)
  .on('click', (event, { properties }) => show(properties));
camera.append('path').attr('class', 'route').attr('d', path({ type: 'LineString', coordinates: route }));
const places = stops.map((stop) => ({ ...stop, at: projection(stop.position) }));
const dots = camera.selectAll('.dot').data(further.map(projection)).join('circle').attr('class', 'stop dot').attr('cx', ([x]) => x).attr('cy', ([, y]) => y);
const discs = camera.selectAll('.place').data(places).join('circle').attr('class', 'stop place').attr('cx', ({ at }) => at[0]).attr('cy', ({ at }) => at[1]);
const names = camera.selectAll('text').data(places).join('text').text(({ name }) => name).attr('x', ({ at }) => at[0]).attr('y', ({ at }) => at[1]);

/** Keeps the markers' size on screen. */
let last = 0;
const resize = (scale) => {
  if (scale === last) return;
  last = scale;
  dots.attr('r', 3 / scale).attr('stroke-width', 1 / scale);
  discs.attr('r', 5 / scale).attr('stroke-width', 1 / scale);
  names.attr('dx', 9 / scale).attr('dy', 4 / scale).style('font-size', `${13 / scale}px`);
};
resize(1);
svg.call(zoom().scaleExtent([1, DEEPEST]).translateExtent([[0, 0], [width, height]]).on('zoom', ({ transform }) => {
  camera.attr('transform', transform);
  resize(transform.k);
})).on('dblclick.zoom', null);
