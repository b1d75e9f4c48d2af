//! Pixels as a small PNG: some 128 colours show all that a map has.

use std::cmp::Reverse;
use std::collections::HashMap;

use color_quant::NeuQuant;
use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};

/// Colours kept as they are: those of the largest areas.
const EXACT: usize = 64;
/// Colours learnt for the rest: edges, which are many and small.
const LEARNT: usize = 64;
/// Which share of the rest is learnt from: one pixel in so many.
const SAMPLE: i32 = 3;

/// The PNG of opaque pixels, four bytes each (red, green, blue, alpha), in rows of the width.
pub(super) fn encode(pixels: &[u8], [width, height]: [u32; 2]) -> Result<Vec<u8>, EncodingError> {
    let (palette, places) = reduced(pixels);
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette);
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&places)?;
    writer.finish()?;
    Ok(file)
}

/// A palette (three bytes a colour), and each pixel's place in it.
fn reduced(pixels: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let (colours, _) = pixels.as_chunks::<4>();
    // A map is made of areas: looking a colour up once a run is many times quicker than once a pixel.
    let runs = || colours.chunk_by(|a, b| a == b);
    let mut areas: HashMap<[u8; 4], usize> = HashMap::new();
    for run in runs() {
        *areas.entry(run[0]).or_default() += run.len();
    }
    let mut ranked: Vec<([u8; 4], usize)> = areas.into_iter().collect();
    ranked.sort_unstable_by_key(|(colour, area)| (Reverse(*area), *colour));
    let exact: Vec<[u8; 4]> = ranked
        .iter()
        .take(EXACT)
        .map(|(colour, _)| *colour)
        .collect();

    let mut palette: Vec<u8> = exact
        .iter()
        .flat_map(|colour| &colour[..3])
        .copied()
        .collect();
    let mut places: HashMap<[u8; 4], u8> = (0..=u8::MAX)
        .zip(&exact)
        .map(|(place, colour)| (*colour, place))
        .collect();
    let mut rest: Vec<u8> = Vec::new();
    for run in runs().filter(|run| !places.contains_key(&run[0])) {
        rest.extend(run.as_flattened());
    }
    if !rest.is_empty() {
        let learnt = NeuQuant::new(SAMPLE, LEARNT, &rest);
        for (colour, _) in &ranked[exact.len()..] {
            #[allow(clippy::cast_possible_truncation)] // below 256
            let place = (exact.len() + learnt.index_of(colour)) as u8;
            places.insert(*colour, place);
        }
        palette.extend(learnt.color_map_rgb());
    }
    let mut pixels = Vec::with_capacity(colours.len());
    for run in runs() {
        let place = places.get(&run[0]).copied().unwrap_or_default();
        pixels.resize(pixels.len() + run.len(), place);
    }
    (palette, pixels)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two areas, and between them more shades than a palette holds.
    #[test]
    fn areas_keep_their_colour_and_edges_come_close() {
        let mut pixels = Vec::new();
        for step in 0..1000_u32 {
            let shade = u8::try_from(step / 4).unwrap();
            let other = u8::try_from(step % 4 * 60).unwrap();
            pixels.extend([shade, other, 255 - shade, 255]);
            pixels.extend([247, 241, 229, 255]);
            pixels.extend([156, 58, 31, 255]);
        }
        let (palette, places) = reduced(&pixels);
        assert!(palette.len() <= 3 * (EXACT + LEARNT));
        for (pixel, place) in pixels.chunks(4).zip(places) {
            let shown = &palette[3 * usize::from(place)..][..3];
            let off = pixel.iter().zip(shown).map(|(a, b)| a.abs_diff(*b)).max();
            let flat = pixel[2] == 229 && pixel[1] == 241 || pixel[..3] == [156, 58, 31];
            assert!(
                off.unwrap() <= if flat { 0 } else { 40 },
                "{pixel:?} {shown:?}"
            );
        }
    }
}
