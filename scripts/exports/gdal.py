"""Features of a map as GDAL reads them."""

import json
import subprocess


def features(path, *layers):
    """Features of the layers, or of all, as GeoJSON; GDAL's warnings count as errors."""
    done = subprocess.run(
        ["ogr2ogr", "-f", "GeoJSON", "/vsistdout/", str(path), *layers],
        capture_output=True,
        check=False,
    )
    if done.returncode != 0 or done.stderr:
        raise RuntimeError(f"{path.name}: {done.stderr.decode()}")
    return json.loads(done.stdout)["features"]


def of_type(found, name):
    """Those whose geometry is of this type, as pairs of their positions and properties. Heights are left out."""
    fitting = [feature for feature in found if feature["geometry"]["type"] == name]
    return [(_flat(feature["geometry"]["coordinates"]), _properties(feature)) for feature in fitting]


def _properties(feature):
    # GDAL takes a property `id` for the feature's own.
    own = {"id": feature["id"]} if "id" in feature else {}
    return own | feature["properties"]


def _flat(coordinates):
    if isinstance(coordinates[0], list):
        return [number for position in coordinates for number in position[:2]]
    return coordinates[:2]
