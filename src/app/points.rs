//! The points of the dataset on the map: highlights as markers, and as clusters where there are many.
//!
//! Drawn are those of the region shown. With the whole country on screen none are, but where the dataset has so many that a
//! region's page alone could not show them: then the country has clusters too.

use std::sync::Arc;

use leptos::prelude::*;

use super::markers::{highlight_marker, hit};
use super::node::{Element, Node, live, svg};
use super::value::Derived;
use super::{AppState, MapView};
use crate::camera::{Camera, Rect, ZOOM_RANGE, within};
use crate::cluster::{Clusters, Mark, Marking, gather, level};
use crate::dataset::Dataset;
use crate::projection::Point;
use crate::region::RegionId;
use crate::svg::{tenths, translate};
use crate::text::Ui;

/// Points of a region up to which each has its marker: they are moved apart.
const CALM: usize = 16;
/// Points of the dataset from which the whole country has clusters.
const MANY: usize = CALM * RegionId::COUNT;
/// Markers are drawn anew lot by lot, so that no frame is long: how many lots there are.
pub const LOTS: usize = 6;
/// Distance between clusters, pixels: a finger's breadth, and for markers of size 1.
const RADIUS: (f64, f64) = (54.0, 62.0);
/// Margin around the screen in which marks are drawn already, as a share of it.
const AROUND: f64 = 0.15;
/// Margin around the members of a cluster when the camera goes there, and how much nearer it goes at least.
const ZOOM: (f64, f64) = (0.18, 1.7);
/// Radius of a cluster's disc by the digits of its number, pixels, for markers of size 1.
const DISC: [f64; 4] = [14.0, 15.0, 18.0, 22.0];

/// Size of a cluster's number, pixels, for markers of size 1.
const TEXT: f64 = 13.0;
/// Width of the ring around a cluster's disc, pixels: it tells clusters from stops.
const RING: f64 = 3.5;
/// Smallest size of a marker at which a cluster's number has twelve pixels.
const SMALLEST: f64 = 0.93;

/// A cluster whose members are shown one by one, as long as the level and the region are the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opened {
    level: f64,
    region: Option<RegionId>,
    leader: u32,
}

/// The points that may be drawn.
#[derive(Clone, Debug, Default, PartialEq)]
struct All {
    /// Region, and place among its highlights.
    of: Vec<(RegionId, usize)>,
    /// Map units.
    places: Vec<Point>,
}

/// Marks that are drawn at once, and the points that they are of: those of before, until it is the turn of the lot.
#[derive(Clone)]
struct Lot {
    all: Arc<All>,
    marks: Vec<Mark>,
}

impl PartialEq for Lot {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.all, &other.all) && self.marks == other.marks
    }
}

/// The points and what is drawn of them.
#[derive(Clone, Copy)]
pub struct Points {
    state: AppState,
    all: Derived<Arc<All>>,
    level: Derived<f64>,
    clusters: Derived<Arc<Clusters>>,
    marks: Derived<Arc<Vec<Mark>>>,
}

impl Points {
    /// The points of a state.
    #[allow(clippy::float_cmp)] // levels are steps of one series
    pub fn new(state: AppState) -> Self {
        let view = MapView::new(state);
        let all = Derived::new(move || Arc::new(all(state)));
        let level = Derived::new(move || state.rest.with(|rest| level(rest.zoom)));
        let clusters = Derived::new(move || {
            let radius = RADIUS.0.max(RADIUS.1 * view.marker_size());
            let radius = radius / (view.scale() * level.get());
            Arc::new(all.with(|all| match all.places.len() {
                0..=CALM => Clusters::alone(all.places.len()),
                _ => gather(&all.places, radius),
            }))
        });
        let marks = Derived::new(move || {
            let (all, clusters) = (all.get(), clusters.get());
            let opened = state
                .opened
                .get()
                .filter(|opened| opened.level == level.get() && opened.region == state.lit.get());
            let fixed = view.disc_centres();
            let marking = Marking {
                points: &all.places,
                clusters: &clusters,
                opened: opened.map(|opened| opened.leader),
                camera: state.rest.get(),
                scale: view.scale(),
                screen: view.surroundings(AROUND),
                fixed: &fixed,
                apart: view.apart(),
            };
            Arc::new(marking.marks())
        });
        Self {
            state,
            all,
            level,
            clusters,
            marks,
        }
    }

    /// Centres and radii of the discs that are drawn, pixels.
    pub fn discs(self) -> Vec<(Point, f64)> {
        let view = MapView::new(self.state);
        let size = view.marker_size().max(SMALLEST);
        self.all.with(|all| {
            let disc = |mark: &Mark| {
                let place = view.pixels(all.places[mark.point as usize]);
                let centre = Point {
                    x: place.x + mark.lead.x,
                    y: place.y + mark.lead.y,
                };
                let ring = if mark.count > 1 { RING } else { 0.0 };
                (centre, size * radius(mark.count) + ring)
            };
            self.marks.with(|marks| marks.iter().map(disc).collect())
        })
    }

    /// The marks on screen.
    pub fn markers(self) -> Element {
        let lots = (0..LOTS).map(|number| self.lot(number));
        svg("g").class("highlight-markers").children(lots)
    }

    /// A lot of the marks; those of before until it is its turn. A point is of the same lot wherever the camera is, so that the
    /// lots with nothing new stay as they are.
    fn lot(self, number: usize) -> Node {
        let lot = Derived::after(move |before: Option<Lot>| {
            let is_due = self.state.lots.get() > number;
            match before {
                Some(before) if !is_due => before,
                _ => {
                    let of = |mark: &&Mark| mark.point as usize % LOTS == number;
                    Lot {
                        all: self.all.get(),
                        marks: self
                            .marks
                            .with(|marks| marks.iter().filter(of).copied().collect()),
                    }
                }
            }
        });
        live(move || {
            let data = self.state.data();
            lot.with(|Lot { all, marks }| {
                let draw = |mark: &Mark| -> Node {
                    if mark.count > 1 {
                        return self.cluster(mark, all.places[mark.point as usize]).into();
                    }
                    let (region, number) = all.of[mark.point as usize];
                    let place = data.region(region);
                    let place = place.and_then(|region| region.highlights.get(number));
                    place
                        .map(|place| highlight_marker(self.state, region, place, mark))
                        .into()
                };
                Node::row(marks.iter().map(draw))
            })
        })
    }

    /// A disc with a number. No link, as no page is about it; the keyboard's way to its members is their list.
    fn cluster(self, mark: &Mark, at: Point) -> Element {
        let (state, leader) = (self.state, mark.point);
        let view = MapView::new(state);
        let count = u64::from(mark.count);
        let number = state.texts.with(|texts| texts.integer(count));
        let name = state.ui(Ui::PlaceCount).with("{n}", &number).text;
        let size = view.marker_size();
        let size = size.max(SMALLEST);
        let circle = |class: &'static str, more: f64| {
            svg("circle")
                .class(class)
                .set("r", tenths(size * radius(mark.count) + more).to_string())
        };
        let disc = svg("g")
            .set("transform", translate(mark.lead))
            .set("font-size", tenths(size * TEXT).to_string())
            .child(circle("cluster-ring", RING))
            .child(circle("cluster-disc", 0.0))
            .child(
                svg("text")
                    .class("cluster-count")
                    .set("text-anchor", "middle")
                    .set("dy", "0.36em")
                    .child(number),
            );
        let hue = state.lit.get().map_or("", RegionId::hue);
        svg("g")
            .class(format!("cluster {hue}"))
            .set("transform", translate(at))
            .set("role", "button")
            .set("tabindex", "-1")
            .set("data-cluster", count.to_string())
            .set("aria-label", name)
            .on("click", move |_| self.open(leader))
            .child(view.upright().child(hit("cluster-hit", mark)).child(disc))
    }

    /// Goes to the members of a cluster; shows them one by one where the camera cannot come nearer.
    fn open(self, leader: u32) {
        let state = self.state;
        let (level_now, region) = untrack(|| (self.level.get(), state.lit.get()));
        if level_now >= level(ZOOM_RANGE.1) {
            state.opened.set(Some(Opened {
                level: level_now,
                region,
                leader,
            }));
            return;
        }
        let screen = MapView::new(state).screen_untracked();
        let Some(bounds) = untrack(|| self.bounds(leader)) else {
            return;
        };
        let fit = Camera::fit(bounds, screen, ZOOM.0);
        let nearer = state.rest.with_untracked(|rest| rest.zoom * ZOOM.1);
        let zoom = within(fit.zoom.max(nearer), ZOOM_RANGE);
        let (centre, across, down) = (bounds.centre(), screen.width / zoom, screen.height / zoom);
        let window = Rect {
            x: centre.x - across / 2.0,
            y: centre.y - down / 2.0,
            width: across,
            height: down,
        };
        state.goal.set(Camera::fit(window, screen, 0.0));
    }

    /// The bounds of the members of a cluster, map units; none where it is gone already.
    fn bounds(self, leader: u32) -> Option<Rect> {
        let (all, clusters) = (self.all.get(), self.clusters.get());
        let first = all.places.get(leader as usize)?;
        let mut bounds = [first.x, first.y, first.x, first.y];
        for member in clusters.members(leader) {
            let Point { x, y } = all.places[member];
            bounds = [
                bounds[0].min(x),
                bounds[1].min(y),
                bounds[2].max(x),
                bounds[3].max(y),
            ];
        }
        Some(Rect::from_bounds(bounds))
    }
}

/// The points that may be drawn: those of the region shown, else all where they are many.
fn all(state: AppState) -> All {
    let (data, shown) = (state.dataset.get(), state.lit.get());
    let are_many = are_many(&data);
    let mut all = All::default();
    for region in &data.regions {
        let is_due = match shown {
            Some(id) => id == region.id,
            None => are_many,
        };
        for (number, place) in region.highlights.iter().enumerate().filter(|_| is_due) {
            all.of.push((region.id, number));
            all.places.push(data.map.projection.project(place.position));
        }
    }
    all
}

/// Whether a dataset has so many points that the whole country has clusters.
pub fn are_many(data: &Dataset) -> bool {
    let of = data.regions.iter().map(|region| region.highlights.len());
    of.sum::<usize>() > MANY
}

/// Radius of the disc of a mark, pixels, for markers of size 1.
fn radius(count: u32) -> f64 {
    match count {
        1 => 12.0,
        2..=9 => DISC[0],
        10..=99 => DISC[1],
        100..=999 => DISC[2],
        _ => DISC[3],
    }
}
