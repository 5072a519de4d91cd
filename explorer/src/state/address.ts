import { isoDay, readDay } from "../model/days";
import type { Model } from "../model/model";
import type { QuadClass } from "../model/terms";
import { initialState, type Selection, type State, type Theme, type ViewName } from "./state";

/** What stands in an address must survive a new export: ids and days, never positions. */
type Ids = Pick<Model["columns"], "actors" | "events">;

const views: readonly ViewName[] = ["graph", "pair", "lanes", "table"];
const themes: readonly Theme[] = ["auto", "light", "dark"];

const memberOf = <T extends string>(list: readonly T[], word: string | null): T | undefined =>
  list.find((member) => member === word);

const indexIn = (ids: readonly string[], id: string | null): number | null => {
  const index = id === null ? -1 : ids.indexOf(id);
  return index < 0 ? null : index;
};

const isQuad = (n: number): n is QuadClass => Number.isInteger(n) && n >= 0 && n <= 4;

const quadsIn = (text: string | null): QuadClass[] =>
  (text ?? "").split("").filter((digit) => /\d/.test(digit)).map(Number).filter(isQuad);

const readSelection = (words: URLSearchParams, { actors, events }: Ids): Selection | null => {
  const event = indexIn(events.id, words.get("event"));
  if (event !== null) return { of: "event", event };
  const actor = indexIn(actors.id, words.get("actor"));
  if (actor !== null) return { of: "actor", actor };
  const a = indexIn(actors.id, words.get("between"));
  const b = indexIn(actors.id, words.get("and"));
  if (a === null || b === null) return null;
  return { of: "pair", a, b, quad: quadsIn(words.get("class"))[0] ?? null };
};

/** Reads what `addressOf` writes; what it does not know it leaves out. */
export const readAddress = (hash: string, ids: Ids): State => {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  const percent = Number(words.get("sure") ?? 0);
  return {
    view: memberOf(views, words.get("view")) ?? initialState.view,
    statements: words.get("statements") === "1",
    all: words.get("all") === "1",
    from: readDay(words.get("from") ?? ""),
    to: readDay(words.get("to") ?? ""),
    confidence: percent > 0 && percent <= 100 ? Math.round(percent) : 0,
    known: readDay(words.get("known") ?? ""),
    hidden: quadsIn(words.get("without")),
    selection: readSelection(words, ids),
    pair: { a: indexIn(ids.actors.id, words.get("a")), b: indexIn(ids.actors.id, words.get("b")) },
    theme: memberOf(themes, words.get("theme")) ?? initialState.theme,
  };
};

const writeSelection = (words: URLSearchParams, selection: Selection, { actors, events }: Ids): void => {
  if (selection.of === "event") words.set("event", events.id[selection.event] ?? "");
  else if (selection.of === "actor") words.set("actor", actors.id[selection.actor] ?? "");
  else {
    words.set("between", actors.id[selection.a] ?? "");
    words.set("and", actors.id[selection.b] ?? "");
    if (selection.quad !== null) words.set("class", String(selection.quad));
  }
};

/** The state as the part of an address after `#`; "" for the initial one. */
export const addressOf = (state: State, ids: Ids): string => {
  const words = new URLSearchParams();
  if (state.view !== initialState.view) words.set("view", state.view);
  if (state.statements) words.set("statements", "1");
  if (state.all) words.set("all", "1");
  if (state.from !== null) words.set("from", isoDay(state.from));
  if (state.to !== null) words.set("to", isoDay(state.to));
  if (state.confidence > 0) words.set("sure", String(state.confidence));
  if (state.known !== null) words.set("known", isoDay(state.known));
  if (state.hidden.length > 0) words.set("without", state.hidden.join(""));
  if (state.selection) writeSelection(words, state.selection, ids);
  if (state.pair.a !== null) words.set("a", ids.actors.id[state.pair.a] ?? "");
  if (state.pair.b !== null) words.set("b", ids.actors.id[state.pair.b] ?? "");
  if (state.theme !== initialState.theme) words.set("theme", state.theme);
  return words.toString();
};
