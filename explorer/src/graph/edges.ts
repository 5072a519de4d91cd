import { wordsForSpan } from "../model/days";
import type { ActorIndex, EventIndex, Model } from "../model/model";
import { quads, statusTerm, type QuadClass, type Standing } from "../model/terms";
import { standingOf, type Visible } from "../state/visible";

/** All visible events of one class between two actors. */
export interface Edge {
  /** a < b. */
  readonly a: ActorIndex;
  readonly b: ActorIndex;
  readonly quad: QuadClass;
  readonly events: EventIndex[];
  weight: number;
  /** Whether someone acts on the other in that direction; a meeting has none. */
  toA: boolean;
  toB: boolean;
}

/** The edges of the visible events, the weightiest first; of equals those of the first actors. O(relations). */
export const edgesOf = (model: Model, visible: Visible): Edge[] => {
  const { event, source, target, symmetric } = model.columns.relations;
  const edges = new Map<number, Edge>();
  for (let r = 0; r < event.length; r += 1) {
    const e = event[r] ?? 0;
    if (!visible.events[e]) continue;
    const [s, t] = [source[r] ?? 0, target[r] ?? 0];
    if (s === t) continue;
    const [a, b] = s < t ? [s, t] : [t, s];
    const quad = model.quad(e);
    const key = (a * model.actorCount + b) * 5 + quad;
    let edge = edges.get(key);
    if (!edge) {
      edge = { a, b, quad, events: [], weight: 0, toA: false, toB: false };
      edges.set(key, edge);
    }
    if (edge.events[edge.events.length - 1] !== e) {
      edge.events.push(e);
      edge.weight += model.weights[e] ?? 0;
    }
    if (!symmetric[r]) {
      if (t === a) edge.toA = true;
      else edge.toB = true;
    }
  }
  return [...edges.values()].sort(
    (x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b || x.quad - y.quad,
  );
};

/** Whether what an edge stands for happened, is foreseen, or will not be: the firmest of its events. */
export const standingOfEdge = (edge: Edge, visible: Visible): Standing => {
  const standings = edge.events.map((e) => standingOf(visible, e));
  if (standings.includes("held")) return "held";
  return standings.includes("foreseen") ? "foreseen" : "void";
};

/** The words of the commonest type of some events: "visit ×3", "visit and 2 more". */
const typesIn = (model: Model, events: readonly EventIndex[], counts: boolean): string => {
  const byLabel = new Map<string, number>();
  for (const e of events) byLabel.set(model.label(e), (byLabel.get(model.label(e)) ?? 0) + 1);
  const [first, ...others] = [...byLabel].sort((x, y) => y[1] - x[1]);
  if (!first) return "";
  const [label, count] = first;
  const more = others.reduce((sum, other) => sum + other[1], 0);
  // How often something is foreseen is mostly how often it is told.
  const times = counts && count > 1 ? ` \u00d7${count}` : "";
  return `${label}${times}${more > 0 && counts ? ` +${more}` : ""}`;
};

const adjectiveOf = (events: readonly EventIndex[], visible: Visible): string => {
  const words = new Set(events.map((e) => statusTerm(visible.status[e] ?? 3).adjective));
  const [only] = words;
  if (words.size === 1) return only ? `${only} ` : "";
  return standingOf(visible, events[0] ?? 0) === "foreseen" ? "planned " : "";
};

export interface EdgeLabel {
  /** "◆ sanction", "● planned visit". */
  readonly words: string;
  /** "18–24 Mar 2019"; may be empty. */
  readonly dates: string;
}

/** What the firmest of an edge's events are, and when. */
export const labelOf = (model: Model, edge: Edge, visible: Visible): EdgeLabel => {
  const standing = standingOfEdge(edge, visible);
  const told = edge.events.filter((e) => standingOf(visible, e) === standing);
  const types = typesIn(model, told, standing === "held");
  const times = told.map((e) => model.time(e)).filter((time) => !time.vague);
  return {
    words: `${quads[edge.quad].mark} ${adjectiveOf(told, visible)}${types}`,
    dates: wordsForSpan(times, true),
  };
};

/** The label in one line: "visit · 24 Mar 2019". */
export const inOneLine = ({ words, dates }: EdgeLabel): string =>
  `${words.slice(2)}${dates ? ` \u00b7 ${dates}` : ""}`;
