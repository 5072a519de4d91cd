import type { ActorIndex, Model } from "../model/model";
import type { Visible } from "../state/visible";
import type { Edge } from "./edges";

/** As many actors as a reader takes in at a glance (also in export/explorer_actors.cpp). */
export const mostActors = 30;
/** On a phone. */
const mostOnNarrow = 12;
const narrow = 640;

/** How many actors there is room for at first. */
export const mostFor = (width: number): number => (width < narrow ? mostOnNarrow : mostActors);

export interface Shown {
  readonly actors: readonly ActorIndex[];
  readonly edges: readonly Edge[];
  /** Actors of visible events for whom there is no room. */
  readonly hiddenActors: number;
}

interface Pair {
  readonly a: ActorIndex;
  readonly b: ActorIndex;
  weight: number;
}

const pairsOf = (edges: readonly Edge[], actorCount: number): Pair[] => {
  const pairs = new Map<number, Pair>();
  for (const { a, b, weight } of edges) {
    const key = a * actorCount + b;
    const pair = pairs.get(key);
    if (pair) pair.weight += weight;
    else pairs.set(key, { a, b, weight });
  }
  return [...pairs.values()].sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b);
};

/** Those who take part in a visible event, other than as its place. */
const actorsInSight = (model: Model, visible: Visible): Set<ActorIndex> => {
  const { count, actor, role } = model.columns.participations;
  const acts = model.columns.roles.map((name) => name !== "place" && name !== "topic");
  const seen = new Set<ActorIndex>();
  let row = 0;
  for (let e = 0; e < count.length; e += 1)
    for (const end = row + (count[e] ?? 0); row < end; row += 1)
      if (visible.events[e] && acts[role[row] ?? 0]) seen.add(actor[row] ?? 0);
  return seen;
};

/**
 * Chooses whom to show: the ends of the weightiest pairs while there is room, then those who act
 * alone, by rank; `pinned` are always among them.
 */
export const select = (
  model: Model,
  visible: Visible,
  edges: readonly Edge[],
  most: number,
  pinned: readonly ActorIndex[],
): Shown => {
  const inSight = actorsInSight(model, visible);
  const chosen = new Set(pinned.filter((actor) => inSight.has(actor)));
  for (const { a, b } of pairsOf(edges, model.actorCount)) {
    const missing = (chosen.has(a) ? 0 : 1) + (chosen.has(b) ? 0 : 1);
    if (chosen.size + missing > Math.max(most, chosen.size)) continue;
    chosen.add(a).add(b);
  }
  for (const actor of [...inSight].sort((x, y) => x - y)) {
    if (chosen.size >= most) break;
    chosen.add(actor);
  }
  const everybody = new Set([...inSight, ...chosen]);
  return {
    actors: [...chosen].sort((x, y) => x - y),
    edges: edges.filter(({ a, b }) => chosen.has(a) && chosen.has(b)),
    hiddenActors: everybody.size - chosen.size,
  };
};
