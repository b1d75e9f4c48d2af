//! The one sort of the wasm: the standard library's is made anew for each type, at 1 to 3 kB (brotli) each.

/// The places `0..count` in order; `is_before` compares two of them. Stable: equal ones stay as they came. A merge sort
/// from the bottom up, `count * log2(count)` comparisons.
#[must_use]
pub fn sorted(count: usize, is_before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut merged = places.clone();
    let mut run = 1;
    while run < count {
        for start in (0..count).step_by(run * 2) {
            let middle = (start + run).min(count);
            let end = (start + run * 2).min(count);
            let (mut left, mut right) = (start, middle);
            for slot in merged.iter_mut().take(end).skip(start) {
                let takes_right =
                    left == middle || right < end && is_before(places[right], places[left]);
                let from = if takes_right { &mut right } else { &mut left };
                *slot = places[*from];
                *from += 1;
            }
        }
        std::mem::swap(&mut places, &mut merged);
        run *= 2;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::sorted;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn as_the_standard_library_sorts(keys in prop::collection::vec(0_u8..9, 0..60)) {
            let mut expected: Vec<usize> = (0..keys.len()).collect();
            expected.sort_by_key(|place| keys[*place]);
            prop_assert_eq!(sorted(keys.len(), &|one, other| keys[one] < keys[other]), expected);
        }
    }
}
