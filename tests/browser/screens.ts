/** The screens that the map must serve, in pixels: phone, tablet, laptop, desk, wall. */
export const SCREENS = [
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
];

export const named = ({ width, height }: { width: number; height: number }) => `${width}x${height}`;
