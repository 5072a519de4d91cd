import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, isoDay, readDay, wordsForSpan, wordsForTime, type Time } from "../src/model/days";
import { Grain } from "../src/model/terms";

const between = (first: number | null, last: number | null, grain: number): Time => ({ first, last, grain, vague: false });
const may = (date: number): number => dayOf(2024, 4, date);

test("a day is told as a newspaper prints it", () => {
  assert.equal(wordsForTime(between(may(6), may(6), Grain.day)), "6 May 2024");
});

test("a month stays a month, and a year a year", () => {
  assert.equal(wordsForTime(between(may(1), may(31), Grain.month)), "May 2024");
  assert.equal(wordsForTime(between(dayOf(2024, 0, 1), dayOf(2024, 11, 31), Grain.year)), "2024");
});

test("an interval names its month and year once", () => {
  assert.equal(wordsForTime(between(may(6), may(8), Grain.interval)), "6\u20138 May 2024");
  assert.equal(wordsForTime(between(may(30), dayOf(2024, 5, 2), Grain.interval)), "30 May \u2013 2 Jun 2024");
});

test("an open end is said, and nothing known is undated", () => {
  assert.equal(wordsForTime(between(may(6), null, Grain.interval)), "from 6 May 2024");
  assert.equal(wordsForTime(between(null, may(6), Grain.interval)), "until 6 May 2024");
  assert.equal(wordsForTime(between(null, null, Grain.unknown)), "undated");
});

test("a brief span of years names years only", () => {
  const times = [between(may(6), may(6), Grain.day), between(dayOf(2027, 1, 1), dayOf(2027, 1, 1), Grain.day)];
  assert.equal(wordsForSpan(times, true), "2024\u20132027");
  assert.equal(wordsForSpan(times), "6 May 2024 \u2013 1 Feb 2027");
});

test("a day is read as it is written, and nothing else is", () => {
  assert.equal(readDay(isoDay(may(6))), may(6));
  for (const wrong of ["2024-02-30", "2024-5-6", "", "soon"]) assert.equal(readDay(wrong), null);
  assert.equal(isoDay(dayOf(1648, 9, 24)), "1648-10-24");
});
