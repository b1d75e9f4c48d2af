"""Reads the exports with other programs than those that wrote them, and compares with the dataset.

    python3 scripts/exports_check.py EXPORTS DATA SITE

EXPORTS is the folder that holds `export/`, DATA the dataset's, SITE the address that the links start
with. Needs Python's icalendar, gpxpy and lxml, and GDAL's ogr2ogr. Exit codes: 0 all is as it should be,
1 something is not, 2 the command line is not understood.
"""

import sys
from pathlib import Path

from exports import calendars, features, placemarks, waypoints
from exports.expected import LANGUAGES, Dataset, Faults

FORMATS = {
    "ics": calendars.check,
    "geojson": features.check,
    "gpx": waypoints.check,
    "kml": placemarks.check,
}


def main(arguments):
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    root, data, site = Path(arguments[0]), Path(arguments[1]), arguments[2]
    dataset = Dataset(data, site)
    faults, expected = Faults(), set()
    for language in LANGUAGES:
        for edition in dataset.editions:
            for extension, check in FORMATS.items():
                path = root / "export" / language / f"tour-{edition['id']}.{extension}"
                expected.add(path)
                faults.of = path.relative_to(root)
                if faults.unless(path.is_file(), "missing"):
                    _read(check, path, dataset.told(edition, language), faults)
    faults.of = "export"
    found = {path for path in (root / "export").rglob("*") if path.is_file()}
    for path in sorted(found - expected):
        faults.unless(False, f"{path.name} belongs to no edition")
    for fault in faults.found:
        print(fault, file=sys.stderr)
    print(f"{len(expected)} files, {faults.compared} comparisons, {len(faults.found)} faults")
    return 1 if faults.found else 0


def _read(check, path, told, faults):
    try:
        check(path, told, faults)
    except Exception as error:  # whatever a reader raises on a file that it does not understand
        faults.unless(False, f"cannot be read: {error!r}")


sys.exit(main(sys.argv[1:]))
