// Measures shaped text in a font.

import * as hb from "harfbuzzjs";

/** A font file opened for measuring; all widths are in thousandths of an em. */
export class Measure {
    #face;
    #font;
    #points;

    /** @param {Buffer} source the font, as SFNT (TTF, OTF) */
    constructor(source) {
        const bytes = source.buffer.slice(source.byteOffset, source.byteOffset + source.length);
        this.#face = new hb.Face(new hb.Blob(bytes));
        this.#font = new hb.Font(this.#face);
        this.#points = new Set(this.#face.collectUnicodes());
    }

    /** Whether the font draws this character. */
    has(char) {
        return this.#points.has(char.codePointAt(0));
    }

    /** Width of a text after joining, ligatures and kerning; zero-width joiners take no room. */
    width(text) {
        const buffer = new hb.Buffer();
        buffer.addText(text);
        buffer.guessSegmentProperties();
        hb.shape(this.#font, buffer);
        const units = buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
        return (units * 1000) / this.#face.upem;
    }
}
