import { AttributionControl, LngLatBounds, Map, Marker } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { further, load, locate, painted, route, show, stops } from './common.js';
import { BORDER, HOVER, LEVELS, MARGIN, ROUTE, SEA, STOP, fill } from './look.js';

const collection = await load('geo');
const corners = collection.features.flatMap(({ geometry }) => geometry.coordinates.flat());
const bounds = corners.reduce((sum, corner) => sum.extend(corner), new LngLatBounds());
const hovered = ['boolean', ['feature-state', 'hover'], false];
const fills = ['match', ['get', 'id'], ...collection.features.flatMap(({ id }) => [id, fill(id)]), SEA];
const line = { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: route } };
const points = { type: 'Feature', properties: {}, geometry: { type: 'MultiPoint', coordinates: route } };
const dots = { type: 'Feature', properties: {}, geometry: { type: 'MultiPoint', coordinates: further } };

const map = new Map({
  container: 'map', bounds, fitBoundsOptions: { padding: MARGIN }, renderWorldCopies: false,
  dragRotate: false, doubleClickZoom: false, attributionControl: false, fadeDuration: 0,
  style: {
    version: 8,
    sources: {
      regions: { type: 'geojson', data: collection, promoteId: 'id' },
      route: { type: 'geojson', data: line },
      dots: { type: 'geojson', data: dots },
      stops: { type: 'geojson', data: points },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': SEA } },
      { id: 'regions', type: 'fill', source: 'regions', paint: { 'fill-antialias': false, 'fill-color': ['case', hovered, HOVER, fills] } },
      { id: 'borders', type: 'line', source: 'regions', paint: { 'line-color': BORDER, 'line-width': 1 } },
      { id: 'route', type: 'line', source: 'route', paint: { 'line-color': ROUTE, 'line-width': 2 } },
      { id: 'dots', type: 'circle', source: 'dots', paint: { 'circle-radius': 3, 'circle-color': STOP, 'circle-stroke-color': '#fff', 'circle-stroke-width': 1 } },
      { id: 'stops', type: 'circle', source: 'stops', paint: { 'circle-radius': 5, 'circle-color': STOP, 'circle-stroke-color': '#fff', 'circle-stroke-width': 1 } },
    ],
  },
});
map.setMinZoom(map.getZoom());
map.setMaxZoom(map.getZoom() + LEVELS);
map.addControl(new AttributionControl({ customAttribution: '© OpenStreetMap contributors' }));
// Names are elements of the page: text in the canvas would need a server of glyphs.
for (const { name, position } of stops) {
  const element = Object.assign(document.createElement('span'), { className: 'name', textContent: name });
  new Marker({ element, anchor: 'left', offset: [9, 0] }).setLngLat(position).addTo(map);
}

let hot = null;
const hover = (id) => {
  if (id === hot) return;
  for (const [region, state] of [[hot, false], [id, true]]) {
    if (region) map.setFeatureState({ source: 'regions', id: region }, { hover: state });
  }
  hot = id;
};
map.on('mousemove', 'regions', ({ features }) => hover(features[0].properties.id));
map.on('mouseleave', 'regions', () => hover(null));
map.on('click', 'regions', ({ features }) => show(features[0].properties));
map.once('idle', painted);
locate(map.getContainer(), (longitude, latitude) => {
  const { x, y } = map.project([longitude, latitude]);
  return [x, y];
});
