import type { EventIndex, Model } from "../model/model";
import type { Store } from "../state/state";
import { counted, el } from "../ui/dom";
import { byDay, eventRows } from "./event_list";
import type { Picture, View } from "./view";

const rowsAtOnce = 200;

/** All visible events in words, by day. */
export class TableView implements View {
  readonly element = el("div", { class: "table-view", tabindex: 0, role: "region", "aria-label": "Events" });
  private rows = rowsAtOnce;

  constructor(
    private readonly model: Model,
    private readonly store: Store,
  ) {}

  draw({ visible, selection }: Picture): void {
    const all: EventIndex[] = [];
    for (let e = 0; e < this.model.eventCount; e += 1) if (visible.events[e]) all.push(e);
    const events = byDay(this.model, all);
    const chosen = selection?.of === "event" ? selection.event : null;
    const head = ["When", "Event", "Articles"].map((words) => el("th", { scope: "col" }, words));
    const table = el(
      "table",
      {},
      el("caption", {}, counted(events.length, "event")),
      el("thead", {}, el("tr", {}, ...head)),
      el("tbody", {}, ...eventRows(this.model, this.store, visible, events.slice(0, this.rows), chosen)),
    );
    const more = (): void => {
      this.rows += rowsAtOnce;
      this.store.change({});
    };
    const left = events.length - this.rows;
    const button = el("button", { type: "button", class: "more", onclick: more }, `${left} more`);
    this.element.replaceChildren(table, ...(left > 0 ? [button] : []));
  }
}
