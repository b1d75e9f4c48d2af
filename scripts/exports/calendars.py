"""The calendars, read by Python's icalendar."""

from datetime import timedelta

from icalendar import Calendar

from .expected import Window


def check(path, told, faults):
    raw = path.read_bytes()
    _lines(raw, faults)
    calendar = Calendar.from_ical(raw)
    faults.same("VERSION", calendar["VERSION"], "2.0")
    faults.unless(calendar.get("PRODID"), "no PRODID")
    faults.same("X-WR-CALNAME", str(calendar["X-WR-CALNAME"]), told.title)
    faults.unless(not calendar.errors, f"errors: {calendar.errors}")
    events = calendar.walk("VEVENT")
    ids = [str(event["UID"]) for event in events]
    faults.same("ids", ids, [f"{stop['id']}@onmt-tour-map" for stop in told.stops])
    faults.same("different ids", len(set(ids)), len(ids))
    for event, stop in zip(events, told.stops):
        _event(event, stop, told, faults)


def _lines(raw, faults):
    faults.unless(raw.endswith(b"\r\n"), "the last line has no end")
    faults.same("CR or LF alone", raw.replace(b"\r\n", b"").strip(b"\r\n").count(b"\n"), 0)
    for line in raw.split(b"\r\n"):
        faults.unless(len(line) <= 75, f"{len(line)} octets: {line!r}")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            faults.unless(False, f"folded inside a character: {line!r}")


def _event(event, stop, told, faults):
    window, of = Window(stop["date"]), stop["id"]
    faults.unless(not event.errors, f"{of} errors: {event.errors}")
    for name, day in (("DTSTART", window.first), ("DTEND", window.last + timedelta(days=1))):
        # A date, not a date and time: they compare as unequal.
        faults.same(f"{of} {name}", event.decoded(name), day)
        faults.same(f"{of} VALUE of {name}", event[name].params.get("VALUE"), "DATE")
    status = "CONFIRMED" if window.exact else "TENTATIVE"
    faults.same(f"{of} STATUS", event["STATUS"], status)
    faults.same(f"{of} DTSTAMP", event.decoded("DTSTAMP"), told.stamp)
    faults.same(f"{of} TRANSP", event["TRANSP"], "TRANSPARENT")
    faults.same(f"{of} URL", event["URL"], told.stop_url(stop))
    geo = event["GEO"]
    faults.near(f"{of} GEO", [geo.longitude, geo.latitude], stop["position"])
    summary, description = str(event["SUMMARY"]), str(event["DESCRIPTION"])
    faults.unless(summary.startswith(told.place(stop)), f"{of} SUMMARY: {summary}")
    faults.unless(told.note(stop) in description, f"{of} without its note: {description}")
    faults.unless(stop.get("venue", "") in str(event["LOCATION"]), f"{of} without its venue")
    mark = told.ui("status_unknown")
    for name, text in (("SUMMARY", summary), ("DESCRIPTION", description)):
        faults.same(f"{of} {name} says that the day is not known", mark in text, not window.exact)
    if "order" not in stop:
        faults.unless(told.ui("stop_unnumbered") in description, f"{of} hides that it has no order")
