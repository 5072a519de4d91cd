import { ask, Refusal, type Part, type Summary, type Timeline } from "./api";
import { parametersOf, type Choice } from "./choice";

/** A part of the graph with what its bar tells of, all of one state. */
export interface Loaded {
  readonly part: Part;
  /** Of all events that the choice leaves but for its period. */
  readonly timeline: Timeline;
  readonly summary: Summary;
}

/** So often a graph that changes while it is asked is asked again. */
const mostTries = 3;
/** The graph is no more the one that was asked of. */
const conflict = 409;

const loadOnce = async (choice: Choice, known: Summary | undefined): Promise<Loaded> => {
  const part = await ask<Part>("part", parametersOf(choice));
  const { graph } = part;
  const anyTime = parametersOf({ ...choice, from: null, to: null });
  anyTime.set("graph", graph);
  const timeline = await ask<Timeline>("timeline", anyTime);
  const summary =
    known?.graph === graph ? known : await ask<Summary>("summary", new URLSearchParams({ graph }));
  return { part, timeline, summary };
};

/** Loads a part; `known` is asked for again only where it is of another state. */
export const loadPart = async (choice: Choice, known?: Summary): Promise<Loaded> => {
  for (let tries = 1; ; tries += 1)
    try {
      return await loadOnce(choice, known);
    } catch (problem) {
      const changed = problem instanceof Refusal && problem.status === conflict;
      if (!changed || tries === mostTries) throw problem;
    }
};

/** Answers that are asked for once each; one that failed is asked for again. */
export class Remembered<Answer> {
  private readonly answers = new Map<string, Promise<Answer>>();

  get(key: string, make: () => Promise<Answer>): Promise<Answer> {
    const known = this.answers.get(key);
    if (known) return known;
    const made = make();
    this.answers.set(key, made);
    made.catch(() => this.answers.delete(key));
    return made;
  }
}
