import Feature from 'ol/Feature.js';
import Map from 'ol/Map.js';
import View from 'ol/View.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import LineString from 'ol/geom/LineString.js';
import Point from 'ol/geom/Point.js';
import { defaults } from 'ol/interaction/defaults.js';
import VectorLayer from 'ol/layer/Vector.js';
import 'ol/ol.css';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';
import { further, load, locate, painted, route, show, stops } from './common.js';
import { BORDER, FONT, HOVER, INK, LEVELS, MARGIN, ROUTE, STOP, fill } from './look.js';

const source = new VectorSource({
  features: new GeoJSON().readFeatures(await load('geo'), { featureProjection: 'EPSG:3857' }),
  attributions: '© OpenStreetMap contributors',
});
const border = new Stroke({ color: BORDER, width: 1 });
const plain = Object.fromEntries(source.getFeatures().map((region) => [region.getId(), new Style({ fill: new Fill({ color: fill(region.getId()) }), stroke: border })]));
const lit = new Style({ fill: new Fill({ color: HOVER }), stroke: border });
let hot = null;
const regions = new VectorLayer({ source, style: (region) => (region === hot ? lit : plain[region.getId()]) });

const styled = (geometry, style) => {
  const feature = new Feature(geometry);
  feature.setStyle(style);
  return feature;
};
const image = new Circle({ radius: 5, fill: new Fill({ color: STOP }), stroke: new Stroke({ color: '#fff', width: 1 }) });
const dot = new Style({ image: new Circle({ radius: 3, fill: new Fill({ color: STOP }), stroke: new Stroke({ color: '#fff', width: 1 }) }) });
const ink = new Fill({ color: INK });
const tour = new VectorLayer({
  source: new VectorSource({
    features: [
      styled(new LineString(route.map((position) => fromLonLat(position))), new Style({ stroke: new Stroke({ color: ROUTE, width: 2 }) })),
      ...further.map((position) => styled(new Point(fromLonLat(position)), dot)),
      ...stops.map(({ name, position }) => styled(new Point(fromLonLat(position)), new Style({
        image, text: new Text({ text: name, textAlign: 'left', offsetX: 9, font: FONT, fill: ink }),
      }))),
    ],
  }),
});

const view = new View({ center: [0, 0], zoom: 5 });
const interactions = defaults({ doubleClickZoom: false, altShiftDragRotate: false, pinchRotate: false });
const map = new Map({ target: 'map', view, layers: [regions, tour], interactions });
view.fit(source.getExtent(), { padding: [MARGIN, MARGIN, MARGIN, MARGIN], size: map.getSize() });
view.setMinZoom(view.getZoom());
view.setMaxZoom(view.getZoom() + LEVELS);

const at = (pixel) => map.forEachFeatureAtPixel(pixel, (region) => region, { layerFilter: (layer) => layer === regions }) ?? null;
map.on('pointermove', ({ dragging, pixel }) => {
  if (dragging) return;
  const region = at(pixel);
  if (region === hot) return;
  hot = region;
  regions.changed();
});
map.on('click', ({ pixel }) => {
  const region = at(pixel);
  if (region) show(region.getProperties());
});
map.once('rendercomplete', painted);
locate(map.getTargetElement(), (...position) => map.getPixelFromCoordinate(fromLonLat(position)));
