import { dayOf, monthOf, yearOf, type Day } from "../model/days";
import type { Model } from "../model/model";
import { isUndated, isVague } from "../state/visible";

export type Unit = "day" | "week" | "month" | "quarter" | "year";

const unitsByDays: readonly (readonly [number, Unit])[] = [
  [75, "day"],
  [500, "week"],
  [4000, "month"],
  [15000, "quarter"],
  [Infinity, "year"],
];

/** The unit that makes at most a hundred bars or so of a period. */
export const unitFor = (days: number): Unit =>
  unitsByDays.find(([most]) => days <= most)?.[1] ?? "year";

const mondayOffset = 3; // 1970-01-01 was a Thursday.

/** The first day of the unit that a day lies in. */
export const startOf = (day: Day, unit: Unit): Day => {
  if (unit === "day") return day;
  if (unit === "week") return Math.floor((day + mondayOffset) / 7) * 7 - mondayOffset;
  const [year, month] = [yearOf(day), monthOf(day)];
  if (unit === "month") return dayOf(year, month, 1);
  if (unit === "quarter") return dayOf(year, month - (month % 3), 1);
  return dayOf(year, 0, 1);
};

/** The first day of the next unit. */
export const nextStart = (start: Day, unit: Unit): Day => {
  const longest = { day: 1, week: 7, month: 31, quarter: 92, year: 366 }[unit];
  return startOf(start + longest, unit);
};

export interface Bin {
  readonly begin: Day;
  /** The day after the last. */
  readonly end: Day;
  /** Events by quad class. */
  readonly counts: [number, number, number, number, number];
  /** Vague events that may have been then. */
  vague: number;
}

export interface Bins {
  readonly unit: Unit;
  /** The period, from the first day of the first bin to the day after the last. */
  readonly begin: Day;
  readonly end: Day;
  readonly bins: readonly Bin[];
  readonly vague: number;
  readonly undated: number;
}

/** From the first to the last day that any event tells. */
export const periodOf = (model: Model): { readonly first: Day; readonly last: Day } | null => {
  let first = Infinity;
  let last = -Infinity;
  for (let e = 0; e < model.eventCount; e += 1) {
    const time = model.time(e);
    const known = time.first ?? time.last;
    if (known === null || time.vague) continue;
    first = Math.min(first, known);
    last = Math.max(last, time.last ?? known);
  }
  return first <= last ? { first, last } : null;
};

const emptyBins = (first: Day, last: Day, unit: Unit): Bin[] => {
  const bins: Bin[] = [];
  for (let begin = startOf(first, unit); begin <= last; begin = nextStart(begin, unit))
    bins.push({ begin, end: nextStart(begin, unit), counts: [0, 0, 0, 0, 0], vague: 0 });
  return bins;
};

/** The bin of a day, by halving. */
const indexOf = (bins: readonly Bin[], day: Day): number => {
  let [low, high] = [0, bins.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((bins[middle]?.begin ?? 0) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Counts events by day or longer: each in the bin of its first day, vague ones wherever they may have been, at their known end where the other is open. */
export const binsOf = (
  model: Model,
  chosen: (event: number) => boolean,
  period: { readonly first: Day; readonly last: Day },
): Bins => {
  const unit = unitFor(period.last - period.first + 1);
  const bins = emptyBins(period.first, period.last, unit);
  let [vague, undated] = [0, 0];
  for (let e = 0; e < model.eventCount; e += 1) {
    if (!chosen(e)) continue;
    if (isUndated(model, e)) {
      undated += 1;
      continue;
    }
    const { first, last } = model.time(e);
    const from = indexOf(bins, first ?? last ?? period.first);
    const bin = bins[from];
    if (!isVague(model, e)) {
      if (bin) bin.counts[model.quad(e)] += 1;
      continue;
    }
    vague += 1;
    for (let i = from; i <= indexOf(bins, last ?? first ?? period.last); i += 1) {
      const touched = bins[i];
      if (touched) touched.vague += 1;
    }
  }
  const end = bins[bins.length - 1]?.end ?? period.last + 1;
  return { unit, begin: bins[0]?.begin ?? period.first, end, bins, vague, undated };
};
