import * as L from 'leaflet/dist/leaflet-src.esm.js';
import 'leaflet/dist/leaflet.css';
import { further, load, locate, route, show, stops } from './common.js';
import { BORDER, HOVER, LEVELS, MARGIN, ROUTE, STOP, fill } from './look.js';

const latLng = ([longitude, latitude]) => [latitude, longitude];

const collection = await load('geo');
const map = L.map('map', { renderer: L.svg(), zoomSnap: 0, doubleClickZoom: false });
map.attributionControl.addAttribution('© OpenStreetMap contributors');
const regions = L.geoJSON(collection, {
  style: ({ id }) => ({ color: BORDER, weight: 1, fillColor: fill(id), fillOpacity: 1 }),
  onEachFeature: (feature, layer) => layer.on({
    mouseover: () => layer.setStyle({ fillColor: HOVER }),
    mouseout: () => regions.resetStyle(layer),
    click: () => show(feature.properties),
  }),
});
map.fitBounds(regions.getBounds(), { padding: [MARGIN, MARGIN], animate: false });
map.setMinZoom(map.getZoom()).setMaxZoom(map.getZoom() + LEVELS);
regions.addTo(map).eachLayer((layer) => layer.getElement().setAttribute('data-region', layer.feature.id));
L.polyline(route.map(latLng), { color: ROUTE, weight: 2, interactive: false }).addTo(map);
for (const position of further) {
  L.circleMarker(latLng(position), { radius: 3, color: '#fff', weight: 1, fillColor: STOP, fillOpacity: 1, interactive: false }).addTo(map);
}
for (const { name, position } of stops) {
  L.circleMarker(latLng(position), { radius: 5, color: '#fff', weight: 1, fillColor: STOP, fillOpacity: 1, interactive: false })
    .bindTooltip(name, { permanent: true, direction: 'right', className: 'name', offset: [4, 0] })
    .addTo(map);
}
locate(map.getContainer(), (longitude, latitude) => {
  const { x, y } = map.latLngToContainerPoint([latitude, longitude]);
  return [x, y];
});
