import { axisBottom } from "d3-axis";
import { brushX, type BrushBehavior, type D3BrushEvent } from "d3-brush";
import { scaleUtc, type ScaleTime } from "d3-scale";
import { select as d3select } from "d3-selection";
import { isoDay, readDay, wordsForDay, type Day } from "../model/days";
import type { Model } from "../model/model";
import type { Store } from "../state/state";
import { isUndated } from "../state/visible";
import { counted, el, svg } from "../ui/dom";
import type { Picture, View } from "../views/view";
import { binsOf, periodOf, type Bins } from "./bins";
import { dayLength, drawBars, drawVague } from "./chart";
import { Player } from "./player";

const margin = { left: 24, right: 24, top: 6 };
const barsHeight = 62;
const laneTop = margin.top + barsHeight + 5;
const laneHeight = 9;
const height = laneTop + laneHeight + 24;

/** Events over time, to choose a period from by brush, by dates, or step by step. */
export class TimelineView implements View {
  readonly element = el("section", { class: "timeline", "aria-label": "Timeline" });
  private readonly chart = svg("svg", { class: "chart", role: "img", height });
  private readonly brush: BrushBehavior<unknown> = brushX();
  private readonly from = this.dateInput("from");
  private readonly to = this.dateInput("to");
  private readonly note = el("span", { class: "lane-note" });
  private readonly clear: HTMLButtonElement;
  private readonly player: Player;
  private readonly period;
  private x: ScaleTime<number, number> = scaleUtc();
  private bins: Bins | undefined;
  private picture: Picture | undefined;
  private brushing = false;

  constructor(
    private readonly model: Model,
    private readonly store: Store,
  ) {
    this.period = periodOf(model);
    this.player = new Player(store, () => this.bins);
    this.clear = el(
      "button",
      { type: "button", class: "clear", onclick: () => store.change({ from: null, to: null }) },
      "Whole period",
    );
    this.brush.on("start brush end", (event: D3BrushEvent<unknown>) => this.onBrush(event));
    this.element.append(this.head(), this.chart);
    new ResizeObserver(() => this.redraw()).observe(this.chart);
    if (!this.period) this.element.hidden = true;
  }

  /** Stops playing. */
  stop(): void {
    this.player.stop();
  }

  draw(picture: Picture): void {
    this.picture = picture;
    if (!this.brushing) this.redraw();
    this.showDates();
  }

  private head(): HTMLElement {
    const label = (text: string, input: HTMLElement): HTMLElement => el("label", {}, text, " ", input);
    return el(
      "div",
      { class: "timeline-head" },
      this.player.element,
      el("span", { class: "dates" }, label("From", this.from), label("to", this.to), this.clear),
      this.note,
    );
  }

  private dateInput(which: "from" | "to"): HTMLInputElement {
    return el("input", {
      type: "date",
      onchange: (event: Event): void => {
        const day = readDay((event.target as HTMLInputElement).value);
        this.store.change(which === "from" ? { from: day } : { to: day });
      },
    });
  }

  private showDates(): void {
    const { from, to } = this.store.state;
    const value = (day: Day | null, otherwise: Day | undefined): string =>
      day !== null ? isoDay(day) : otherwise !== undefined ? isoDay(otherwise) : "";
    this.from.value = value(from, this.period?.first);
    this.to.value = value(to, this.period?.last);
    this.clear.disabled = from === null && to === null;
  }

  private redraw(): void {
    const width = this.chart.getBoundingClientRect().width;
    if (!this.picture || !this.period || width < 10) return;
    const { visible } = this.picture;
    const bins = binsOf(this.model, (e) => visible.anyTime[e] === 1, this.period);
    this.bins = bins;
    this.x = scaleUtc()
      .domain([bins.begin * dayLength, bins.end * dayLength])
      .range([margin.left, width - margin.right]);
    const frame = { x: this.x, top: margin.top, height: barsHeight };
    const axis = svg("g", { class: "axis", transform: `translate(0 ${laneTop + laneHeight + 2})` });
    const brush = svg("g", { class: "brush" });
    this.chart.replaceChildren(
      drawBars(bins.bins, frame),
      drawVague(bins.bins, { x: this.x, top: laneTop, height: laneHeight }),
      axis,
      brush,
    );
    const ticks = Math.max(2, Math.floor(width / 90));
    d3select(axis).call(axisBottom(this.x).ticks(ticks).tickSizeOuter(0).tickSize(4));
    this.brush.extent([
      [margin.left, 0],
      [width - margin.right, laneTop + laneHeight],
    ]);
    d3select(brush).call(this.brush);
    this.showBrush(brush);
    this.showNote(bins);
  }

  private showBrush(brush: SVGGElement): void {
    const { from, to } = this.store.state;
    if (from === null && to === null) return;
    const [left, right] = this.x.range() as [number, number];
    const begin = from === null ? left : Math.max(left, this.x(from * dayLength));
    const end = to === null ? right : Math.min(right, this.x((to + 1) * dayLength));
    this.brushing = true;
    d3select(brush as SVGGElement).call(this.brush.move, begin < end ? [begin, end] : null);
    this.brushing = false;
  }

  private onBrush(event: D3BrushEvent<unknown>): void {
    // Only what a hand does: what we draw ourselves says nothing new.
    if (!event.sourceEvent) return;
    this.brushing = event.type !== "end";
    const range = event.selection as [number, number] | null;
    if (!range) {
      if (event.type === "end") this.store.change({ from: null, to: null });
      return;
    }
    const from = Math.round(this.x.invert(range[0]).getTime() / dayLength);
    const to = Math.max(from, Math.round(this.x.invert(range[1]).getTime() / dayLength) - 1);
    const { state } = this.store;
    if (state.from !== from || state.to !== to) this.store.change({ from, to });
    if (event.type === "end") this.redraw();
  }

  private showNote(bins: Bins): void {
    const { unit, vague, undated } = bins;
    const parts = [`by ${unit}`];
    if (vague > 0) parts.push(`${vague} vague`);
    if (undated > 0) parts.push(`${undated} undated`);
    this.note.replaceChildren(parts.join(" \u00b7 "));
    if (undated > 0) this.note.append(" ", this.undatedButton());
    this.chart.setAttribute("aria-label", this.description(bins));
  }

  private undatedButton(): HTMLElement {
    const show = (): void => {
      const visible = this.picture?.visible;
      for (let e = 0; visible && e < this.model.eventCount; e += 1)
        if (visible.anyTime[e] && isUndated(this.model, e)) {
          this.store.change({ view: "table", from: null, to: null });
          return;
        }
    };
    return el("button", { type: "button", class: "link", onclick: show }, "list");
  }

  private description({ bins, unit }: Bins): string {
    const total = bins.reduce((sum, bin) => sum + bin.counts.reduce((s, n) => s + n, 0), 0);
    const { first, last } = this.period ?? { first: 0, last: 0 };
    return `${counted(total, "dated event")} by ${unit}, ${wordsForDay(first)} to ${wordsForDay(last)}: cooperation above the line, conflict below`;
  }
}
