"""The GeoJSON files, read by GDAL and as plain JSON."""

import json

from . import gdal
from .expected import Window


def check(path, told, faults):
    plain = json.loads(path.read_text(encoding="utf-8"))
    faults.same("type", plain["type"], "FeatureCollection")
    faults.unless("crs" not in plain, "has a crs")
    faults.same("unidentified", plain["unidentified"], told.edition.get("unidentified", []))
    longitudes, latitudes = zip(*(stop["position"] for stop in told.stops))
    corners = [min(longitudes), min(latitudes), max(longitudes), max(latitudes)]
    faults.near("bbox", plain["bbox"], corners)

    found = gdal.features(path)
    points = gdal.of_type(found, "Point")
    lines = gdal.of_type(found, "LineString")
    faults.same("features", len(found), len(points) + len(lines))
    faults.same("stops", [of["id"] for _, of in points], [stop["id"] for stop in told.stops])
    for (position, of), stop in zip(points, told.stops):
        _stop(position, of, stop, told, faults)
    legs = list(told.legs())
    ends = [(start["id"], end["id"], kind) for start, end, kind in legs]
    faults.same("legs", [(of["from"], of["to"], of["kind"]) for _, of in lines], ends)
    for (positions, of), (start, end, _) in zip(lines, legs):
        faults.near(f"{of['name']} line", positions, start["position"] + end["position"])


def _stop(position, of, stop, told, faults):
    faults.near(f"{stop['id']} position", position, stop["position"])
    expected = {
        "order": stop.get("order"),
        "region": stop["region"],
        "date": stop["date"],
        "date_exact": Window(stop["date"]).exact,
        "status": stop["status"],
        "report": told.ui(f"reported_{stop['status']}"),
        "confidence": stop["confidence"],
        "venue": stop.get("venue"),
        "name": told.place(stop),
        "note": told.note(stop),
        "url": told.stop_url(stop),
    }
    for name, value in expected.items():
        faults.same(f"{stop['id']} {name}", of[name], value)
    faults.same(f"{stop['id']} sources", [source["id"] for source in of["sources"]], stop["sources"])
