import type { Edge } from "../graph/edges";
import type { Shown } from "../graph/selection";
import type { Selection, State } from "../state/state";
import type { Visible } from "../state/visible";

/** All that a view draws, computed once for each state. */
export interface Picture {
  readonly state: State;
  readonly visible: Visible;
  readonly edges: readonly Edge[];
  readonly shown: Shown;
  /** What the evidence panel tells of: chosen, or the weightiest edge. */
  readonly selection: Selection | null;
}

/** One of the ways to look at a graph. */
export interface View {
  readonly element: HTMLElement;
  draw(picture: Picture): void;
  /** Gives back what the browser has few of, when the page's model goes. */
  stop?(): void;
}
