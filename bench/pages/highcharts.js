import Highcharts from 'highcharts/highmaps';
import { further, load, route, show, stops } from './common.js';
import { BORDER, HOVER, MARGIN, ROUTE, SEA, STOP, fill } from './look.js';

const topology = await load('topo');
const regions = topology.objects.regions.geometries.map(({ properties }) => ({ ...properties, color: fill(properties.id) }));

/** Names the regions' elements, which the library makes anew when it draws. */
function name() {
  for (const { id, graphic } of this.series[0].points) graphic?.element.setAttribute('data-region', id);
}

Highcharts.mapChart('map', {
  chart: { map: topology, animation: false, margin: MARGIN, backgroundColor: SEA, events: { load: name, render: name } },
  title: { text: '' },
  legend: { enabled: false },
  tooltip: { enabled: false },
  accessibility: { enabled: false },
  mapView: { projection: { name: 'WebMercator' } },
  mapNavigation: { enabled: true, enableDoubleClickZoom: false },
  plotOptions: { series: { animation: false, states: { inactive: { enabled: false } } } },
  series: [
    {
      type: 'map', joinBy: 'id', data: regions, borderColor: BORDER, borderWidth: 1, cursor: 'pointer',
      states: { hover: { color: HOVER, animation: false } },
      point: { events: { click() { show({ id: this.id, name: this.name, arabic: this.options.arabic }); } } },
    },
    {
      type: 'mapline', data: [{ geometry: { type: 'LineString', coordinates: route } }],
      color: ROUTE, nullColor: ROUTE, lineWidth: 2, enableMouseTracking: false,
    },
    {
      type: 'mappoint', data: further.map(([lon, lat]) => ({ lon, lat })), color: STOP, enableMouseTracking: false,
      marker: { radius: 3, symbol: 'circle', lineColor: '#fff', lineWidth: 1 },
    },
    {
      type: 'mappoint', data: stops.map(({ name, position: [lon, lat] }) => ({ name, lon, lat })), color: STOP, enableMouseTracking: false,
      marker: { radius: 5, symbol: 'circle', lineColor: '#fff', lineWidth: 1 },
      dataLabels: { enabled: true, format: '{point.name}', align: 'left', x: 6, verticalAlign: 'middle', style: { fontSize: '13px', fontWeight: '600', textOutline: 'none' } },
    },
  ],
});
