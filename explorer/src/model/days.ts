import { Grain } from "./terms";

/** A day as days since 1970-01-01. */
export type Day = number;

/** When something was: both days included, null where open. */
export interface Time {
  readonly first: Day | null;
  readonly last: Day | null;
  readonly grain: number;
  /** Only a tense tells it: true of most days, it says little of any. */
  readonly vague: boolean;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const dayLength = 86_400_000;

const calendar = (day: Day): { year: number; month: number; date: number } => {
  const moment = new Date(day * dayLength);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth(), date: moment.getUTCDate() };
};

/** The day of a year, month (from 0) and date. */
export const dayOf = (year: number, month: number, date: number): Day => {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month, date);
  return Math.round(moment.getTime() / dayLength);
};

export const yearOf = (day: Day): number => calendar(day).year;
export const monthOf = (day: Day): number => calendar(day).month;

/** `2019-03-24`. */
export const isoDay = (day: Day): string => new Date(day * dayLength).toISOString().slice(0, 10);

/** Reads `2019-03-24`; null for anything else. */
export const readDay = (text: string): Day | null => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return null;
  const day = dayOf(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return isoDay(day) === text ? day : null;
};

/** A day as coarsely as it was stated. */
const stated = (day: Day, grain: number, withYear: boolean): string => {
  const { year, month, date } = calendar(day);
  if (grain === Grain.year) return String(year);
  const words = `${grain === Grain.month ? "" : `${date} `}${months[month]}`;
  return withYear ? `${words} ${year}` : words;
};

/** `24 Mar 2019`. */
export const wordsForDay = (day: Day): string => stated(day, Grain.day, true);

const wordsBetween = (first: Day, firstGrain: number, last: Day, lastGrain: number): string => {
  const [a, b] = [calendar(first), calendar(last)];
  const end = stated(last, lastGrain, true);
  const begin = stated(first, firstGrain, a.year !== b.year);
  if (begin === end || stated(first, firstGrain, true) === end) return end;
  const days = [firstGrain, lastGrain].every((g) => g === Grain.day || g === Grain.interval);
  if (a.year === b.year && a.month === b.month && days) return `${a.date}\u2013${end}`;
  return firstGrain === Grain.year && lastGrain === Grain.year ? `${begin}\u2013${end}` : `${begin} \u2013 ${end}`;
};

/** `24 Mar 2019`, `Feb 2019`, `18–24 Mar 2019`, `from 25 Mar 2019`, `undated`. */
export const wordsForTime = ({ first, last, grain }: Time): string => {
  if (first === null && last === null) return "undated";
  if (last === null) return `from ${wordsForDay(first ?? 0)}`;
  if (first === null) return `until ${wordsForDay(last)}`;
  return wordsBetween(first, grain, last, grain);
};

/** A long period need not be told to the day. */
const coarser = (days: number, grain: number): number => {
  if (days > 366) return Grain.year;
  return days > 62 && grain !== Grain.year ? Grain.month : grain;
};

/**
 * From the first to the last day of all of them, as coarsely as they were stated, or, where `brief`,
 * as their length allows; "" for none.
 */
export const wordsForSpan = (times: readonly Time[], brief = false): string => {
  let begin: { day: Day; grain: number } | undefined;
  let end: { day: Day; grain: number } | undefined;
  for (const { first, last, grain } of times) {
    const from = first ?? last;
    const to = last ?? first;
    if (from === null || to === null) continue;
    if (!begin || from < begin.day || (from === begin.day && grain < begin.grain))
      begin = { day: from, grain };
    if (!end || to > end.day || (to === end.day && grain < end.grain)) end = { day: to, grain };
  }
  if (!begin || !end) return "";
  const days = end.day - begin.day;
  const grain = (g: number): number => (brief && times.length > 1 ? coarser(days, g) : g);
  return wordsBetween(begin.day, grain(begin.grain), end.day, grain(end.grain));
};
