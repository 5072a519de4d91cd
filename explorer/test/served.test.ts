import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../src/model/days";
import { everything, isEverything, parametersOf, readChoice, typesToChoose, withoutChoice, writeChoice } from "../src/served/choice";
import { loadPart, Remembered } from "../src/served/load";
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

test("a type is offered with all of its events, and before its narrower ones", () => {
  const types = [
    { type: "visit", subtype: null, events: 3 },
    { type: "visit", subtype: "state", events: 4 },
    { type: "meet", subtype: "summit", events: 2 },
  ];
  assert.deepEqual(typesToChoose(types), [
    { name: "meet", events: 2 },
    { name: "meet/summit", events: 2 },
    { name: "visit", events: 7 },
    { name: "visit/state", events: 4 },
  ]);
});

/** Answers what a graph says that changes after so many requests; gives what was asked. */
const asked = async (changes: number[], body: () => Promise<void>): Promise<string[]> => {
  const targets: string[] = [];
  const before = globalThis.fetch;
  let graph = 1;
  globalThis.fetch = (target) => {
    targets.push(String(target));
    if (changes.includes(targets.length)) graph += 1;
    const wanted = new URL(String(target), "http://127.0.0.1").searchParams.get("graph");
    const refused = wanted !== null && wanted !== String(graph);
    const answer = refused ? { detail: "it has changed" } : { graph: String(graph) };
    return Promise.resolve(new Response(JSON.stringify(answer), { status: refused ? 409 : 200 }));
  };
  try {
    await body();
  } finally {
    globalThis.fetch = before;
  }
  return targets;
};

test("a part, its months and the summary are of one state of the graph", async () => {
  const targets = await asked([], async () => {
    const { summary } = await loadPart(choice);
    await loadPart(everything, summary);
  });
  assert.deepEqual(targets.slice(1), [
    "/api/v1/timeline?actor=local%3Aperson%2Fkim+%26+co&actor=wd%3AQ1&type=visit%2Fstate&min-sources=2&graph=1",
    "/api/v1/summary?graph=1",
    "/api/v1/part",
    "/api/v1/timeline?graph=1",
  ]);
});

test("a graph that changes while it is asked is asked again, but not for ever", async () => {
  const again = await asked([2], async () => {
    const { part, timeline, summary } = await loadPart(everything);
    assert.deepEqual([part.graph, timeline.graph, summary.graph], ["2", "2", "2"]);
  });
  assert.equal(again.length, 5);
  const never = await asked([2, 4, 6], async () => assert.rejects(loadPart(everything), /it has changed/));
  assert.equal(never.length, 6);
});

test("an answer that failed is not remembered", async () => {
  const counts = new Remembered<number>();
  await assert.rejects(counts.get("a", () => Promise.reject(new Error("gone"))));
  assert.equal(await counts.get("a", () => Promise.resolve(3)), 3);
  assert.equal(await counts.get("a", () => Promise.resolve(4)), 3);
});
