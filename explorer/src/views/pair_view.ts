import { axisBottom } from "d3-axis";
import { scaleUtc } from "d3-scale";
import { select as d3select } from "d3-selection";
import type { ActorIndex, EventIndex, Model } from "../model/model";
import type { Around } from "../served/around";
import type { Store } from "../state/state";
import type { Visible } from "../state/visible";
import { binsOf, periodOf } from "../timeline/bins";
import { dayLength, drawBars } from "../timeline/chart";
import { counted, el, svg } from "../ui/dom";
import { ActorSearch, type Beyond, type NameIndex } from "../ui/search";
import { byDay, eventRows } from "./event_list";
import type { Picture, View } from "./view";

const chartHeight = 112;
const barsHeight = 80;
const mostRows = 300;

/** Two actors over the years: what they did with and to each other. */
export class PairView implements View {
  readonly element = el("div", { class: "pair-view", tabindex: 0, role: "region", "aria-label": "Pair" });
  private readonly heading = el("h2", {});
  private readonly about = el("p", { class: "about" });
  private readonly chart = svg("svg", { class: "chart", role: "img", height: chartHeight });
  private readonly table = el("div", {});
  private picture: Picture | undefined;

  constructor(
    private readonly model: Model,
    private readonly store: Store,
    names: NameIndex,
    private readonly around?: Around,
  ) {
    const choose = (end: "a" | "b") => (actor: ActorIndex): void =>
      store.change({ pair: { ...this.pair(), [end]: actor } });
    const first = new ActorSearch(model, names, "First actor", choose("a"), this.beyond("b"));
    const second = new ActorSearch(model, names, "Second actor", choose("b"), this.beyond("a"));
    this.element.append(
      el("div", { class: "pair-choice" }, first.element, el("span", {}, "and"), second.element),
      this.heading,
      this.about,
      this.chart,
      this.table,
    );
    new ResizeObserver(() => this.picture && this.draw(this.picture)).observe(this.chart);
  }

  draw(picture: Picture): void {
    this.picture = picture;
    const { a, b } = this.pair();
    if (a === null || b === null) {
      this.heading.textContent = "Choose two actors";
      return;
    }
    const { visible } = picture;
    const events = this.between(a, b, visible.anyTime);
    this.heading.textContent = `${this.model.name(a)} and ${this.model.name(b)}`;
    this.about.textContent =
      events.length === 0
        ? "No event joins them directly."
        : `${counted(events.length, "event")}: cooperation above the line, conflict below`;
    this.drawChart(events);
    this.drawTable(events.filter((e) => visible.events[e]), visible, picture);
  }

  /** Loads the events of someone found and of who stands at the other end. */
  private beyond(other: "a" | "b"): Beyond | undefined {
    const { around } = this;
    if (!around) return undefined;
    return {
      find: around.find,
      open: (id) => {
        const end = this.pair()[other];
        const partner = end === null ? undefined : this.model.columns.actors.id[end];
        const actors = partner === undefined ? [id] : [id, partner];
        const words = new URLSearchParams({ view: "pair", [other === "a" ? "b" : "a"]: id });
        if (partner !== undefined) words.set(other, partner);
        around.load(actors, words.toString());
      },
    };
  }

  /** Chosen, or the ends of the weightiest edge. */
  private pair(): { a: ActorIndex | null; b: ActorIndex | null } {
    const { pair } = this.store.state;
    if (pair.a !== null && pair.b !== null) return pair;
    const first = this.picture?.edges[0];
    return { a: pair.a ?? first?.a ?? null, b: pair.b ?? first?.b ?? null };
  }

  private between(a: ActorIndex, b: ActorIndex, allowed: Uint8Array): EventIndex[] {
    const { event, source, target } = this.model.columns.relations;
    const found = new Set<EventIndex>();
    event.forEach((e, r) => {
      const [s, t] = [source[r], target[r]];
      if (allowed[e] && ((s === a && t === b) || (s === b && t === a))) found.add(e);
    });
    return [...found];
  }

  private drawChart(events: readonly EventIndex[]): void {
    const { width } = this.chart.getBoundingClientRect();
    const period = periodOf(this.model);
    if (!period || width < 10) return;
    const chosen = new Set(events);
    const bins = binsOf(this.model, (e) => chosen.has(e), period);
    const x = scaleUtc()
      .domain([bins.begin * dayLength, bins.end * dayLength])
      .range([14, width - 14]);
    const axis = svg("g", { class: "axis", transform: `translate(0 ${barsHeight + 8})` });
    this.chart.replaceChildren(drawBars(bins.bins, { x, top: 4, height: barsHeight }), axis);
    const ticks = Math.max(2, Math.floor(width / 90));
    d3select(axis).call(axisBottom(x).ticks(ticks).tickSizeOuter(0).tickSize(4));
    this.chart.setAttribute("aria-label", `${this.heading.textContent}: ${this.about.textContent}`);
  }

  private drawTable(events: readonly EventIndex[], visible: Visible, { selection }: Picture): void {
    const chosen = selection?.of === "event" ? selection.event : null;
    const sorted = byDay(this.model, events).slice(0, mostRows);
    const head = ["When", "Event", "Articles"].map((words) => el("th", { scope: "col" }, words));
    const rows = eventRows(this.model, this.store, visible, sorted, chosen);
    const table = el("table", {}, el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...rows));
    this.table.replaceChildren(...(events.length > 0 ? [table] : []));
  }
}
