import { edgesOf } from "../graph/edges";
import { wordsForTime } from "../model/days";
import type { ActorIndex, EventIndex, Model } from "../model/model";
import { quads, statusTerm } from "../model/terms";
import type { Around } from "../served/around";
import type { Selection, State, Store } from "../state/state";
import { standingOf, type Visible } from "../state/visible";
import { counted, el } from "../ui/dom";
import { quotesFor } from "./claims";

const eventsAtFirst = 40;

/** Whether an event stands in a selection. */
const between = (model: Model, visible: Visible, a: ActorIndex, b: ActorIndex): EventIndex[] => {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  const edges = edgesOf(model, visible).filter((edge) => edge.a === low && edge.b === high);
  return [...new Set(edges.flatMap((edge) => edge.events))];
};

const eventsIn = (model: Model, visible: Visible, selection: Selection): EventIndex[] => {
  if (selection.of === "event") return [selection.event];
  if (selection.of === "actor")
    return model.eventsOf(selection.actor).filter((e) => visible.events[e]);
  const events = between(model, visible, selection.a, selection.b);
  return selection.quad === null ? events : events.filter((e) => model.quad(e) === selection.quad);
};

/** What most is made of comes first; of equals the first day. */
const byWeight = (model: Model, visible: Visible) => (p: EventIndex, q: EventIndex): number => {
  const held = (e: EventIndex): number => (standingOf(visible, e) === "held" ? 1 : 0);
  const weight = (model.weights[q] ?? 0) - (model.weights[p] ?? 0);
  return held(q) - held(p) || weight || (model.time(p).first ?? 0) - (model.time(q).first ?? 0);
};

/** The words of an event with its date and what became of it. */
export const eventHeading = (model: Model, visible: Visible, event: EventIndex): HTMLElement[] => {
  const { word, standing, adjective } = statusTerm(visible.status[event] ?? 3);
  const words = model.columns.events.words[event] || model.label(event);
  const quad = quads[model.quad(event)];
  return [
    el("span", { class: `mark ${quad.tone}`, "aria-hidden": "true" }, quad.mark),
    el("span", { class: `words ${standing}` }, standing === "void" ? el("s", {}, words) : words),
    el(
      "span",
      { class: "when" },
      wordsForTime(model.time(event)),
      adjective ? el("span", { class: `status ${standing}` }, word) : null,
    ),
  ];
};

/** Tells of what is selected: its events, and of each the sentences that say so. */
export class EvidencePanel {
  readonly element = el("section", { class: "evidence", "aria-label": "Evidence" });
  private readonly live = el("p", { class: "sr-only", role: "status" });

  constructor(
    private readonly model: Model,
    private readonly store: Store,
    private readonly around?: Around,
  ) {}

  show(selection: Selection | null, visible: Visible, announce: boolean): void {
    if (!selection) {
      this.element.replaceChildren(
        el("h2", {}, "Evidence"),
        el("p", { class: "hint" }, "Nothing is in sight. Widen the period or the filters."),
      );
      return;
    }
    const events = eventsIn(this.model, visible, selection).sort(byWeight(this.model, visible));
    const list = el("ol", { class: "events" });
    this.append(list, events, visible, 0);
    const title = this.titleOf(selection);
    this.element.replaceChildren(
      el("h2", {}, title),
      el("p", { class: "about" }, ...this.aboutOf(selection, events), this.beyond(selection)),
      list,
      this.live,
    );
    if (events.length === 0)
      list.replaceWith(el("p", { class: "hint" }, "No event of theirs passes the filters."));
    if (announce) this.live.textContent = `${title}: ${counted(events.length, "event")}`;
    this.element.scrollTop = 0;
  }

  private titleOf(selection: Selection): string {
    if (selection.of === "actor") return this.model.name(selection.actor);
    if (selection.of === "pair")
      return `${this.model.name(selection.a)} and ${this.model.name(selection.b)}`;
    return this.model.columns.events.words[selection.event] || this.model.label(selection.event);
  }

  private aboutOf(selection: Selection, events: readonly EventIndex[]): (Node | string)[] {
    const count = counted(events.length, "event");
    if (selection.of === "actor") return [this.aboutActor(selection.actor, count)];
    if (selection.of === "event") return [quads[this.model.quad(selection.event)].label];
    const quad = selection.quad === null ? "" : ` of ${quads[selection.quad].label}`;
    const { a, b } = selection;
    const open = (): void => this.store.change({ view: "pair", pair: { a, b } });
    return [
      `${count}${quad} \u00b7 `,
      el("button", { class: "link", type: "button", onclick: open }, "Over the years"),
    ];
  }

  private aboutActor(actor: ActorIndex, count: string): string {
    const aliases = this.model.columns.actors.aliases[actor] ?? [];
    const also = aliases.length > 0 ? `also ${aliases.slice(0, 4).join(", ")}` : "";
    return [this.model.caption(actor), also, count].filter((part) => part !== "").join(" \u00b7 ");
  }

  /** How many events of theirs the whole graph has, and a way to load them. */
  private beyond(selection: Selection): HTMLElement | null {
    const { around } = this;
    if (!around || selection.of === "event") return null;
    const ids = this.model.columns.actors.id;
    const ends = selection.of === "actor" ? [selection.actor] : [selection.a, selection.b];
    const actors = ends.map((end) => ids[end] ?? "");
    const words = selection.of === "actor" ? ["actor"] : ["between", "and"];
    const address = new URLSearchParams(words.map((word, i) => [word, actors[i] ?? ""])).toString();
    const place = el("span", {});
    const offer = (total: number): void =>
      place.replaceChildren(
        " \u00b7 ",
        el(
          "button",
          { class: "link", type: "button", onclick: () => around.load(actors, address) },
          `${counted(total, "event")} in the whole graph`,
        ),
      );
    around.count(actors).then(offer, () => place.remove());
    return place;
  }

  private append(list: HTMLElement, events: readonly EventIndex[], visible: Visible, from: number): void {
    const to = Math.min(events.length, from + eventsAtFirst);
    for (let i = from; i < to; i += 1) list.append(this.item(events[i] ?? 0, visible, i === 0));
    if (to === events.length) return;
    const more = el(
      "button",
      {
        type: "button",
        class: "more",
        onclick: (): void => {
          row.remove();
          this.append(list, events, visible, to);
        },
      },
      `${events.length - to} more`,
    );
    const row = el("li", { class: "more" }, more);
    list.append(row);
  }

  private item(event: EventIndex, visible: Visible, open: boolean): HTMLElement {
    const known = this.store.state.known;
    const details = el(
      "details",
      { open },
      el("summary", {}, ...eventHeading(this.model, visible, event)),
    );
    const fill = (): void => {
      if (details.childElementCount === 1) details.append(...quotesFor(this.model, event, known));
    };
    if (open) fill();
    else details.addEventListener("toggle", fill);
    return el("li", {}, details);
  }
}

export type { State };
