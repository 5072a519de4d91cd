import type { Kind } from "../model/terms";
import { svg } from "../ui/dom";
import type { Point } from "./geometry";

const polygon = ({ x, y }: Point, corners: readonly (readonly [number, number])[], r: number): string =>
  corners.map(([cx, cy]) => `${(x + cx * r).toFixed(1)},${(y + cy * r).toFixed(1)}`).join(" ");

const hexagon = [
  [-0.55, -0.95],
  [0.55, -0.95],
  [1.1, 0],
  [0.55, 0.95],
  [-0.55, 0.95],
  [-1.1, 0],
] as const;
const diamond = [
  [0, -1.15],
  [1.15, 0],
  [0, 1.15],
  [-1.15, 0],
] as const;

/** People are round, states square, organisations hexagons, places diamonds: told without colour. */
export const nodeShape = (kind: Kind, centre: Point, radius: number): SVGElement => {
  const common = { class: `ring ${kind}` };
  if (kind === "state") {
    const side = radius * 1.8;
    const [x, y] = [centre.x - side / 2, centre.y - side / 2];
    return svg("rect", { ...common, x, y, width: side, height: side, rx: 4 });
  }
  if (kind === "organisation")
    return svg("polygon", { ...common, points: polygon(centre, hexagon, radius) });
  if (kind === "place" || kind === "other")
    return svg("polygon", { ...common, points: polygon(centre, diamond, radius) });
  return svg("circle", { ...common, cx: centre.x, cy: centre.y, r: radius });
};
