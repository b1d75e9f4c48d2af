import { LinesChart, ScatterChart } from 'echarts/charts';
import { GeoComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { further, load, locate, painted, route, show, stops } from './common.js';
import { BORDER, DEEPEST, HOVER, INK, ROUTE, STOP, fill } from './look.js';

echarts.use([GeoComponent, ScatterChart, LinesChart, CanvasRenderer]);
const RADIANS = Math.PI / 180;
/** Mercator in degrees, its y growing downwards. */
const projection = {
  project: ([longitude, latitude]) => [longitude, -Math.log(Math.tan(Math.PI / 4 + (latitude * RADIANS) / 2)) / RADIANS],
  unproject: ([x, y]) => [x, (2 * Math.atan(Math.exp(-y * RADIANS)) - Math.PI / 2) / RADIANS],
};

const collection = await load('geo');
const box = document.getElementById('map');
const chart = echarts.init(box);
echarts.registerMap('regions', collection);
chart.on('finished', painted);
chart.on('click', { componentType: 'geo' }, ({ name }) => show(collection.features.find(({ properties }) => properties.name === name).properties));
chart.setOption({
  animation: false,
  geo: {
    map: 'regions', projection, roam: true, scaleLimit: { min: 1, max: DEEPEST }, layoutCenter: ['50%', '50%'], layoutSize: '96%',
    itemStyle: { borderColor: BORDER, borderWidth: 1 },
    emphasis: { itemStyle: { areaColor: HOVER }, label: { show: false } },
    regions: collection.features.map(({ id, properties }) => ({ name: properties.name, itemStyle: { areaColor: fill(id) } })),
  },
  series: [
    { type: 'lines', coordinateSystem: 'geo', polyline: true, silent: true, data: [{ coords: route }], lineStyle: { color: ROUTE, width: 2, opacity: 1 } },
    { type: 'scatter', coordinateSystem: 'geo', silent: true, symbolSize: 6, data: further, itemStyle: { color: STOP, borderColor: '#fff', borderWidth: 1, opacity: 1 } },
    {
      type: 'scatter', coordinateSystem: 'geo', silent: true, symbolSize: 10, data: stops.map(({ name, position }) => ({ name, value: position })),
      itemStyle: { color: STOP, borderColor: '#fff', borderWidth: 1, opacity: 1 },
      label: { show: true, position: 'right', formatter: '{b}', fontSize: 13, fontWeight: 600, color: INK },
    },
  ],
});
locate(box, (...position) => chart.convertToPixel('geo', position));
