import { isoDay, readDay, type Day } from "../model/days";

/** Which part of a large graph is loaded; of what is empty, all. */
export interface Choice {
  readonly from: Day | null;
  readonly to: Day | null;
  /** Ids of actors who take part together. */
  readonly actors: readonly string[];
  /** "visit", "sanction/impose"; one must hold. */
  readonly types: readonly string[];
  /** How many articles tell of an event at least. */
  readonly sources: number;
}

export const everything: Choice = { from: null, to: null, actors: [], types: [], sources: 0 };

/** So many articles may be asked for in an address; more says nothing. */
const mostSources = 1000;

export const isEverything = (choice: Choice): boolean => writeChoice(choice) === "";

/** The words in the page's address; "" for everything. */
export const writeChoice = ({ from, to, actors, types, sources }: Choice): string => {
  const words = new URLSearchParams();
  if (from !== null) words.set("part-from", isoDay(from));
  if (to !== null) words.set("part-to", isoDay(to));
  for (const actor of actors) words.append("part-actor", actor);
  for (const type of types) words.append("part-type", type);
  if (sources > 0) words.set("part-sources", String(sources));
  return words.toString();
};

/** Reads what `writeChoice` writes; what it does not know it leaves out. */
export const readChoice = (hash: string): Choice => {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  const sources = Number(words.get("part-sources") ?? 0);
  return {
    from: readDay(words.get("part-from") ?? ""),
    to: readDay(words.get("part-to") ?? ""),
    actors: words.getAll("part-actor").filter(Boolean),
    types: words.getAll("part-type").filter(Boolean),
    sources: Number.isInteger(sources) && sources > 0 && sources <= mostSources ? sources : 0,
  };
};

/** The words of an address that are not about the part. */
export const withoutChoice = (hash: string): string => {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  for (const name of [...words.keys()]) if (name.startsWith("part-")) words.delete(name);
  return words.toString();
};

/** What the server is asked. */
export const parametersOf = ({ from, to, actors, types, sources }: Choice): URLSearchParams => {
  const parameters = new URLSearchParams();
  if (from !== null) parameters.set("from", isoDay(from));
  if (to !== null) parameters.set("to", isoDay(to));
  for (const actor of actors) parameters.append("actor", actor);
  for (const type of types) parameters.append("type", type);
  if (sources > 0) parameters.set("min-sources", String(sources));
  return parameters;
};

/** A type of event, or a narrower one: "visit", "visit/state". */
export interface TypeToChoose {
  readonly name: string;
  readonly events: number;
}

/** Each type with all of its events, and behind it the narrower ones with theirs. */
export const typesToChoose = (
  types: readonly { readonly type: string; readonly subtype: string | null; readonly events: number }[],
): TypeToChoose[] => {
  const totals = new Map<string, number>();
  for (const { type, subtype, events } of types) {
    totals.set(type, (totals.get(type) ?? 0) + events);
    if (subtype !== null) totals.set(`${type}/${subtype}`, events);
  }
  const named = [...totals].map(([name, events]) => ({ name, events }));
  return named.sort((a, b) => (a.name < b.name ? -1 : 1));
};
