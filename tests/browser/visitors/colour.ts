import type { Page } from '@playwright/test';

export type Colour = readonly [red: number, green: number, blue: number];
/** Four bytes a pixel, row by row. */
export type Picture = { width: number; height: number; data: Uint8Array };
export type Box = { x: number; y: number; width: number; height: number };

/** Relative luminance (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: Colour, other: Colour): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** `top` with an opacity, over `ground`. */
export const over = (top: Colour, opacity: number, ground: Colour): Colour =>
  [0, 1, 2].map((band) => top[band] * opacity + ground[band] * (1 - opacity)) as unknown as Colour;

export const pixel = ({ data }: Picture, index: number): Colour => [data[4 * index], data[4 * index + 1], data[4 * index + 2]];

/** Whether no band differs by more than `tolerance` of 255. */
export const alike = (one: Colour, other: Colour, tolerance = 24) =>
  one.every((value, band) => Math.abs(value - other[band]) <= tolerance);

/** What the window shows of a box, pixel by pixel. The page itself unpacks it: no decoder is needed. */
export async function picture(page: Page, clip: Box): Promise<Picture> {
  const png = (await page.screenshot({ clip, animations: 'disabled' })).toString('base64');
  const { width, height, data } = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const { width, height, data } = await createImageBitmap(new Blob([bytes])).then((bitmap) => {
      const painter = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!painter) throw new Error('no canvas');
      painter.drawImage(bitmap, 0, 0);
      return painter.getImageData(0, 0, bitmap.width, bitmap.height);
    });
    let text = '';
    for (let start = 0; start < data.length; start += 8192) {
      text += String.fromCharCode(...data.subarray(start, start + 8192));
    }
    return { width, height, data: btoa(text) };
  }, png);
  return { width, height, data: Buffer.from(data, 'base64') };
}

/** CSS colours as the browser paints them on black, with their opacity: `var(--name)` and keywords of the system too. */
export function painted(page: Page, colours: string[]): Promise<{ colour: Colour; opacity: number }[]> {
  return page.evaluate((colours) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.setProperty('forced-color-adjust', 'none');
    const painter = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!painter) throw new Error('no canvas');
    const found = colours.map((colour) => {
      probe.style.color = '';
      probe.style.color = colour;
      painter.clearRect(0, 0, 1, 1);
      painter.fillStyle = getComputedStyle(probe).color;
      painter.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = painter.getImageData(0, 0, 1, 1).data;
      return { colour: [red, green, blue] as [number, number, number], opacity: alpha / 255 };
    });
    probe.remove();
    return found;
  }, colours);
}
