"""The KML files, read by lxml and by GDAL."""

from lxml import etree

from . import gdal, order
from .expected import Window

NAMES = {"k": "http://www.opengis.net/kml/2.2", "atom": "http://www.w3.org/2005/Atom"}


def check(path, told, faults):
    root = etree.parse(str(path)).getroot()
    order.check(root, faults)
    faults.same("name", root.findtext("k:Document/k:name", namespaces=NAMES), told.title)
    placemarks = root.findall("k:Document/k:Placemark", NAMES)
    stops = [it for it in placemarks if it.find("k:Point", NAMES) is not None]
    for placemark, stop in zip(stops, told.stops):
        _times(placemark, stop, faults)
        link = placemark.find("atom:link", NAMES)
        faults.same(f"{stop['id']} link", link.get("href"), told.stop_url(stop))
    styles = {f"#{style.get('id')}" for style in root.iterfind("k:Document/k:Style", NAMES)}
    used = {it.findtext("k:styleUrl", namespaces=NAMES) for it in placemarks}
    faults.unless(used <= styles, f"styles that are not there: {used - styles}")

    found = gdal.features(path)
    points, lines = gdal.of_type(found, "Point"), gdal.of_type(found, "LineString")
    faults.same("placemarks", len(found), len(points) + len(lines))
    faults.same("stops", [of["id"] for _, of in points], [stop["id"] for stop in told.stops])
    for (position, of), stop in zip(points, told.stops):
        faults.near(f"{stop['id']} position", position, stop["position"])
        faults.same(f"{stop['id']} name", of["Name"], told.place(stop))
        faults.same(f"{stop['id']} date", of["date"], stop["date"])
        faults.unless(told.note(stop) in of["description"], f"{stop['id']} without its note")
    legs = list(told.legs())
    faults.same("legs", [of["kind"] for _, of in lines], [kind for _, _, kind in legs])
    for (positions, of), (start, end, _) in zip(lines, legs):
        faults.near(f"{of['Name']} line", positions, start["position"] + end["position"])


def _times(placemark, stop, faults):
    """A stamp for a known day, a span for a known window, nothing for a date in doubt."""
    window = Window(stop["date"])
    found = [
        (etree.QName(part).localname, part.text)
        for kind in ("k:TimeStamp", "k:TimeSpan")
        for primitive in placemark.iterfind(kind, NAMES)
        for part in primitive
    ]
    if window.exact:
        expected = [("when", str(window.first))]
    elif window.in_doubt:
        expected = []
    else:
        expected = [("begin", str(window.first)), ("end", str(window.last))]
    faults.same(f"{stop['id']} time", found, expected)
