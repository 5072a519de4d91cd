import { start, type Running } from "../app";
import { Model } from "../model/model";
import { el } from "../ui/dom";
import { ask, type Actors, type Events, type Summary } from "./api";
import type { Around } from "./around";
import { everything, isEverything, readChoice, withoutChoice, writeChoice, type Choice } from "./choice";
import { loadPart, Remembered, type Loaded } from "./load";
import { PartBar } from "./part_bar";

const mostFound = 8;

/** A page that asks its server for the part of a graph that it shows. */
export class ServedPage {
  private readonly bar = new PartBar((choice) => void this.open(choice, withoutPeriod(location.hash)));
  private running: Running | undefined;
  private summary: Summary | undefined;
  private choice: Choice = readChoice(location.hash);
  /** Of the part that was asked for last: what comes later than another is not shown. */
  private asked = 0;

  constructor() {
    document.querySelector("main")?.before(this.bar.element);
    this.bar.show();
    window.addEventListener("hashchange", () => {
      const choice = readChoice(location.hash);
      if (writeChoice(choice) !== writeChoice(this.choice)) void this.open(choice, withoutChoice(location.hash));
    });
  }

  /** Loads a part and shows it as `address` says; where that fails, what was there stays. */
  async open(choice: Choice, address: string): Promise<void> {
    this.asked += 1;
    const turn = this.asked;
    this.bar.show();
    this.bar.say("Loading\u2026");
    try {
      const loaded = await loadPart(choice, this.summary);
      if (turn === this.asked) this.show(choice, loaded, address);
    } catch (problem) {
      if (turn === this.asked) this.bar.fail(problem instanceof Error ? problem.message : String(problem));
    }
  }

  private show(choice: Choice, { part, timeline, summary }: Loaded, address: string): void {
    this.choice = choice;
    this.summary = summary;
    this.running?.stop();
    const words = [address, writeChoice(choice)].filter(Boolean).join("&");
    history.replaceState(null, "", words ? `#${words}` : location.pathname + location.search);
    const model = new Model(part.model);
    const names = new Map(part.model.actors.id.map((id, actor) => [id, model.name(actor)]));
    this.bar.draw({ choice, summary, timeline, part, names });
    const whole = isEverything(choice) && part.events === part.total;
    if (part.total === 0) {
      document.querySelector(".tools")?.replaceChildren();
      document.querySelector("main")?.replaceChildren(el("p", { class: "hint" }, "No event passes this choice."));
      this.running = undefined;
    } else this.running = start(model, whole ? undefined : this.around(choice, part.graph));
  }

  private around(choice: Choice, graph: string): Around {
    const address = writeChoice(choice);
    const counts = new Remembered<number>();
    const noted = <Answer extends { readonly graph: string }>(answer: Answer): Answer => {
      if (answer.graph !== graph) this.bar.say("The graph has changed since this part was loaded; load the page again.");
      return answer;
    };
    const countOf = async (actors: readonly string[]): Promise<number> => {
      const parameters = new URLSearchParams(actors.map((id) => ["actor", id]));
      parameters.set("limit", "0");
      return noted(await ask<Events>("events", parameters)).total;
    };
    return {
      address,
      holds: (hash) => writeChoice(readChoice(hash)) === address,
      find: async (text) =>
        noted(await ask<Actors>("actors", new URLSearchParams({ q: text, limit: String(mostFound) }))).actors,
      count: (actors) => counts.get(actors.join("\n"), () => countOf(actors)),
      load: (actors, words) => void this.open({ ...everything, actors }, withPreferences(location.hash, words)),
    };
  }
}

/** A new part has a period of its own. */
const withoutPeriod = (hash: string): string => {
  const words = new URLSearchParams(withoutChoice(hash));
  words.delete("from");
  words.delete("to");
  return words.toString();
};

/** How a reader likes to see things, whatever part is shown. */
const preferences = ["theme", "statements", "all", "sure", "known", "without"] as const;

/** `words` with the preferences of an address. */
const withPreferences = (hash: string, words: string): string => {
  const [before, after] = [new URLSearchParams(hash.replace(/^#/, "")), new URLSearchParams(words)];
  for (const name of preferences) {
    const value = before.get(name);
    if (value !== null) after.set(name, value);
  }
  return after.toString();
};

/** Opens the part that the page's address names. */
export const serve = (): Promise<void> =>
  new ServedPage().open(readChoice(location.hash), withoutChoice(location.hash));
