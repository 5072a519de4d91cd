import assert from "node:assert/strict";
import { test } from "node:test";
import { edgesOf, inOneLine, labelOf, standingOfEdge } from "../src/graph/edges";
import { fitted } from "../src/graph/fit";
import { LabelRoom, shortened } from "../src/graph/labels";
import { nextInDirection } from "../src/graph/moves";
import { select } from "../src/graph/selection";
import type { Model } from "../src/model/model";
import { initialState, type State } from "../src/state/state";
import { visibleOf } from "../src/state/visible";
import { dayOf } from "../src/model/days";
import { denied, planned, story } from "./story";

const seen = (model: Model, change: Partial<State> = {}) => visibleOf(model, { ...initialState, ...change });

test("a pair has one edge for each class of its events", () => {
  const model = story([{ from: 0, to: 1 }, { from: 1, to: 0 }, { from: 0, to: 1, type: 1 }]);
  const edges = edgesOf(model, seen(model));
  assert.deepEqual(edges.map(({ quad, events }) => [quad, events.length]), [[0, 2], [3, 1]]);
  assert.ok(edges[0]?.toA && edges[0].toB, "both acted");
});

test("the label says what and when", () => {
  const model = story([{ from: 0, to: 1 }]);
  const [edge] = edgesOf(model, seen(model));
  assert.ok(edge);
  assert.equal(inOneLine(labelOf(model, edge, seen(model))), "visit \u00b7 6 May 2024");
});

test("what is planned is said to be, and what is denied counts least", () => {
  const model = story([{ from: 0, to: 1, status: planned }, { from: 0, to: 1, status: denied }]);
  const [edge] = edgesOf(model, seen(model));
  assert.ok(edge);
  assert.equal(standingOfEdge(edge, seen(model)), "foreseen");
  assert.match(labelOf(model, edge, seen(model)).words, /planned visit$/);
});

test("statements are hidden unless they are asked for", () => {
  const model = story([{ from: 0, to: 1, type: 2 }]);
  assert.equal(seen(model).count, 0);
  assert.equal(seen(model, { statements: true }).count, 1);
});

test("a period shows what may have been in it, and nothing undated", () => {
  const model = story([
    { from: 0, to: 1 },
    { from: 0, to: 1, first: dayOf(2023, 0, 1), last: dayOf(2023, 0, 3) },
    { from: 0, to: 1, first: null, last: dayOf(2024, 11, 1) },
    { from: 0, to: 1, first: null, last: null, grain: 4 },
  ]);
  const { events } = seen(model, { from: dayOf(2024, 0, 1), to: dayOf(2024, 11, 31) });
  assert.deepEqual([...events], [1, 0, 1, 0]);
});

test("what was told later, or on no known day, is not known yet", () => {
  const day = dayOf(2024, 4, 7);
  const model = story([
    { from: 0, to: 1, known: day },
    { from: 0, to: 1, known: day + 1 },
    { from: 0, to: 1, known: null },
  ]);
  assert.deepEqual([...seen(model, { known: day }).events], [1, 0, 0]);
});

test("confidence and class are filters", () => {
  const model = story([{ from: 0, to: 1, confidence: 40 }, { from: 0, to: 1, type: 1 }]);
  assert.deepEqual([...seen(model, { confidence: 50 }).events], [0, 1]);
  assert.deepEqual([...seen(model, { hidden: [3] }).events], [1, 0]);
});

test("the weightiest pairs find room, the others are counted", () => {
  const model = story([{ from: 0, to: 1 }, { from: 0, to: 1 }, { from: 2, to: 3 }]);
  const visible = seen(model);
  const shown = select(model, visible, edgesOf(model, visible), 2, []);
  assert.deepEqual([shown.actors, shown.hiddenActors], [[0, 1], 2]);
  assert.deepEqual(select(model, visible, edgesOf(model, visible), 2, [3]).actors.includes(3), true);
});

test("labels do not cover each other, nor leave the frame", () => {
  const room = new LabelRoom({ x: 0, y: 0, width: 100, height: 100 });
  const box = { x: 10, y: 10, width: 20, height: 10 };
  const beside = { ...box, x: 40 };
  assert.equal(room.place([box]), box);
  assert.equal(room.place([{ ...box, x: 15 }, { ...box, x: 95 }, beside]), beside);
  assert.equal(room.place([box]), undefined);
});

test("long names are cut between words", () => {
  assert.equal(shortened("Ministry of Foreign Affairs of Suria", 20), "Ministry of Foreign\u2026");
  assert.equal(shortened("Suria", 20), "Suria");
});

test("arrow keys go to the nearest in their direction", () => {
  const targets = [
    { key: "here", at: { x: 0, y: 0 } },
    { key: "right", at: { x: 50, y: 5 } },
    { key: "far", at: { x: 200, y: 0 } },
    { key: "below", at: { x: 5, y: 40 } },
  ];
  assert.equal(nextInDirection(targets, "here", [1, 0]), "right");
  assert.equal(nextInDirection(targets, "here", [0, 1]), "below");
  assert.equal(nextInDirection(targets, "here", [-1, 0]), undefined);
  assert.equal(nextInDirection(targets, "gone", [1, 0]), "here");
});

test("a single actor stands in the middle", () => {
  const { x, y } = fitted([{ x: 700, y: 70 }], 800, 600)({ x: 700, y: 70 });
  assert.ok(Number.isFinite(x) && Number.isFinite(y));
  assert.equal(x, 400);
});
