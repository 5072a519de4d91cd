/** The words behind the numbers of the model, in the order of the C++ enumerations. */

export const Quad = {
  verbalCooperation: 0,
  materialCooperation: 1,
  verbalConflict: 2,
  materialConflict: 3,
  other: 4,
} as const;

/** PLOVER's quad class; 4 for what has none. */
export type QuadClass = 0 | 1 | 2 | 3 | 4;

export type Tone = "cooperation" | "conflict" | "other";

interface QuadTerm {
  readonly label: string;
  readonly tone: Tone;
  /** Deeds, not words. */
  readonly material: boolean;
  /** Tells cooperation from conflict without colour. */
  readonly mark: string;
}

export const quads: readonly [QuadTerm, QuadTerm, QuadTerm, QuadTerm, QuadTerm] = [
  { label: "cooperation in words", tone: "cooperation", material: false, mark: "\u25cf" },
  { label: "cooperation in deeds", tone: "cooperation", material: true, mark: "\u25cf" },
  { label: "conflict in words", tone: "conflict", material: false, mark: "\u25c6" },
  { label: "conflict in deeds", tone: "conflict", material: true, mark: "\u25c6" },
  { label: "statements and the rest", tone: "other", material: false, mark: "\u25cb" },
];

export type Standing = "held" | "foreseen" | "void";

interface StatusTerm {
  readonly word: string;
  /** Before a label: "planned visit"; empty for what happened. */
  readonly adjective: string;
  readonly standing: Standing;
}

/** In the order of `EventStatus`. */
const statusTerms: readonly StatusTerm[] = [
  { word: "possible", adjective: "possible", standing: "foreseen" },
  { word: "planned", adjective: "planned", standing: "foreseen" },
  { word: "confirmed", adjective: "confirmed", standing: "foreseen" },
  { word: "held", adjective: "", standing: "held" },
  { word: "postponed", adjective: "postponed", standing: "foreseen" },
  { word: "cancelled", adjective: "cancelled", standing: "void" },
  { word: "collapsed", adjective: "collapsed", standing: "held" },
  { word: "denied", adjective: "denied", standing: "void" },
];

const actual: StatusTerm = { word: "held", adjective: "", standing: "held" };

export const statusTerm = (status: number): StatusTerm => statusTerms[status] ?? actual;

/** In the order of `EntityKind`. */
export const kinds = ["person", "state", "organisation", "group", "place", "other"] as const;
export type Kind = (typeof kinds)[number];

/** In the order of `Modality`. */
export const modalities = ["actual", "planned", "possible", "conditional", "requested"] as const;

/** In the order of `Granularity`; `unknown` where nothing is known of the time. */
export const Grain = { day: 0, month: 1, year: 2, interval: 3, unknown: 4 } as const;

/** In the order of `TimeBasis`. */
export const Basis = { expression: 0, dateline: 1, published: 2, tense: 3 } as const;
