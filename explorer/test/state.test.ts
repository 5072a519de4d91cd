import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../src/model/days";
import { addressOf, readAddress } from "../src/state/address";
import { initialState, Store, type State } from "../src/state/state";
import { binsOf, nextStart, periodOf, startOf, unitFor } from "../src/timeline/bins";
import { fold, NameIndex } from "../src/ui/search";
import { story } from "./story";

const model = story([{ from: 0, to: 1 }, { from: 1, to: 2, type: 1 }]);

test("the first view has no address of its own", () => {
  assert.equal(addressOf(initialState, model.columns), "");
});

test("an address gives the state back, whatever it holds", () => {
  const states: State[] = [
    { ...initialState, view: "table", statements: true, all: true, confidence: 55, theme: "dark" },
    { ...initialState, from: dayOf(2024, 0, 1), to: dayOf(2024, 5, 30), known: dayOf(2024, 2, 1) },
    { ...initialState, selection: { of: "event", event: 1 }, hidden: [0, 3] },
    { ...initialState, selection: { of: "actor", actor: 2 } },
    { ...initialState, view: "pair", pair: { a: 0, b: 2 }, selection: { of: "pair", a: 0, b: 1, quad: 0 } },
    { ...initialState, selection: { of: "pair", a: 0, b: 1, quad: null } },
  ];
  for (const state of states) assert.deepEqual(readAddress(addressOf(state, model.columns), model.columns), state);
});

test("what an address says wrongly is left out", () => {
  const wrong = "#view=map&from=2024-13-01&sure=1000&event=nobody&class=9&without=079&theme=pink&a=";
  assert.deepEqual(readAddress(wrong, model.columns), { ...initialState, hidden: [0] });
});

test("listeners hear of each change, with what was before", () => {
  const store = new Store(initialState);
  const heard: string[] = [];
  store.subscribe((now, before) => heard.push(`${before.view} to ${now.view}`));
  store.change({ view: "lanes" });
  assert.deepEqual(heard, ["graph to lanes"]);
});

test("bars are days, weeks, months, quarters or years", () => {
  assert.deepEqual([30, 300, 3000, 10000, 40000].map(unitFor), ["day", "week", "month", "quarter", "year"]);
  const day = dayOf(2024, 4, 8); // A Wednesday.
  assert.equal(startOf(day, "week"), dayOf(2024, 4, 6));
  assert.equal(startOf(day, "month"), dayOf(2024, 4, 1));
  assert.equal(startOf(day, "quarter"), dayOf(2024, 3, 1));
  assert.equal(startOf(day, "year"), dayOf(2024, 0, 1));
  for (const unit of ["day", "week", "month", "quarter", "year"] as const) {
    const next = nextStart(startOf(day, unit), unit);
    assert.equal(startOf(next, unit), next);
    assert.equal(startOf(next - 1, unit), startOf(day, unit));
  }
});

test("dated events are bars, vague ones a strip, undated ones counted", () => {
  const told = story([
    { from: 0, to: 1 },
    { from: 0, to: 1, type: 1 },
    { from: 0, to: 1, first: dayOf(2024, 4, 1), last: dayOf(2024, 4, 31), grain: 1 },
    { from: 0, to: 1, first: null, last: null, grain: 4 },
  ]);
  const period = periodOf(told);
  assert.ok(period);
  const bins = binsOf(told, () => true, period);
  const at = bins.bins.find(({ begin }) => begin === dayOf(2024, 4, 6));
  assert.deepEqual(at?.counts, [1, 0, 0, 1, 0]);
  assert.deepEqual([bins.unit, bins.vague, bins.undated], ["day", 1, 1]);
  assert.ok(bins.bins.every(({ vague }) => vague === 1));
});

test("nothing dated has no period", () => {
  assert.equal(periodOf(story([{ from: 0, to: 1, first: null, last: null, grain: 4 }])), null);
});

test("names are found by the beginning of a word, without case or accents, and by alias", () => {
  const names = new NameIndex(model);
  assert.deepEqual(names.search("alv").map(({ actor }) => actor), [3]);
  assert.deepEqual(names.search("HOLT").map(({ actor }) => actor), [0]);
  assert.deepEqual(names.search("minister"), [{ actor: 0, alias: "The Minister" }]);
  assert.deepEqual(names.search("uria"), []);
  assert.deepEqual(names.search("  "), []);
  assert.equal(fold("Erdo\u011fan"), "erdogan");
});
