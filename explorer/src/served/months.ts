import { dayOf, monthOf, yearOf } from "../model/days";
import type { Bin } from "../timeline/bins";
import type { MonthCounts } from "./api";

const startOfMonth = (month: string): number => {
  const [year, number] = month.split("-").map(Number);
  return dayOf(year ?? 0, (number ?? 1) - 1, 1);
};

/** Months as bins of the timeline, with a bin for each month between that has no event. */
export const binsOfMonths = (months: readonly MonthCounts[]): Bin[] => {
  const bins: Bin[] = [];
  for (const counts of months) {
    const begin = startOfMonth(counts.month);
    let next = bins[bins.length - 1]?.end ?? begin;
    for (; next < begin; next = monthAfter(next)) bins.push(emptyMonth(next));
    const bin = emptyMonth(begin);
    bin.counts[0] = counts["verbal-cooperation"];
    bin.counts[1] = counts["material-cooperation"];
    bin.counts[2] = counts["verbal-conflict"];
    bin.counts[3] = counts["material-conflict"];
    bin.counts[4] = counts.none;
    bins.push(bin);
  }
  return bins;
};

const monthAfter = (begin: number): number => dayOf(yearOf(begin), monthOf(begin) + 1, 1);

const emptyMonth = (begin: number): Bin => ({
  begin,
  end: monthAfter(begin),
  counts: [0, 0, 0, 0, 0],
  vague: 0,
});
