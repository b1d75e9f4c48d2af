import { geoMercator } from 'd3-geo';
import { memo, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ComposableMap, Geographies, Geography, Line, Marker, ZoomableGroup, useZoomPanContext } from 'react-simple-maps';
import { feature } from 'topojson-client';
import { further, load, route, stops } from './common.js';
import { DEEPEST, HOVER, MARGIN, fill } from './look.js';

const REGION = { default: { outline: 'none' }, hover: { fill: HOVER, outline: 'none' }, pressed: { outline: 'none' } };
const STILL = { default: { pointerEvents: 'none' } };

// Memoised as React's users do: a click must not draw the regions again.
const Regions = memo(({ topology, onSelect }) => (
  <Geographies geography={topology}>
    {({ geographies }) => geographies.map((geography) => (
      <Geography key={geography.rsmKey} geography={geography} className="region" data-region={geography.properties.id}
        fill={fill(geography.properties.id)} style={REGION} onClick={() => onSelect(geography.properties)} />
    ))}
  </Geographies>
));

function Stops() {
  const { k } = useZoomPanContext();
  return (
    <>
      {further.map((position, number) => (
        <Marker key={number} coordinates={position} style={STILL}><circle className="stop" r={3 / k} strokeWidth={1 / k} /></Marker>
      ))}
      {stops.map(({ name, position }) => (
        <Marker key={name} coordinates={position} style={STILL}>
          <circle className="stop" r={5 / k} strokeWidth={1 / k} />
          <text x={9 / k} y={4 / k} style={{ fontSize: 13 / k }}>{name}</text>
        </Marker>
      ))}
    </>
  );
}

const TourMap = memo(({ topology, onSelect, size: [width, height] }) => {
  const [projection] = useState(() => geoMercator().fitExtent(
    [[MARGIN, MARGIN], [width - MARGIN, height - MARGIN]], feature(topology, topology.objects.regions),
  ));
  return (
    <ComposableMap projection={projection} width={width} height={height}>
      <ZoomableGroup center={projection.invert([width / 2, height / 2])} zoom={1} minZoom={1} maxZoom={DEEPEST}>
        <Regions topology={topology} onSelect={onSelect} />
        <Line coordinates={route} className="route" fill="none" />
        <Stops />
      </ZoomableGroup>
    </ComposableMap>
  );
});

function App({ size }) {
  const [topology, setTopology] = useState(null);
  const [region, setRegion] = useState(null);
  useEffect(() => { load('topo').then(setTopology); }, []);
  return (
    <>
      <header><h1>La tournée des régions du Maroc</h1></header>
      <main>
        <div id="map">{topology && <TourMap topology={topology} onSelect={setRegion} size={size} />}</div>
        <aside data-testid="region-panel" data-region={region?.id ?? ''} aria-live="polite">
          <h2>{region?.name ?? 'Maroc'}</h2>
          {region ? <p lang="ar" dir="rtl">{region.arabic}</p> : <p>Choisissez une région sur la carte.</p>}
        </aside>
      </main>
    </>
  );
}

const { clientWidth, clientHeight } = document.getElementById('map');
createRoot(document.getElementById('root')).render(<App size={[clientWidth, clientHeight]} />);
