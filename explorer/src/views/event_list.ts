import { eventHeading } from "../evidence/panel";
import type { EventIndex, Model } from "../model/model";
import type { Store } from "../state/state";
import type { Visible } from "../state/visible";
import { el } from "../ui/dom";

/** Rows of a table of events; a button in each opens its evidence. */
export const eventRows = (
  model: Model,
  store: Store,
  visible: Visible,
  events: readonly EventIndex[],
  chosen: EventIndex | null,
): HTMLTableRowElement[] =>
  events.map((event) => {
    const [mark, words, when] = eventHeading(model, visible, event);
    const open = (): void => store.change({ selection: { of: "event", event } });
    return el(
      "tr",
      { class: event === chosen ? "chosen" : null },
      el("td", { class: "when-cell" }, when),
      el("td", {}, el("button", { type: "button", class: "row", onclick: open }, mark, words)),
      el("td", { class: "number" }, String(model.columns.events.articles[event] ?? 0)),
    );
  });

/** By day, undated ones last. */
export const byDay = (model: Model, events: readonly EventIndex[]): EventIndex[] => {
  const { first, last } = model.columns.events;
  const day = (e: EventIndex): number => first[e] ?? last[e] ?? Infinity;
  return [...events].sort((p, q) => (day(p) === day(q) ? p - q : day(p) - day(q)));
};
