//! Reads the `TopoJSON` files of the npm packages.

use std::path::Path;

use topojson::{ArcIndexes, Geometry, TopoJson, Value};

use super::GeometryError;
use super::topology::{Face, Step};
use crate::projection::Position;

/// A `TopoJSON` file, its arcs in degrees.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// The shared lines.
    pub arcs: Vec<Vec<Position>>,
    /// What they bound; an empty id where the file gives none.
    pub faces: Vec<Face>,
}

impl Source {
    /// Reads `node_modules/{file}` under `root`.
    ///
    /// # Errors
    /// `Missing` where there is no such file, `Invalid` where it is no `TopoJSON` of polygons.
    pub fn read(root: &Path, file: &str) -> Result<Self, GeometryError> {
        let path = root.join("node_modules").join(file);
        let text = std::fs::read_to_string(&path).map_err(|error| GeometryError::Missing {
            file: file.into(),
            error: error.to_string(),
        })?;
        Self::parse(&text).map_err(|reason| GeometryError::Invalid {
            file: file.into(),
            reason: reason.into(),
        })
    }

    fn parse(text: &str) -> Result<Self, &'static str> {
        let Ok(TopoJson::Topology(file)) = text.parse() else {
            return Err("it is no topology");
        };
        let transform = file.transform.ok_or("it is not quantized")?;
        let arcs = file.arcs.iter().map(|arc| {
            let mut steps = [0.0, 0.0];
            arc.iter()
                .map(|delta| {
                    let [x, y] = delta[..] else {
                        return Err("a point is no pair");
                    };
                    steps = [steps[0] + x, steps[1] + y];
                    Ok(Position {
                        lon: steps[0] * transform.scale[0] + transform.translate[0],
                        lat: steps[1] * transform.scale[1] + transform.translate[1],
                    })
                })
                .collect()
        });
        let arcs = arcs.collect::<Result<Vec<Vec<Position>>, _>>()?;
        let mut faces = Vec::new();
        for object in &file.objects {
            collect(&object.geometry, &mut faces)?;
        }
        let known = |step: &Step| step.arc < arcs.len();
        if !faces
            .iter()
            .flat_map(|face: &Face| &face.rings)
            .flatten()
            .all(known)
        {
            return Err("an arc is not in the file");
        }
        Ok(Self { arcs, faces })
    }

    /// The rings of a face in degrees, closed.
    #[must_use]
    pub fn rings(&self, face: &Face) -> Vec<Vec<Position>> {
        face.rings
            .iter()
            .map(|ring| {
                ring.iter()
                    .flat_map(|step| {
                        let mut arc = self.arcs[step.arc].clone();
                        if step.reversed {
                            arc.reverse();
                        }
                        arc
                    })
                    .collect()
            })
            .collect()
    }
}

/// Adds the polygons of a geometry and of those inside it.
fn collect(geometry: &Geometry, faces: &mut Vec<Face>) -> Result<(), &'static str> {
    let rings: Vec<&ArcIndexes> = match &geometry.value {
        Value::Polygon(rings) => rings.iter().collect(),
        Value::MultiPolygon(polygons) => polygons.iter().flatten().collect(),
        Value::GeometryCollection(geometries) => {
            return geometries
                .iter()
                .try_for_each(|inner| collect(inner, faces));
        }
        _ => return Err("a geometry is no polygon"),
    };
    let id = geometry
        .id
        .as_ref()
        .and_then(|id| id.as_str())
        .unwrap_or_default()
        .to_string();
    let rings = rings
        .iter()
        .map(|ring| ring.iter().map(|index| step(*index)).collect())
        .collect();
    faces.push(Face { id, rings });
    Ok(())
}

/// A negative index is the one's complement of an arc walked backwards (`TopoJSON` 1.0, 2.1.4).
fn step(index: i32) -> Step {
    let arc = if index < 0 { !index } else { index };
    Step {
        arc: usize::try_from(arc).unwrap_or(usize::MAX),
        reversed: index < 0,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const FILE: &str = r#"{"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[-10,20]},
        "objects":{"o":{"type":"GeometryCollection","geometries":[
            {"type":"Polygon","id":"MA-01","arcs":[[-1]]}]}},
        "arcs":[[[0,0],[2,0],[0,2],[-2,-2]]]}"#;

    #[test]
    fn deltas_add_up_and_arcs_turn() {
        let source = Source::parse(FILE).unwrap();
        assert_eq!(
            source.arcs[0][2],
            Position {
                lon: -9.0,
                lat: 21.0
            }
        );
        assert_eq!(source.faces[0].id, "MA-01");
        assert_eq!(
            source.rings(&source.faces[0])[0][1],
            Position {
                lon: -9.0,
                lat: 21.0
            }
        );
    }

    #[test]
    fn what_is_no_topology_is_refused() {
        assert_eq!(Source::parse("{}"), Err("it is no topology"));
        let lost = FILE.replace("[[-1]]", "[[-3]]");
        assert_eq!(Source::parse(&lost), Err("an arc is not in the file"));
    }
}
