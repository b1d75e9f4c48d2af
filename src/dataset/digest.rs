//! Whether two contents are the same, without keeping them.

/// 64 bits of the contents in hexadecimal (FNV-1a, Fowler, Noll and Vo; IETF draft-eastlake-fnv). It tells a new
/// dataset from an old one, nothing more: it is no protection.
#[must_use]
pub fn digest(contents: &[&str]) -> String {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let mut hash = OFFSET;
    for content in contents {
        // A byte that no text holds parts them.
        for byte in content.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
        }
    }
    let digit = |shift: u32| char::from_digit(((hash >> shift) & 0xf) as u32, 16);
    (0..16).rev().filter_map(|place| digit(place * 4)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_changed_letter_and_a_moved_end_tell() {
        // The published value of 'a', with the byte 0xff behind it.
        let of_a = (0xaf63_dc4c_8601_ec8c_u64 ^ 0xff).wrapping_mul(0x0100_0000_01b3);
        assert_eq!(digest(&["a"]), format!("{of_a:016x}"));
        assert_ne!(digest(&["ab", "c"]), digest(&["a", "bc"]));
        assert_ne!(digest(&["ab"]), digest(&["aB"]));
    }
}
