//! The bytes of a code: the text, its padding, and the error correction over GF(256).

/// For level M, by version from 1: error correction bytes of a block, and how many blocks there are (table 9 of the
/// standard).
const BLOCKS: [(u8, u8); 13] = [
    (10, 1),
    (16, 1),
    (26, 1),
    (18, 2),
    (24, 2),
    (16, 4),
    (18, 4),
    (22, 4),
    (22, 5),
    (26, 5),
    (30, 5),
    (22, 8),
    (22, 9),
];

/// What fills the bytes that the text leaves.
const PADDING: [u8; 2] = [0xEC, 0x11];

/// The bytes of the code of a version with `room` bytes in the order they are placed; none where the text is too long.
pub(super) fn codewords(text: &[u8], version: usize, room: usize) -> Option<Vec<u8>> {
    let (check, count) = BLOCKS[version - 1];
    let (check, count) = (usize::from(check), usize::from(count));
    let data = message(text, version, room - check * count)?;

    // The last blocks hold one byte more.
    let (short, longer) = (data.len() / count, data.len() % count);
    let divisor = generator(check);
    let mut blocks = Vec::new();
    let mut rest = &data[..];
    for place in 0..count {
        let (own, behind) = rest.split_at(short + usize::from(place + longer >= count));
        blocks.push((own, remainder(own, &divisor)));
        rest = behind;
    }
    let mut placed = Vec::new();
    for at in 0..=short {
        placed.extend(blocks.iter().filter_map(|(own, _)| own.get(at)));
    }
    for at in 0..check {
        placed.extend(blocks.iter().filter_map(|(_, check)| check.get(at)));
    }
    Some(placed)
}

/// Mode, length, text and padding: `room` bytes.
fn message(text: &[u8], version: usize, room: usize) -> Option<Vec<u8>> {
    let length = if version < 10 {
        vec![u8::try_from(text.len()).ok()?]
    } else {
        u16::try_from(text.len()).ok()?.to_be_bytes().to_vec()
    };
    // The mode takes half a byte, so that all that follows is half a byte late.
    let mut bytes = Vec::new();
    let mut half = 0b0100;
    for byte in length.iter().chain(text) {
        bytes.push((half << 4) | (byte >> 4));
        half = byte & 15;
    }
    bytes.push(half << 4);
    let spare = room.checked_sub(bytes.len())?;
    bytes.extend(PADDING.iter().cycle().take(spare));
    Some(bytes)
}

/// The product in GF(256) modulo x^8 + x^4 + x^3 + x^2 + 1.
fn times(mut one: u8, other: u8) -> u8 {
    let mut product = 0;
    for bit in 0..8 {
        if other >> bit & 1 == 1 {
            product ^= one;
        }
        let carry = one >> 7;
        one = (one << 1) ^ (carry * 0x1D);
    }
    product
}

/// The Reed-Solomon generator of a degree: its coefficients but the first, which is 1.
fn generator(degree: usize) -> Vec<u8> {
    let mut divisor = vec![0; degree];
    divisor[degree - 1] = 1;
    let mut root = 1;
    for _ in 0..degree {
        for at in 0..degree {
            let next = divisor.get(at + 1).copied().unwrap_or_default();
            divisor[at] = times(divisor[at], root) ^ next;
        }
        root = times(root, 2);
    }
    divisor
}

/// What is left of a block when it is divided by the generator: its error correction bytes.
fn remainder(block: &[u8], divisor: &[u8]) -> Vec<u8> {
    let mut rest = vec![0; divisor.len()];
    for byte in block {
        let factor = byte ^ rest[0];
        rest.rotate_left(1);
        if let Some(last) = rest.last_mut() {
            *last = 0;
        }
        for (own, coefficient) in rest.iter_mut().zip(divisor) {
            *own ^= times(*coefficient, factor);
        }
    }
    rest
}
