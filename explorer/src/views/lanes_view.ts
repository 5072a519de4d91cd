import { axisBottom } from "d3-axis";
import { scaleUtc, type ScaleTime } from "d3-scale";
import { select as d3select } from "d3-selection";
import { shortened } from "../graph/labels";
import { wordsForTime, type Day } from "../model/days";
import type { ActorIndex, EventIndex, Model } from "../model/model";
import { quads, type Tone } from "../model/terms";
import type { Store } from "../state/state";
import { standingOf } from "../state/visible";
import { periodOf } from "../timeline/bins";
import { dayLength } from "../timeline/chart";
import { el, svg } from "../ui/dom";
import type { Picture, View } from "./view";

const mostLanes = 20;
const laneHeight = 34;
const mostMarks = 400;
const narrow = 560;
/** What is shorter is a point. */
const leastBar = 12;

interface Lane {
  readonly actor: ActorIndex;
  readonly events: readonly EventIndex[];
}

/** Swim-lanes: what each leader took part in, along one line of time. */
export class LanesView implements View {
  readonly element = el("div", { class: "lanes-view", tabindex: 0, role: "region", "aria-label": "Leaders" });
  private picture: Picture | undefined;

  constructor(
    private readonly model: Model,
    private readonly store: Store,
  ) {
    new ResizeObserver(() => this.picture && this.draw(this.picture)).observe(this.element);
  }

  draw(picture: Picture): void {
    this.picture = picture;
    const { width } = this.element.getBoundingClientRect();
    const period = this.period(picture);
    const lanes = this.lanes(picture);
    if (!period || width < 10) return;
    if (lanes.length === 0) {
      this.element.replaceChildren(el("p", { class: "hint" }, "No person takes part in a dated event in sight."));
      return;
    }
    const gutter = width < narrow ? 112 : 190;
    const x = scaleUtc()
      .domain([period.first * dayLength, (period.last + 1) * dayLength])
      .range([gutter, width - 24]);
    const height = lanes.length * laneHeight + 34;
    const chart = svg("svg", { class: "chart lanes", width: width - 2, height, role: "group", "aria-label": "Leaders over time" });
    lanes.forEach((lane, i) => chart.append(this.drawLane(lane, i, x, gutter, picture)));
    const axis = svg("g", { class: "axis", transform: `translate(0 ${lanes.length * laneHeight + 6})` });
    chart.append(axis);
    const ticks = Math.max(2, Math.floor((width - gutter) / 90));
    d3select(axis).call(axisBottom(x).ticks(ticks).tickSizeOuter(0).tickSize(4));
    this.element.replaceChildren(chart);
  }

  private period({ state }: Picture): { first: Day; last: Day } | null {
    const whole = periodOf(this.model);
    if (!whole) return null;
    const first = Math.max(state.from ?? whole.first, whole.first);
    return { first, last: Math.max(first, Math.min(state.to ?? whole.last, whole.last)) };
  }

  /** People by how much is made of their events. */
  private lanes({ visible }: Picture): Lane[] {
    const lanes: (Lane & { weight: number })[] = [];
    for (let actor = 0; actor < this.model.actorCount; actor += 1) {
      if (this.model.kind(actor) !== "person") continue;
      const events = this.model
        .eventsOf(actor)
        .filter((e) => visible.events[e] && (this.model.time(e).first ?? this.model.time(e).last) !== null);
      const weight = events.reduce((sum, e) => sum + (this.model.weights[e] ?? 0), 0);
      if (events.length > 0) lanes.push({ actor, events, weight });
    }
    return lanes.sort((p, q) => q.weight - p.weight || p.actor - q.actor).slice(0, mostLanes);
  }

  private drawLane(
    { actor, events }: Lane,
    row: number,
    x: ScaleTime<number, number>,
    gutter: number,
    picture: Picture,
  ): SVGElement {
    const middle = row * laneHeight + laneHeight / 2;
    const open = (): void => this.store.change({ selection: { of: "actor", actor } });
    const name = svg(
      "text",
      {
        class: "lane-name",
        x: gutter - 14,
        y: middle,
        dy: "0.35em",
        role: "button",
        tabindex: 0,
        onclick: open,
        onkeydown: (event: KeyboardEvent) => event.key === "Enter" && open(),
      },
      shortened(this.model.name(actor), gutter > 150 ? 26 : 14),
    );
    const line = svg("line", { class: "lane", x1: gutter, x2: x.range()[1], y1: middle, y2: middle });
    // Long bars lie below, so that they cover no single day.
    const length = (e: EventIndex): number => {
      const { first, last } = this.model.time(e);
      return first === null || last === null ? Infinity : last - first;
    };
    const marks = [...events]
      .sort((p, q) => length(q) - length(p) || p - q)
      .slice(0, mostMarks)
      .map((e) => this.mark(e, middle, x, picture));
    return svg("g", {}, line, name, ...marks);
  }

  private mark(event: EventIndex, middle: number, x: ScaleTime<number, number>, picture: Picture): SVGElement {
    const time = this.model.time(event);
    const [begin, end] = x.range() as [number, number];
    const inside = (px: number): number => Math.max(begin, Math.min(end, px));
    const from = inside(x((time.first ?? time.last ?? 0) * dayLength));
    const to = inside(x(((time.last ?? time.first ?? 0) + 1) * dayLength));
    const { tone, material } = quads[this.model.quad(event)];
    const standing = standingOf(picture.visible, event);
    const chosen = picture.selection?.of === "event" && picture.selection.event === event;
    const words = `${this.model.columns.events.words[event]}, ${wordsForTime(time)}`;
    const open = (): void => this.store.change({ selection: { of: "event", event } });
    const look = {
      class: `lane-mark ${tone} ${material ? "material" : "verbal"} ${standing}${chosen ? " chosen" : ""}`,
      role: "button",
      tabindex: 0,
      "aria-label": words,
      onclick: open,
      onkeydown: (e: KeyboardEvent) => e.key === "Enter" && open(),
    };
    return svg("g", look, svg("title", {}, words), markShape(from, to, middle, tone));
  }
}

/** A bar where it lasted; otherwise a point: round for cooperation, a diamond below it for conflict. */
const markShape = (from: number, to: number, middle: number, tone: Tone): SVGElement => {
  const y = middle + (tone === "conflict" ? 5 : -5);
  const centre = (from + to) / 2;
  if (to - from > leastBar) return svg("rect", { x: from, y: y - 3, width: to - from, height: 6, rx: 3 });
  if (tone === "conflict") return svg("path", { d: `M${centre} ${y - 6}l6 6l-6 6l-6 -6Z` });
  return svg("circle", { cx: centre, cy: y, r: 5 });
};
