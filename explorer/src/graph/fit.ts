import type { Point } from "./geometry";

/** Room for labels at the edges of a drawing, in pixels. */
const margin = { x: 84, top: 34, bottom: 56 };
/** A few actors need not fill a large screen. */
const largestScale = 1.5;

/** The projection of the model's plane that puts all of these points into a frame. */
export const fitted = (
  points: readonly Point[],
  width: number,
  height: number,
): ((point: Point) => Point) => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const marginX = Math.min(margin.x, width / 7);
  const scale = (room: number, extent: number): number => (extent > 0 ? room / extent : Infinity);
  const across = scale(width - 2 * marginX, right - left);
  const down = scale(height - margin.top - margin.bottom, bottom - top);
  const common = Math.min(across, down, largestScale);
  // What is spare in one direction is used, but not so that the picture is distorted.
  const kx = Math.min(across, common * 3, largestScale);
  const ky = Math.min(down, common * 3, largestScale);
  const middleY = (height + margin.top - margin.bottom) / 2;
  return ({ x, y }) => ({
    x: width / 2 + (x - (left + right) / 2) * kx,
    y: middleY + (y - (top + bottom) / 2) * ky,
  });
};
