import type { Day } from "../model/days";
import type { ActorIndex, EventIndex } from "../model/model";
import type { QuadClass } from "../model/terms";

export type ViewName = "graph" | "pair" | "lanes" | "table";
export type Theme = "auto" | "light" | "dark";

/** What the evidence panel tells of. */
export type Selection =
  | { readonly of: "event"; readonly event: EventIndex }
  | { readonly of: "actor"; readonly actor: ActorIndex }
  | {
      readonly of: "pair";
      readonly a: ActorIndex;
      readonly b: ActorIndex;
      /** One class of edge; all where null. */
      readonly quad: QuadClass | null;
    };

/** All that a reader can choose; it stands in the address, so that a link shows the same. */
export interface State {
  readonly view: ViewName;
  readonly statements: boolean;
  /** All actors, not only the weightiest. */
  readonly all: boolean;
  /** The brushed days, both included. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** The least confidence, in percent. */
  readonly confidence: number;
  /** Only what had been published by this day. */
  readonly known: Day | null;
  /** Classes that are not shown. */
  readonly hidden: readonly QuadClass[];
  readonly selection: Selection | null;
  readonly pair: { readonly a: ActorIndex | null; readonly b: ActorIndex | null };
  readonly theme: Theme;
}

export const initialState: State = {
  view: "graph",
  statements: false,
  all: false,
  from: null,
  to: null,
  confidence: 0,
  known: null,
  hidden: [],
  selection: null,
  pair: { a: null, b: null },
  theme: "auto",
};

type Listener = (state: State, before: State) => void;

/** The one place where state changes. */
export class Store {
  private readonly listeners: Listener[] = [];

  constructor(private present: State) {}

  get state(): State {
    return this.present;
  }

  change(part: Partial<State>): void {
    const before = this.present;
    this.present = { ...before, ...part };
    for (const listener of this.listeners) listener(this.present, before);
  }

  subscribe(listener: Listener): void {
    this.listeners.push(listener);
  }
}
