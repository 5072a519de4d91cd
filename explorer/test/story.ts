import type { Columns } from "../src/model/columns";
import { dayOf } from "../src/model/days";
import { Model } from "../src/model/model";
import { Grain } from "../src/model/terms";

/** An event of a story: who, whom, of which type, when, and what became of it. */
interface Told {
  readonly from: number;
  readonly to: number;
  readonly type?: number;
  readonly first?: number | null;
  readonly last?: number | null;
  readonly grain?: number;
  readonly status?: number;
  readonly known?: number | null;
  readonly confidence?: number;
}

export const held = 3;
export const planned = 1;
export const denied = 7;

const names = ["Ana Holt", "Suria", "Belmark", "Jos\u00e9 \u00c1lvarez"];

/** A model of invented actors; types are 0 visit, 1 sanction, 2 statement. */
export const story = (told: readonly Told[]): Model => {
  const day = dayOf(2024, 4, 6);
  const of = <T>(value: (event: Told) => T): T[] => told.map(value);
  const first = of((e) => (e.first === undefined ? day : e.first));
  const last = of((e) => (e.last === undefined ? (e.first === undefined ? day : e.first) : e.last));
  const grain = of((e) => e.grain ?? Grain.day);
  const times = { first, last, grain, basis: of(() => 0) };
  const columns: Columns = {
    v: 1,
    actors: {
      id: names.map((_, i) => `local:${i}`),
      name: names,
      caption: names.map(() => ""),
      kind: [0, 1, 1, 0],
      country: [0, 1, 2, 0],
      x: [0, 100, 200, 300],
      y: [0, 0, 0, 0],
      aliases: [["The Minister"], [], [], []],
    },
    countries: { code: ["", "SUR", "BEL"], name: ["", "Suria", "Belmark"], colour: ["#666666", "#0f766e", "#7c3aed"] },
    events: {
      ...times,
      id: told.map((_, i) => `e${i}`),
      words: told.map((_, i) => `event ${i}`),
      type: of((e) => e.type ?? 0),
      status: of((e) => e.status ?? held),
      articles: of(() => 1),
      confidence: of((e) => e.confidence ?? 90),
    },
    participations: {
      count: of(() => 2),
      actor: told.flatMap((e) => [e.from, e.to]),
      role: told.flatMap(() => [0, 1]),
    },
    relations: {
      event: told.map((_, i) => i),
      source: of((e) => e.from),
      target: of((e) => e.to),
      symmetric: of(() => 0),
    },
    stages: {
      count: of(() => 1),
      status: of((e) => e.status ?? held),
      known: of((e) => (e.known === undefined ? day : e.known)),
    },
    types: {
      name: ["visit", "sanction", "statement"],
      label: ["visit", "sanction", "statement"],
      predicate: ["visits", "sanctions", "says"],
      quad: [0, 3, 4],
    },
    roles: ["subject", "object"],
    articles: { id: ["a1"], title: ["A title"], publisher: ["The Post"], url: [""], day: [day] },
    sentences: { article: told.map(() => 0), text: told.map((_, i) => `Sentence ${i}.`) },
    claims: {
      ...times,
      count: of(() => 1),
      sentence: told.map((_, i) => i),
      subject: of((e) => e.from),
      object: of((e) => e.to),
      modality: of(() => 0),
      polarity: of(() => 0),
      confidence: of((e) => e.confidence ?? 90),
      marks: told.flatMap(() => [0, 0, 0, 0, 0, 0]),
      speakers: of(() => 0),
      speaker: [],
    },
  };
  return new Model(columns);
};
