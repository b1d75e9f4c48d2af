import * as am5 from '@amcharts/amcharts5';
import * as am5map from '@amcharts/amcharts5/map';
import { further, load, locate, painted, route, show, stops } from './common.js';
import { BORDER, DEEPEST, HOVER, INK, MARGIN, ROUTE, STOP, fill } from './look.js';

const collection = await load('geo');
const root = am5.Root.new('map');
const chart = root.container.children.push(am5map.MapChart.new(root, {
  panX: 'translateX', panY: 'translateY', wheelY: 'zoom', projection: am5map.geoMercator(), maxZoomLevel: DEEPEST, zoomStep: 1.15, animationDuration: 0,
  paddingTop: MARGIN, paddingBottom: MARGIN, paddingLeft: MARGIN, paddingRight: MARGIN,
}));

const regions = chart.series.push(am5map.MapPolygonSeries.new(root, { geoJSON: collection }));
const template = regions.mapPolygons.template;
template.setAll({ interactive: true, stroke: am5.color(BORDER), strokeWidth: 1, cursorOverStyle: 'pointer', templateField: 'look' });
template.states.create('hover', { fill: am5.color(HOVER) });
template.events.on('click', ({ target }) => show(target.dataItem.dataContext));
regions.data.setAll(collection.features.map(({ id, properties }) => ({ ...properties, look: { fill: am5.color(fill(id)) } })));

const line = chart.series.push(am5map.MapLineSeries.new(root, {}));
line.mapLines.template.setAll({ stroke: am5.color(ROUTE), strokeWidth: 2, interactive: false });
line.data.setAll([{ geometry: { type: 'LineString', coordinates: route } }]);

const dots = chart.series.push(am5map.MapPointSeries.new(root, {}));
dots.bullets.push(() => am5.Bullet.new(root, { sprite: am5.Circle.new(root, { radius: 3, fill: am5.color(STOP), stroke: am5.color('#ffffff'), strokeWidth: 1, interactive: false }) }));
dots.data.setAll(further.map((coordinates) => ({ geometry: { type: 'Point', coordinates } })));

const points = chart.series.push(am5map.MapPointSeries.new(root, {}));
const bullet = (sprite) => am5.Bullet.new(root, { sprite });
points.bullets.push(() => bullet(am5.Circle.new(root, { radius: 5, fill: am5.color(STOP), stroke: am5.color('#ffffff'), strokeWidth: 1, interactive: false })));
points.bullets.push((_, __, { dataContext }) => bullet(am5.Label.new(root, {
  text: dataContext.name, fill: am5.color(INK), centerY: am5.p50, dx: 6, fontSize: 13, fontWeight: '600', interactive: false,
})));
points.data.setAll(stops.map(({ name, position }) => ({ name, geometry: { type: 'Point', coordinates: position } })));

// The first frame is drawn before the polygons are.
let frames = 0;
root.events.on('frameended', () => {
  if (regions.mapPolygons.length === collection.features.length && ++frames > 1) painted();
});
locate(root.dom, (longitude, latitude) => {
  const { x, y } = chart.convert({ longitude, latitude });
  return [x + MARGIN, y + MARGIN];
});
