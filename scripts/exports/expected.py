"""What the exports should say, worked out from the dataset's files alone."""

import calendar
import json
import re
from datetime import date, datetime, timedelta, timezone

LANGUAGES = ("fr", "ar", "zgh", "en", "es")

RANGE = re.compile(r"\[(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)\]")
PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)")


class Faults:
    """Collects what differs, each with the file it is in."""

    def __init__(self):
        self.of, self.found, self.compared = "", [], 0

    def unless(self, holds, what):
        self.compared += 1
        if not holds:
            self.found.append(f"{self.of}: {what}")
        return holds

    def same(self, what, found, expected):
        return self.unless(found == expected, f"{what}: {found!r} instead of {expected!r}")

    def near(self, what, found, expected):
        """Numbers that are equal but for rounding, a list of them."""
        near = len(found) == len(expected) and all(abs(a - b) < 1e-6 for a, b in zip(found, expected))
        return self.unless(near, f"{what}: {found!r} instead of {expected!r}")


class Window:
    """The days that an EDTF date can be: `first` and `last`, both included."""

    def __init__(self, edtf):
        between = RANGE.fullmatch(edtf)
        if between:
            self.first, self.last = (date.fromisoformat(day) for day in between.groups())
            self.exact = self.in_doubt = False
            return
        year, month, day, doubt = PLAIN.fullmatch(edtf).groups()
        year, from_month, to_month = int(year), int(month or 1), int(month or 12)
        self.first = date(year, from_month, int(day or 1))
        self.last = date(year, to_month, int(day or calendar.monthrange(year, to_month)[1]))
        self.in_doubt = bool(doubt)
        self.exact = day is not None and not doubt


class Told:
    """An edition in a language."""

    def __init__(self, edition, texts, french, site, stamp):
        self.edition, self.stops, self.stamp = edition, edition["stops"], stamp
        self.texts, self.french = texts, french
        self.url = f"{site}{texts['language']}/tour/{edition['id']}/"
        self.title = self._content("editions", edition["id"], "title")

    def stop_url(self, stop):
        return f"{self.url}{stop['id']}/"

    def place(self, stop):
        return self._content("stops", stop["id"], "place")

    def note(self, stop):
        return self._content("stops", stop["id"], "note")

    def ui(self, key):
        return self.texts["ui"].get(key) or self.french["ui"][key]

    def ordered(self):
        return [stop for stop in self.stops if "order" in stop]

    def legs(self):
        """Pairs of stops, each with how much is known of the way between them."""
        ordered = self.ordered()
        for start, end in zip(ordered, ordered[1:]):
            known = Window(start["date"]).exact and Window(end["date"]).exact
            yield start, end, "gap" if end.get("gap_before") else "known" if known else "imprecise"

    def routes(self):
        """Ids of the stops that follow each other without a gap, two or more at a time."""
        runs = []
        for stop in self.ordered():
            if not runs or stop.get("gap_before"):
                runs.append([])
            runs[-1].append(stop)
        return [run for run in runs if len(run) > 1]

    def _content(self, kind, name, field):
        own = self.texts.get(kind, {}).get(name, {}).get(field)
        return own or self.french[kind][name][field]


class Dataset:
    """`tour.json` and the words of all languages."""

    def __init__(self, folder, site):
        tour = _json(folder / "tour.json")
        self.editions, self.site = tour["editions"], site
        self.texts = {tag: _json(folder / "text" / f"{tag}.json") for tag in LANGUAGES}
        year, month, revision = map(int, tour["version"].split("."))
        first = datetime(year, month, 1, tzinfo=timezone.utc)
        self.stamp = first + timedelta(minutes=revision)

    def told(self, edition, language):
        return Told(edition, self.texts[language], self.texts["fr"], self.site, self.stamp)


def _json(path):
    return json.loads(path.read_text(encoding="utf-8"))
