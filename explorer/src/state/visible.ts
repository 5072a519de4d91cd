import type { Model } from "../model/model";
import { Grain, statusTerm } from "../model/terms";
import type { State } from "./state";

/** What a state shows of the events. */
export interface Visible {
  /** Whether each event passes every filter. */
  readonly events: Uint8Array;
  /** Whether it passes all but that of time: what the timeline draws. */
  readonly anyTime: Uint8Array;
  /** The status of each, as far as was known on the chosen day. */
  readonly status: Uint8Array;
  readonly count: number;
}

/** Whether an event may have been between two days, both included; an undated one never. */
const overlaps = (first: number | null, last: number | null, from: number, to: number): boolean =>
  (first !== null || last !== null) && (first ?? -Infinity) <= to && (last ?? Infinity) >= from;

/** O(events). */
export const visibleOf = (model: Model, state: State): Visible => {
  const { first, last, confidence, status } = model.columns.events;
  const events = new Uint8Array(model.eventCount);
  const anyTime = new Uint8Array(model.eventCount);
  const statuses = Uint8Array.from(status);
  const brushed = state.from !== null || state.to !== null;
  const [from, to] = [state.from ?? -Infinity, state.to ?? Infinity];
  let count = 0;
  for (let e = 0; e < model.eventCount; e += 1) {
    if (state.known !== null) {
      const then = model.statusOn(e, state.known);
      if (then === null) continue;
      statuses[e] = then;
    }
    if (!state.statements && model.isStatement[e]) continue;
    if ((confidence[e] ?? 100) < state.confidence) continue;
    if (state.hidden.includes(model.quad(e))) continue;
    anyTime[e] = 1;
    if (brushed && !overlaps(first[e] ?? null, last[e] ?? null, from, to)) continue;
    events[e] = 1;
    count += 1;
  }
  return { events, anyTime, status: statuses, count };
};

/** Whether an event's time is too coarse for a bar of the timeline. */
export const isVague = (model: Model, event: number): boolean => {
  const { first, last, grain, vague } = model.time(event);
  if (first === null || last === null || vague) return true;
  return grain === Grain.month || grain === Grain.year || last - first > 10;
};

/** Whether nothing is known of an event's time. */
export const isUndated = (model: Model, event: number): boolean => {
  const { first, last } = model.time(event);
  return first === null && last === null;
};

export const standingOf = (visible: Visible, event: number): "held" | "foreseen" | "void" =>
  statusTerm(visible.status[event] ?? 3).standing;
