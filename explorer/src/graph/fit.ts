import type { Point } from "./geometry";

/** Room for labels at the edges of a drawing, in pixels. */
const margin = { x: 84, top: 34, bottom: 46 };
/** A few actors need not fill a large screen. */
const largestScale = 1.5;
const mostStretch = 3;

const turned = ({ x, y }: Point): Point => ({ x: y, y: x });

const extentOf = (points: readonly Point[]): { x: number; y: number; width: number; height: number } => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};

/**
 * The projection of the model's plane that puts all of these points into a frame; one that is
 * higher than wide gets the plane turned.
 */
export const fitted = (
  points: readonly Point[],
  width: number,
  height: number,
): ((point: Point) => Point) => {
  const wide = extentOf(points);
  if (height > width && wide.width > wide.height) {
    const fit = upright(extentOf(points.map(turned)), width, height);
    return (point) => fit(turned(point));
  }
  return upright(wide, width, height);
};

const upright = (
  extent: { x: number; y: number; width: number; height: number },
  width: number,
  height: number,
): ((point: Point) => Point) => {
  const marginX = Math.min(margin.x, width / 7);
  const scale = (room: number, length: number): number => (length > 0 ? room / length : Infinity);
  const across = scale(width - 2 * marginX, extent.width);
  const down = scale(height - margin.top - margin.bottom, extent.height);
  const common = Math.min(across, down, largestScale);
  // What is spare in one direction is used, but not so that the picture is distorted.
  const kx = Math.min(across, common * mostStretch, largestScale);
  const ky = Math.min(down, common * mostStretch, largestScale);
  const middleY = (height + margin.top - margin.bottom) / 2;
  return ({ x, y }) => ({
    x: width / 2 + (x - extent.x - extent.width / 2) * kx,
    y: middleY + (y - extent.y - extent.height / 2) * ky,
  });
};
