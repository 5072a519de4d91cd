import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../src/model/days";
import { everything, isEverything, parametersOf, readChoice, withoutChoice, writeChoice } from "../src/served/choice";
import { binsOfMonths } from "../src/served/months";
import { statusOf } from "../src/served/status";

const choice = {
  from: dayOf(2024, 4, 6),
  to: null,
  actors: ["local:person/kim & co", "wd:Q1"],
  types: ["visit/state"],
  sources: 2,
};

test("a choice of a part is read from the address as it was written", () => {
  assert.deepEqual(readChoice(`#view=pair&${writeChoice(choice)}`), choice);
  assert.deepEqual(readChoice(""), everything);
  assert.ok(isEverything(everything) && !isEverything(choice));
  assert.equal(withoutChoice(`#view=pair&${writeChoice(choice)}&theme=dark`), "view=pair&theme=dark");
});

test("what an address says of a part wrongly is left out", () => {
  const read = readChoice("#part-from=2024-13-01&part-sources=-1&part-actor=&part-type=&part-other=1");
  assert.deepEqual(read, everything);
  assert.equal(readChoice("#part-sources=1.5").sources, 0);
});

test("the server is asked in the words of its interface", () => {
  assert.equal(
    parametersOf(choice).toString(),
    "from=2024-05-06&actor=local%3Aperson%2Fkim+%26+co&actor=wd%3AQ1&type=visit%2Fstate&min-sources=2",
  );
});

test("months without events have bins too", () => {
  const month = (name: string, events: number) => ({
    month: name,
    "verbal-cooperation": events,
    "material-cooperation": 0,
    "verbal-conflict": 1,
    "material-conflict": 0,
    none: 0,
  });
  const bins = binsOfMonths([month("2023-11", 3), month("2024-02", 1)]);
  assert.deepEqual(
    bins.map(({ begin }) => begin),
    [dayOf(2023, 10, 1), dayOf(2023, 11, 1), dayOf(2024, 0, 1), dayOf(2024, 1, 1)],
  );
  assert.ok(bins.every((bin, i) => i === 0 || bins[i - 1]?.end === bin.begin));
  assert.deepEqual(bins[0]?.counts, [3, 0, 1, 0, 0]);
  assert.deepEqual(bins[1]?.counts, [0, 0, 0, 0, 0]);
  assert.deepEqual(binsOfMonths([]), []);
});

test("the words over a part say what is left out", () => {
  const left = statusOf(everything, 412_345, { total: 412_345, events: 2000 });
  assert.equal(
    left,
    "2,000 of 412,345 events, those that most articles tell of; 410,345 more if you choose a period, an actor or a type",
  );
  assert.equal(
    statusOf(choice, 412_345, { total: 1, events: 1 }),
    "All 1 event of this choice; the whole graph has 412,345",
  );
});
