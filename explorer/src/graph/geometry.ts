export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const centredAt = ({ x, y }: Point, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** A line from one node to another, bent towards its control point. */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

export const at = ({ from, control, to }: Curve, t: number): Point => {
  const u = 1 - t;
  return {
    x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
    y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
  };
};

/** A curve between two points that passes `bend` pixels beside the middle of the straight line. */
export const bent = (from: Point, to: Point, bend: number): Curve => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const control = {
    x: (from.x + to.x) / 2 - (dy / length) * bend * 2,
    y: (from.y + to.y) / 2 + (dx / length) * bend * 2,
  };
  return { from, control, to };
};

const towards = (from: Point, to: Point, distance: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(distance / length, 0.45);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
};

/** The same curve without the ends that lie below its nodes. */
export const trimmed = (curve: Curve, atFrom: number, atTo: number): Curve => ({
  from: towards(curve.from, curve.control, atFrom),
  control: curve.control,
  to: towards(curve.to, curve.control, atTo),
});

const short = (n: number): string => n.toFixed(1);

export const pathOf = ({ from, control, to }: Curve): string =>
  `M${short(from.x)} ${short(from.y)}Q${short(control.x)} ${short(control.y)} ${short(to.x)} ${short(to.y)}`;

/** A filled arrowhead at `tip`, coming from `from`. */
export const arrowAt = (tip: Point, from: Point, size: number): string => {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const [bx, by] = [tip.x - ux * size, tip.y - uy * size];
  const half = size * 0.5;
  return `M${short(tip.x)} ${short(tip.y)}L${short(bx - uy * half)} ${short(by + ux * half)}L${short(bx + uy * half)} ${short(by - ux * half)}Z`;
};
