"""The GPX files, read by gpxpy and by GDAL."""

from datetime import datetime, time, timezone

import gpxpy
from lxml import etree

from . import gdal, order
from .expected import Window


def check(path, told, faults):
    order.check(etree.parse(str(path)).getroot(), faults)
    gpx = gpxpy.parse(path.read_text(encoding="utf-8"))
    faults.same("version", gpx.version, "1.1")
    faults.same("name", gpx.name, told.title)
    faults.same("time", gpx.time, told.stamp)
    faults.same("link", gpx.link, told.url)
    longitudes, latitudes = zip(*(stop["position"] for stop in told.stops))
    bounds = gpx.bounds
    faults.near(
        "bounds",
        [bounds.min_longitude, bounds.min_latitude, bounds.max_longitude, bounds.max_latitude],
        [min(longitudes), min(latitudes), max(longitudes), max(latitudes)],
    )
    faults.same("waypoints", len(gpx.waypoints), len(told.stops))
    for waypoint, stop in zip(gpx.waypoints, told.stops):
        _waypoint(waypoint, stop, told, faults)
    _routes(gpx, path, told, faults)
    points = gdal.of_type(gdal.features(path, "waypoints"), "Point")
    names = [of["name"] for _, of in points]
    faults.same("waypoints in GDAL", names, [told.place(stop) for stop in told.stops])


def _waypoint(waypoint, stop, told, faults):
    of, window = stop["id"], Window(stop["date"])
    faults.near(f"{of} position", [waypoint.longitude, waypoint.latitude], stop["position"])
    faults.same(f"{of} name", waypoint.name, told.place(stop))
    faults.same(f"{of} link", waypoint.link, told.stop_url(stop))
    noon = datetime.combine(window.first, time(12), timezone.utc)
    faults.same(f"{of} time", waypoint.time, noon if window.exact else None)
    said = told.ui("gap_before") in waypoint.description
    faults.same(f"{of} says that stops before it are unknown", said, bool(stop.get("gap_before")))


def _routes(gpx, path, told, faults):
    expected = [[stop["position"] for stop in run] for run in told.routes()]
    found = [[[point.longitude, point.latitude] for point in route.points] for route in gpx.routes]
    faults.same("routes", found, expected)
    for route, run in zip(gpx.routes, told.routes()):
        said = told.ui("gap_before") in route.description
        faults.same(f"{route.name} says what it leaves out", said, bool(run[0].get("gap_before")))
    lines = gdal.of_type(gdal.features(path, "routes"), "LineString")
    for (positions, _), run in zip(lines, expected):
        faults.near("route in GDAL", positions, [number for position in run for number in position])
    faults.same("routes in GDAL", len(lines), len(expected))
