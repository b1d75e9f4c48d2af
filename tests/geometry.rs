//! What holds of `map.json` and `provinces.json`, read back from the path data as a browser would.

#![cfg(feature = "tools")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use geo::line_intersection::line_intersection;
use geo::{
    Area, BooleanOps, Contains, Coord, Distance, Euclidean, Line, LineIntersection, LineString,
    MultiPolygon, Point, Polygon, Validation,
};
use onmt_tour_map::dataset::raw::{MapFile, ProvincesFile, RegionsFile};
use onmt_tour_map::projection::{Position, Projection};
use onmt_tour_map::tools::geometry::draw;
use proj4rs::Proj;

/// A vertex in tenths of a map unit.
type Vertex = [i32; 2];
/// A side of a ring, in the ring's direction.
type Edge = [Vertex; 2];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn data(name: &str) -> PathBuf {
    root().join("public/data").join(name)
}

fn text(name: &str) -> String {
    std::fs::read_to_string(data(name))
        .unwrap_or_else(|error| panic!("public/data/{name}: {error}"))
}

fn map() -> MapFile {
    serde_json::from_str(&text("map.json")).unwrap()
}

fn provinces() -> ProvincesFile {
    serde_json::from_str(&text("provinces.json")).unwrap()
}

fn regions() -> RegionsFile {
    serde_json::from_str(&text("regions.json")).unwrap()
}

/// The numbers of a run of path data, in tenths.
fn numbers(run: &str) -> Vec<i32> {
    let mut numbers = Vec::new();
    let mut rest = run.trim_start();
    while !rest.is_empty() {
        let mut point = false;
        let end = rest
            .char_indices()
            .find(|(at, letter)| match letter {
                '-' => *at > 0,
                '.' => std::mem::replace(&mut point, true),
                digit => !digit.is_ascii_digit(),
            })
            .map_or(rest.len(), |(at, _)| at);
        let number: f64 = rest[..end]
            .parse()
            .unwrap_or_else(|_| panic!("a number in {run:?}"));
        let tenths = (number * 10.0).round();
        assert!(
            (number * 10.0 - tenths).abs() < 1e-6,
            "{number} has one decimal"
        );
        #[allow(clippy::cast_possible_truncation)]
        numbers.push(tenths as i32);
        rest = rest[end..].trim_start();
    }
    numbers
}

/// The lines of path data that consists of `Mx yl dx dy ...`, each with or without a closing `z`.
fn lines(path: &str) -> Vec<(Vec<Vertex>, bool)> {
    let (before, rest) = path.split_once('M').expect("a path starts with M");
    assert_eq!(before, "");
    rest.split('M')
        .map(|line| {
            let (line, closed) = line
                .strip_suffix('z')
                .map_or((line, false), |line| (line, true));
            let (start, steps) = line.split_once('l').expect("a line goes on with l");
            let [x, y] = numbers(start)[..] else {
                panic!("a start is a pair: {start}")
            };
            let mut at = [x, y];
            let mut vertices = vec![at];
            for step in numbers(steps).chunks(2) {
                at = [at[0] + step[0], at[1] + step[1]];
                vertices.push(at);
            }
            (vertices, closed)
        })
        .collect()
}

fn rings(path: &str) -> Vec<Vec<Vertex>> {
    let rings = lines(path).into_iter().map(|(ring, closed)| {
        assert!(closed, "a ring is closed");
        assert!(ring.len() > 2 && ring.first() != ring.last());
        ring
    });
    rings.collect()
}

fn edges(ring: &[Vertex]) -> impl Iterator<Item = Edge> {
    (0..ring.len()).map(move |at| [ring[at], ring[(at + 1) % ring.len()]])
}

fn polygon(ring: &[Vertex]) -> Polygon<f64> {
    let line: LineString<f64> = ring
        .iter()
        .map(|[x, y]| [f64::from(*x) / 10.0, f64::from(*y) / 10.0])
        .collect();
    Polygon::new(line, Vec::new())
}

/// What a path fills by the even-odd rule, map units.
fn shape(path: &str) -> MultiPolygon<f64> {
    let empty = MultiPolygon::new(Vec::new());
    rings(path)
        .iter()
        .fold(empty, |all, ring| all.xor(&polygon(ring)))
}

fn project(map: &MapFile, position: &[f64]) -> Point<f64> {
    let at = Position {
        lon: position[0],
        lat: position[1],
    };
    let point = Projection::new(&map.projection).project(at);
    Point::new(point.x, point.y)
}

/// Asserts that the rings of all faces meet exactly: each edge lies on one ring, and back on one other or on `outline`.
fn assert_meet(faces: &BTreeMap<String, Vec<Vec<Vertex>>>, outline: &[Vec<Vertex>]) {
    let mut owner: BTreeMap<Edge, &str> = BTreeMap::new();
    for (id, rings) in faces {
        for edge in rings.iter().flat_map(|ring| edges(ring)) {
            assert_eq!(
                owner.insert(edge, id),
                None,
                "{edge:?} of {id} is another's too"
            );
        }
    }
    let outer: BTreeSet<Edge> = outline.iter().flat_map(|ring| edges(ring)).collect();
    for ([from, to], id) in &owner {
        let inner = owner.get(&[*to, *from]);
        assert!(inner != Some(id), "{id} runs back on itself at {from:?}");
        let at_the_edge = outer.contains(&[*from, *to]);
        assert!(
            inner.is_some() != at_the_edge,
            "{id}: {from:?} {to:?} has a neighbour or the outside"
        );
    }
    assert!(outer.iter().all(|edge| owner.contains_key(edge)));
}

/// Asserts that no ring touches or crosses itself, by geo's rules of validity.
fn assert_valid(id: &str, rings: &[Vec<Vertex>]) {
    for ring in rings {
        let errors = polygon(ring).validation_errors();
        assert!(errors.is_empty(), "{id}: {errors:?}");
    }
}

/// Asserts that no two edges of different rings cross: what shares edges may still overlap elsewhere.
fn assert_no_crossing(faces: &BTreeMap<String, Vec<Vec<Vertex>>>) {
    let mut all: Vec<Line<f64>> = faces
        .values()
        .flatten()
        .flat_map(|ring| edges(ring))
        .map(|edge| {
            let [from, to] = edge.map(|[x, y]| Coord {
                x: f64::from(x),
                y: f64::from(y),
            });
            Line::new(from, to)
        })
        .collect();
    all.sort_by(|a, b| a.start.x.min(a.end.x).total_cmp(&b.start.x.min(b.end.x)));
    for (at, one) in all.iter().enumerate() {
        let right = one.start.x.max(one.end.x);
        let near = all[at + 1..]
            .iter()
            .take_while(|other| other.start.x.min(other.end.x) <= right);
        for other in near {
            let proper = matches!(
                line_intersection(*one, *other),
                Some(LineIntersection::SinglePoint {
                    is_proper: true,
                    ..
                })
            );
            assert!(!proper, "{one:?} crosses {other:?}");
        }
    }
}

fn overview() -> BTreeMap<String, Vec<Vec<Vertex>>> {
    map()
        .regions
        .iter()
        .map(|region| (region.id.clone(), rings(&region.path)))
        .collect()
}

#[test]
fn there_are_the_twelve_regions_in_order() {
    let expected: Vec<String> = (1..=12).map(|number| format!("MA-{number:02}")).collect();
    let ids = |ids: Vec<String>| assert_eq!(ids, expected);
    ids(map().regions.into_iter().map(|region| region.id).collect());
    ids(provinces()
        .regions
        .into_iter()
        .map(|region| region.id)
        .collect());
}

#[test]
fn regions_meet_without_gap_or_overlap() {
    let faces = overview();
    assert_meet(&faces, &rings(&map().outline));
    assert_no_crossing(&faces);
    for (id, rings) in &faces {
        assert_valid(id, rings);
    }
}

#[test]
fn provinces_meet_and_fill_their_regions() {
    let file = provinces();
    let regions: BTreeMap<String, Vec<Vec<Vertex>>> = file
        .regions
        .iter()
        .map(|region| (region.id.clone(), rings(&region.path)))
        .collect();
    let faces: BTreeMap<String, Vec<Vec<Vertex>>> = file
        .provinces
        .iter()
        .map(|one| (one.id.clone(), rings(&one.path)))
        .collect();
    for (id, rings) in faces.iter().chain(&regions) {
        assert_valid(id, rings);
    }
    assert_no_crossing(&faces);
    // A region's rings are the edges of its provinces that none of its other provinces runs back on.
    for (region, region_rings) in &regions {
        let own = file.provinces.iter().filter(|one| &one.region == region);
        let inside: BTreeSet<Edge> = own
            .flat_map(|one| &faces[&one.id])
            .flat_map(|ring| edges(ring))
            .collect();
        let bounds: BTreeSet<Edge> = inside
            .iter()
            .filter(|[a, b]| !inside.contains(&[*b, *a]))
            .copied()
            .collect();
        assert_eq!(
            bounds,
            region_rings.iter().flat_map(|ring| edges(ring)).collect(),
            "{region}"
        );
    }
    assert_eq!(file.provinces.len(), 75);
    let known: BTreeSet<&str> = regions.keys().map(String::as_str).collect();
    assert!(
        file.provinces
            .iter()
            .all(|one| known.contains(one.region.as_str()))
    );
}

#[test]
fn the_finer_level_covers_what_the_overview_does() {
    let (map, file) = (map(), provinces());
    let fine_vertices: usize = file
        .regions
        .iter()
        .flat_map(|one| rings(&one.path))
        .map(|r| r.len())
        .sum();
    let vertices: usize = overview().values().flatten().map(Vec::len).sum();
    assert!(
        (4 * vertices..=6 * vertices).contains(&fine_vertices),
        "{fine_vertices} of {vertices}"
    );
    for (coarse, fine) in map.regions.iter().zip(&file.regions) {
        let (coarse_area, fine_area) = (
            shape(&coarse.path).unsigned_area(),
            shape(&fine.path).unsigned_area(),
        );
        assert!(
            (coarse_area / fine_area - 1.0).abs() < 0.01,
            "{}",
            coarse.id
        );
        let own = file.provinces.iter().filter(|one| one.region == fine.id);
        let sum: f64 = own.map(|one| shape(&one.path).unsigned_area()).sum();
        assert!(
            (sum / fine_area - 1.0).abs() < 1e-6,
            "{}: {sum} of {fine_area}",
            fine.id
        );
    }
}

#[test]
fn the_country_is_drawn_with_few_vertices() {
    let vertices: usize = overview().values().flatten().map(Vec::len).sum();
    assert!((1500..=2500).contains(&vertices), "{vertices}");
}

#[test]
fn files_stay_small() {
    assert!(text("map.json").len() <= 60_000);
    assert!(text("provinces.json").len() <= 350_000);
}

#[test]
fn borders_are_drawn_once_and_named_by_neighbours() {
    let map = map();
    let faces = overview();
    let mut drawn = BTreeSet::new();
    for border in &map.borders {
        let [one, other] = &border.between;
        for (line, closed) in lines(&border.path) {
            assert!(!closed);
            for edge in line.windows(2).map(|pair| [pair[0], pair[1]]) {
                let back = [edge[1], edge[0]];
                assert!(
                    !drawn.contains(&back) && drawn.insert(edge),
                    "drawn twice: {edge:?}"
                );
                let of =
                    |id: &String, edge| faces[id].iter().any(|ring| edges(ring).any(|e| e == edge));
                let between =
                    (of(one, edge) && of(other, back)) || (of(one, back) && of(other, edge));
                assert!(between, "{one} {other} {edge:?}");
            }
        }
        let knows = |id: &String, other: &String| {
            map.regions
                .iter()
                .any(|region| &region.id == id && region.neighbours.contains(other))
        };
        assert!(one < other && knows(one, other) && knows(other, one));
    }
    let inner = faces
        .values()
        .flatten()
        .flat_map(|ring| edges(ring))
        .count()
        - rings(&map.outline)
            .iter()
            .flat_map(|ring| edges(ring))
            .count();
    assert_eq!(drawn.len() * 2, inner);
    let named: usize = map
        .regions
        .iter()
        .map(|region| region.neighbours.len())
        .sum();
    assert_eq!(named, map.borders.len() * 2);
}

#[test]
fn the_frame_is_tight_around_the_country() {
    let map = map();
    let all: Vec<Vertex> = overview().into_values().flatten().flatten().collect();
    for axis in [0, 1] {
        let values = || all.iter().map(|vertex| f64::from(vertex[axis]) / 10.0);
        let (low, high) = (
            values().fold(f64::MAX, f64::min),
            values().fold(f64::MIN, f64::max),
        );
        assert!((0.0..1.0).contains(&low), "{low}");
        assert!(
            (map.size[axis] - 5.0..=map.size[axis]).contains(&high),
            "{high}"
        );
    }
    for region in &map.regions {
        let corners: Vec<Vertex> = rings(&region.path).concat();
        let edge = |axis: usize, pick: fn(i32, i32) -> i32| {
            f64::from(
                corners
                    .iter()
                    .map(|corner| corner[axis])
                    .reduce(pick)
                    .unwrap(),
            ) / 10.0
        };
        let bounds = [
            edge(0, i32::min),
            edge(1, i32::min),
            edge(0, i32::max),
            edge(1, i32::max),
        ];
        assert_eq!(
            region.bounds.map(f64::to_bits),
            bounds.map(f64::to_bits),
            "{}",
            region.id
        );
    }
}

#[test]
fn anchors_lie_inside_what_they_name() {
    for region in &map().regions {
        assert!(
            shape(&region.path).contains(&Point::from(region.anchor)),
            "{}",
            region.id
        );
    }
    for province in &provinces().provinces {
        assert!(
            shape(&province.path).contains(&Point::from(province.anchor)),
            "{}",
            province.id
        );
    }
}

#[test]
fn capitals_and_highlights_lie_in_their_region_or_within_five_kilometres() {
    let (map, regions) = (map(), regions());
    let reach = 5000.0 / map.projection.metres;
    let shapes: BTreeMap<&str, MultiPolygon<f64>> = map
        .regions
        .iter()
        .map(|region| (region.id.as_str(), shape(&region.path)))
        .collect();
    let mut places: Vec<(&str, &str, &[f64])> = Vec::new();
    for city in regions.cities.iter().filter(|city| city.rank == 0) {
        places.push((&city.id, &city.region, &city.position));
    }
    assert_eq!(places.len(), 12);
    for region in &regions.regions {
        for highlight in &region.highlights {
            places.push((&highlight.id, &region.id, &highlight.position));
        }
    }
    for (id, region, position) in places {
        let away = Euclidean.distance(&project(&map, position), &shapes[region]);
        assert!(
            away <= reach,
            "{id} is {:.1} km off {region}",
            away * map.projection.metres / 1000.0
        );
    }
}

#[test]
fn the_projection_agrees_with_proj() {
    let map = map();
    let lambert = Proj::from_proj_string(&map.projection.proj).unwrap();
    let degrees = Proj::from_proj_string("+proj=longlat +datum=WGS84 +no_defs").unwrap();
    for lon in -18..=0 {
        for lat in 20..=37 {
            let (lon, lat) = (f64::from(lon), f64::from(lat));
            let mut expected = (lon.to_radians(), lat.to_radians());
            proj4rs::transform::transform(&degrees, &lambert, &mut expected).unwrap();
            let x = (expected.0 - map.projection.west) / map.projection.metres;
            let y = (map.projection.north - expected.1) / map.projection.metres;
            let ours = project(&map, &[lon, lat]);
            let away = Euclidean.distance(&ours, &Point::new(x, y));
            assert!(away < 0.01, "{lon} {lat}: {ours:?}, PROJ has {x} {y}");
        }
    }
}

/// Off the coast by about 15 km or more, from the Mediterranean to the south.
const AT_SEA: [[f64; 2]; 12] = [
    [-2.75, 35.45],
    [-4.2, 35.45],
    [-5.0, 35.6],
    [-6.2, 35.6],
    [-6.6, 34.8],
    [-7.8, 33.85],
    [-9.5, 32.4],
    [-10.0, 30.6],
    [-11.5, 28.55],
    [-13.6, 27.5],
    [-16.2, 24.0],
    [-17.25, 21.5],
];

/// Inland, abroad.
const ABROAD: [[f64; 2]; 5] = [
    [-1.0, 34.5],
    [-6.0, 26.0],
    [-12.0, 22.0],
    [-5.6, 37.0],
    [-15.6, 27.95],
];

#[test]
fn the_sea_is_neither_country_nor_land_and_neighbours_are_land() {
    let map = map();
    let (land, country) = (shape(&map.land), shape(&map.outline));
    for position in AT_SEA {
        let point = project(&map, &position);
        assert!(
            !country.contains(&point) && !land.contains(&point),
            "{position:?}"
        );
    }
    for position in ABROAD {
        let point = project(&map, &position);
        assert!(
            !country.contains(&point) && land.contains(&point),
            "{position:?}"
        );
    }
}

/// What the overlay of shapes with common edges leaves along them, square map units.
const DUST: f64 = 0.001;

#[test]
fn no_land_peeps_out_between_country_and_sea() {
    // What land is left beside the country is continents and islands far away, not slivers on its coast.
    let land = shape(&map().land);
    let overview = shape(&map().outline);
    let fine: String = provinces()
        .regions
        .into_iter()
        .map(|region| region.path)
        .collect();
    for country in [overview, shape(&fine)] {
        let abroad = land.difference(&country);
        let slivers: Vec<f64> = abroad
            .iter()
            .map(Area::unsigned_area)
            .filter(|area| (DUST..50.0).contains(area))
            .collect();
        assert!(slivers.is_empty(), "{slivers:?}");
    }
}

#[test]
fn the_peninsula_of_dakhla_is_there() {
    let map = map();
    let country = shape(&map.outline);
    let on_it = country.contains(&project(&map, &[-15.945, 23.7]));
    let in_the_bay = country.contains(&project(&map, &[-15.86, 23.72]));
    assert!(on_it && !in_the_bay);
}

#[test]
fn the_files_are_as_freshly_drawn() {
    let files = draw(root()).unwrap_or_else(|error| panic!("{error}"));
    assert!(
        files.map == text("map.json"),
        "map.json: run `cargo run --features tools --bin geometry`"
    );
    assert!(
        files.provinces == text("provinces.json"),
        "provinces.json: run `cargo run --features tools --bin geometry`"
    );
}

#[test]
fn without_the_packages_the_message_names_the_remedy() {
    let error = draw(&root().join("tests")).unwrap_err().to_string();
    assert!(
        error.contains("node_modules/morocco-map") && error.contains("`npm install`"),
        "{error}"
    );
}

/// How far the shoals may be from the coast, map units: what they are thinned by, and the rounding of their vertices.
const BESIDE: f64 = 1.4;

#[test]
fn the_shoals_follow_the_coast_in_few_vertices_and_no_border() {
    let map = map();
    let outline: Vec<Line> = sides(&map.outline);
    let shoals = lines(&map.shoals);
    let mut length = 0.0;
    for (line, is_closed) in &shoals {
        assert!(!is_closed);
        for vertex in line {
            let at = Point::from(vertex.map(|tenths| f64::from(tenths) / 10.0));
            let far = outline.iter().map(|side| Euclidean.distance(side, &at));
            let nearest = far.fold(f64::MAX, f64::min);
            assert!(nearest < BESIDE, "{at:?} is {nearest} from the outline");
        }
        for [from, to] in line.array_windows() {
            length += (f64::from(to[0] - from[0])).hypot(f64::from(to[1] - from[1])) / 10.0;
        }
    }
    let vertices =
        |lines: &[(Vec<Vertex>, bool)]| lines.iter().map(|(line, _)| line.len()).sum::<usize>();
    assert!(vertices(&shoals) * 4 < vertices(&lines(&map.outline)));
    // From the Mediterranean border to that in the south, and no farther: some 1,700 km as the crow flies, a bit more along the coast.
    let kilometres = length * map.projection.metres / 1000.0;
    assert!((2000.0..3500.0).contains(&kilometres), "{kilometres} km");
    // The border's corners inland have none near.
    for corner in [[-8.67, 27.67], [-1.9, 32.1], [-12.0, 23.45]] {
        let at = project(&map, &corner);
        let near = shoals.iter().flat_map(|(line, _)| line).any(|vertex| {
            let vertex = Point::from(vertex.map(|tenths| f64::from(tenths) / 10.0));
            Euclidean.distance(&vertex, &at) < 40.0
        });
        assert!(!near, "{corner:?}");
    }
}

/// The sides of all rings of path data, map units.
fn sides(path: &str) -> Vec<Line> {
    let coord = |vertex: Vertex| {
        let [x, y] = vertex.map(|tenths| f64::from(tenths) / 10.0);
        Coord { x, y }
    };
    let rings = lines(path).into_iter();
    rings
        .flat_map(|(ring, _)| {
            let next = ring.iter().copied().cycle().skip(1);
            let pairs: Vec<_> = ring.iter().copied().zip(next).collect();
            pairs
        })
        .map(|(from, to)| Line::new(coord(from), coord(to)))
        .collect()
}
