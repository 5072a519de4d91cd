import type { ScaleTime } from "d3-scale";
import { quads, type QuadClass } from "../model/terms";
import { svg } from "../ui/dom";
import type { Bin } from "./bins";

export const dayLength = 86_400_000;

/** From the line up: what is no conflict; below it: conflict, words nearest to the line. */
const above: readonly QuadClass[] = [0, 1, 4];
const below: readonly QuadClass[] = [2, 3];

export interface ChartFrame {
  readonly x: ScaleTime<number, number>;
  readonly top: number;
  readonly height: number;
}

const sum = (bin: Bin, classes: readonly QuadClass[]): number =>
  classes.reduce<number>((total, quad) => total + bin.counts[quad], 0);

/** Bars of counts, stacked by class: cooperation stands above a line, conflict hangs below it. */
export const drawBars = (bins: readonly Bin[], { x, top, height }: ChartFrame): SVGElement => {
  const most = (classes: readonly QuadClass[]): number =>
    bins.reduce((high, bin) => Math.max(high, sum(bin, classes)), 0);
  const [up, down] = [most(above), most(below)];
  const unit = height / Math.max(1, up + down);
  const step = Math.min(unit, 14);
  const line = top + (height * up) / Math.max(1, up + down);
  const bars = svg("g", { class: "bars" });
  for (const bin of bins) {
    const left = x(bin.begin * dayLength);
    const width = Math.max(1, Math.min(x(bin.end * dayLength) - left - 1, 26));
    for (const [classes, sign] of [
      [above, -1],
      [below, 1],
    ] as const) {
      let level = line;
      for (const quad of classes) {
        const size = bin.counts[quad] * step;
        if (size === 0) continue;
        const y = sign < 0 ? level - size : level;
        const { tone, material } = quads[quad];
        const look = `bar ${tone} ${material ? "material" : "verbal"}`;
        bars.append(svg("rect", { class: look, x: left, y, width, height: size }));
        level += sign * size;
      }
    }
  }
  bars.append(svg("line", { class: "zero", x1: x.range()[0], x2: x.range()[1], y1: line, y2: line }));
  return bars;
};

/** A strip that is the higher, the more vague events may have been then. */
export const drawVague = (bins: readonly Bin[], { x, top, height }: ChartFrame): SVGElement => {
  const most = bins.reduce((high, bin) => Math.max(high, bin.vague), 1);
  const strip = svg("g", { class: "vague" });
  for (const bin of bins) {
    if (bin.vague === 0) continue;
    const left = x(bin.begin * dayLength);
    const size = Math.max(2, (height * bin.vague) / most);
    const width = x(bin.end * dayLength) - left;
    strip.append(svg("rect", { x: left, y: top + height - size, width, height: size }));
  }
  return strip;
};
