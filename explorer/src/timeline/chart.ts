import type { ScaleTime } from "d3-scale";
import { quads, type QuadClass } from "../model/terms";
import { svg } from "../ui/dom";
import type { Bin } from "./bins";

export const dayLength = 86_400_000;

/** From the line up: what is no conflict; below it: conflict, words nearest to the line. */
const above: readonly QuadClass[] = [0, 1, 4];
const below: readonly QuadClass[] = [2, 3];

/** In pixels: a single event need not fill the chart. */
const highestEvent = 14;
const widestBar = 26;

export interface ChartFrame {
  readonly x: ScaleTime<number, number>;
  readonly top: number;
  readonly height: number;
}

const sum = (bin: Bin, classes: readonly QuadClass[]): number =>
  classes.reduce<number>((total, quad) => total + bin.counts[quad], 0);

/** What a stack of bars is drawn with. */
interface Stack {
  readonly left: number;
  readonly width: number;
  /** Pixels an event. */
  readonly step: number;
  readonly classes: readonly QuadClass[];
  /** Whether it stands on the line or hangs from it. */
  readonly up: boolean;
}

const drawStack = (bin: Bin, line: number, { left, width, step, classes, up }: Stack): SVGElement[] => {
  let level = line;
  return classes
    .filter((quad) => bin.counts[quad] > 0)
    .map((quad) => {
      const size = bin.counts[quad] * step;
      const { tone, material } = quads[quad];
      const y = up ? level - size : level;
      level += up ? -size : size;
      const look = `bar ${tone} ${material ? "material" : "verbal"}`;
      return svg("rect", { class: look, x: left, y, width, height: size });
    });
};

/** Bars of counts, stacked by class: cooperation stands above a line, conflict hangs below it. */
export const drawBars = (bins: readonly Bin[], { x, top, height }: ChartFrame): SVGElement => {
  const most = (classes: readonly QuadClass[]): number =>
    bins.reduce((high, bin) => Math.max(high, sum(bin, classes)), 0);
  const [up, down] = [most(above), most(below)];
  const step = Math.min(height / Math.max(1, up + down), highestEvent);
  const line = top + (height * up) / Math.max(1, up + down);
  const bars = svg("g", { class: "bars" });
  for (const bin of bins) {
    const left = x(bin.begin * dayLength);
    const width = Math.max(1, Math.min(x(bin.end * dayLength) - left - 1, widestBar));
    bars.append(
      ...drawStack(bin, line, { left, width, step, classes: above, up: true }),
      ...drawStack(bin, line, { left, width, step, classes: below, up: false }),
    );
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
