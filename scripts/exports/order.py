"""The order of elements that the schemas of GPX 1.1 and KML 2.2 prescribe, and that their readers overlook."""

from lxml import etree

WAYPOINT = "ele time magvar geoidheight name cmt desc src link sym type"
FEATURE = (
    "name visibility open author link address phoneNumber Snippet description LookAt TimeStamp TimeSpan"
    " styleUrl Style StyleMap Region ExtendedData"
)

SEQUENCES = {
    "gpx": "metadata wpt rte trk extensions",
    "metadata": "name desc author copyright link time keywords bounds extensions",
    "wpt": WAYPOINT,
    "rtept": WAYPOINT,
    "rte": "name cmt desc src link number type extensions rtept",
    "link": "text type",
    "Document": f"{FEATURE} Placemark",
    "Placemark": f"{FEATURE} Point LineString",
    "LineString": "extrude tessellate altitudeMode coordinates",
    "Style": "IconStyle LabelStyle LineStyle",
    "LineStyle": "color colorMode width",
    "TimeSpan": "begin end",
}


def check(root, faults):
    """Every element that has children is known here, and its children stand in their order."""
    for element in root.iter(etree.Element):
        names = [etree.QName(child).localname for child in element]
        sequence = SEQUENCES.get(etree.QName(element).localname)
        if sequence is None:
            faults.unless(len(set(names)) < 2, f"{element.tag}: the order of its elements is not known")
            continue
        sequence = sequence.split()
        if faults.unless(set(names) <= set(sequence), f"{element.tag} holds {names}"):
            places = [sequence.index(name) for name in names]
            faults.same(f"{element.tag}'s elements", places, sorted(places))
