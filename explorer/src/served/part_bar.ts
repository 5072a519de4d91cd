import { axisBottom } from "d3-axis";
import { brushX, type D3BrushEvent } from "d3-brush";
import { scaleUtc } from "d3-scale";
import { select as d3select } from "d3-selection";
import { isoDay, readDay, type Day } from "../model/days";
import { dayLength, drawBars } from "../timeline/chart";
import { counted, el, svg } from "../ui/dom";
import type { Part, Summary, Timeline } from "./api";
import { everything, isEverything, typesToChoose, type Choice } from "./choice";
import { binsOfMonths } from "./months";
import { statusOf } from "./status";

const margin = 24;
const barsHeight = 36;
const height = barsHeight + 24;

/** What the bar tells of. */
export interface BarPicture {
  readonly choice: Choice;
  readonly summary: Summary;
  /** Of all events that the choice leaves but for its period. */
  readonly timeline: Timeline;
  readonly part: Part;
  /** The names of the chosen actors. */
  readonly names: ReadonlyMap<string, string>;
}

/** Which part of the graph is loaded, over the months of the whole, and the means to load another. */
export class PartBar {
  readonly element = el("section", { class: "part-bar", "aria-label": "Part of the graph" });
  private readonly status = el("p", { class: "part-status", role: "status" });
  private readonly chart = svg("svg", { class: "chart", role: "img", height });
  private picture: BarPicture | undefined;

  constructor(private readonly choose: (choice: Choice) => void) {
    new ResizeObserver(() => this.drawChart()).observe(this.chart);
  }

  draw(picture: BarPicture): void {
    this.picture = picture;
    const { choice, part } = picture;
    // What is loaded whole needs no choice of a part.
    this.element.hidden = isEverything(choice) && part.events === part.total;
    this.say(statusOf(choice, picture.summary.events, part));
    this.element.replaceChildren(
      el("div", { class: "part-head" }, this.status, this.controls(picture)),
      this.chart,
    );
    this.drawChart();
  }

  /** That something is under way, or went wrong. */
  say(words: string): void {
    this.status.textContent = words;
  }

  /** Before there is anything to tell of. */
  show(): void {
    this.element.hidden = false;
    if (!this.status.isConnected) this.element.append(this.status);
  }

  /** Says what went wrong; where there was nothing before, the whole graph leads out of it. */
  fail(words: string): void {
    this.say(words);
    if (this.picture || this.element.childElementCount > 1) return;
    const all = (): void => this.choose(everything);
    this.element.append(el("button", { type: "button", class: "part-out", onclick: all }, "Whole graph"));
  }

  private controls({ choice, summary, names }: BarPicture): HTMLElement {
    const actors = choice.actors.map((id) =>
      this.chip(names.get(id) ?? id, { ...choice, actors: choice.actors.filter((a) => a !== id) }),
    );
    const all = (): void => this.choose(everything);
    return el(
      "div",
      { class: "part-controls" },
      ...actors,
      ...choice.types.map((type) => this.chip(type, { ...choice, types: choice.types.filter((t) => t !== type) })),
      this.typeChoice(choice, summary),
      el("label", {}, "From ", this.dateInput(choice, "from")),
      el("label", {}, "to ", this.dateInput(choice, "to")),
      el("button", { type: "button", onclick: all, disabled: isEverything(choice) }, "Whole graph"),
    );
  }

  private chip(name: string, without: Choice): HTMLElement {
    const remove = (): void => this.choose(without);
    return el(
      "button",
      { type: "button", class: "chip", "aria-label": `Without ${name}`, onclick: remove },
      `${name} \u00d7`,
    );
  }

  private typeChoice(choice: Choice, { types }: Summary): HTMLElement {
    const options = typesToChoose(types)
      .filter(({ name }) => !choice.types.includes(name))
      .map(({ name, events }) =>
        el(
          "option",
          { value: name },
          `${name.includes("/") ? "\u2003" : ""}${name} (${events.toLocaleString("en")})`,
        ),
      );
    const select = el(
      "select",
      {
        "aria-label": "Type of event",
        onchange: (): void => {
          if (select.value !== "") this.choose({ ...choice, types: [...choice.types, select.value] });
        },
      },
      el("option", { value: "" }, choice.types.length === 0 ? "all types" : "or also\u2026"),
      ...options,
    );
    return select;
  }

  private dateInput(choice: Choice, which: "from" | "to"): HTMLInputElement {
    const day = choice[which];
    return el("input", {
      type: "date",
      "aria-label": which === "from" ? "Load from" : "Load to",
      value: day === null ? "" : isoDay(day),
      onchange: (event: Event): void =>
        this.choose({ ...choice, [which]: readDay((event.target as HTMLInputElement).value) }),
    });
  }

  private drawChart(): void {
    const width = this.chart.getBoundingClientRect().width;
    if (!this.picture || width < 10) return;
    const { choice, timeline } = this.picture;
    const bins = binsOfMonths(timeline.months);
    const [first, last] = [bins[0], bins[bins.length - 1]];
    if (!first || !last) {
      this.chart.replaceChildren();
      return;
    }
    const x = scaleUtc()
      .domain([first.begin * dayLength, last.end * dayLength])
      .range([margin, width - margin]);
    const axis = svg("g", { class: "axis", transform: `translate(0 ${barsHeight + 4})` });
    const brush = svg("g", { class: "brush" });
    this.chart.replaceChildren(drawBars(bins, { x, top: 2, height: barsHeight }), axis, brush);
    this.chart.setAttribute(
      "aria-label",
      `${counted(timeline.total, "event")} of the whole graph by month: cooperation above the line, conflict below`,
    );
    d3select(axis).call(axisBottom(x).ticks(Math.max(2, Math.floor(width / 90))).tickSizeOuter(0).tickSize(4));
    const dayAt = (px: number): Day => Math.round(x.invert(px).getTime() / dayLength);
    const behaviour = brushX<unknown>()
      .extent([
        [margin, 0],
        [width - margin, barsHeight + 4],
      ])
      .on("end", (event: D3BrushEvent<unknown>) => {
        // Only what a hand does.
        if (!event.sourceEvent) return;
        const range = event.selection as [number, number] | null;
        const from = range && dayAt(range[0]);
        this.choose({
          ...choice,
          from,
          to: range && from !== null ? Math.max(from, dayAt(range[1]) - 1) : null,
        });
      });
    d3select(brush).call(behaviour);
    if (choice.from === null && choice.to === null) return;
    const begin = choice.from === null ? margin : Math.max(margin, x(choice.from * dayLength));
    const end = choice.to === null ? width - margin : Math.min(width - margin, x((choice.to + 1) * dayLength));
    if (begin < end) d3select(brush).call(behaviour.move, [begin, end]);
  }
}
