import { wordsForDay, type Day } from "../model/days";
import type { Model } from "../model/model";
import type { Store, ViewName } from "../state/state";
import type { Picture } from "../views/view";
import { el } from "./dom";

const tabs: readonly (readonly [ViewName, string])[] = [
  ["graph", "Graph"],
  ["pair", "Pair"],
  ["lanes", "Leaders"],
  ["table", "Table"],
];

/** The days on which articles appeared, each once, in order. */
const daysOfArticles = (model: Model): Day[] =>
  [...new Set(model.columns.articles.day.filter((day): day is Day => day !== null))].sort((a, b) => a - b);

interface Switch {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly text: HTMLElement;
}

const makeSwitch = (words: string, turn: (on: boolean) => void): Switch => {
  const input = el("input", {
    type: "checkbox",
    role: "switch",
    onchange: (): void => turn(input.checked),
  });
  const text = el("span", {}, words);
  return { input, text, element: el("label", { class: "switch" }, input, text) };
};

/** Views to choose from, and what they leave out. */
export class Toolbar {
  readonly element: HTMLElement;
  private readonly tabs: readonly HTMLButtonElement[];
  private readonly statements: Switch;
  private readonly all: Switch;
  private readonly confidence: HTMLInputElement;
  private readonly confidenceText = el("output", {});
  private readonly known: HTMLInputElement;
  private readonly knownText = el("output", {});
  private readonly days: readonly Day[];
  private readonly statementCount: number;

  constructor(model: Model, store: Store) {
    this.days = daysOfArticles(model);
    this.statementCount = model.isStatement.reduce((sum, is) => sum + is, 0);
    this.tabs = tabs.map(([view, words]) =>
      el("button", { type: "button", onclick: () => store.change({ view }) }, words),
    );
    this.statements = makeSwitch("Statements", (statements) => store.change({ statements }));
    this.all = makeSwitch("All actors", (all) => store.change({ all }));
    this.confidence = el("input", {
      type: "range",
      min: 0,
      max: 100,
      step: 5,
      "aria-label": "Least confidence in percent",
      oninput: () => store.change({ confidence: Number(this.confidence.value) }),
    });
    this.known = el("input", {
      type: "range",
      min: 0,
      max: this.days.length,
      step: 1,
      "aria-label": "As known on a day",
      oninput: () => store.change({ known: this.days[Number(this.known.value)] ?? null }),
    });
    this.element = el(
      "div",
      { class: "toolbar" },
      el("nav", { class: "tabs", "aria-label": "Views" }, ...this.tabs),
      el("div", { class: "filters" }, ...this.filters()),
    );
  }

  private filters(): (HTMLElement | false)[] {
    return [
      this.statementCount > 0 && this.statements.element,
      this.all.element,
      el("label", { class: "slider" }, "At least ", this.confidenceText, this.confidence),
      this.days.length > 1 && el("label", { class: "slider" }, "As known ", this.knownText, this.known),
    ];
  }

  draw({ state, shown }: Picture): void {
    tabs.forEach(([view], i) => {
      if (view === state.view) this.tabs[i]?.setAttribute("aria-current", "page");
      else this.tabs[i]?.removeAttribute("aria-current");
    });
    this.statements.input.checked = state.statements;
    this.statements.text.textContent = `Statements (${this.statementCount})`;
    this.all.input.checked = state.all;
    this.all.text.textContent =
      shown.hiddenActors > 0 ? `${shown.hiddenActors} more actors` : "All actors";
    this.all.element.hidden = shown.hiddenActors === 0 && !state.all;
    this.confidence.value = String(state.confidence);
    this.confidenceText.textContent = `${state.confidence} % sure`;
    const position = state.known === null ? -1 : this.days.findIndex((day) => day >= (state.known ?? 0));
    this.known.value = String(position < 0 ? this.days.length : position);
    this.knownText.textContent = state.known === null ? "now" : `on ${wordsForDay(state.known)}`;
    this.known.setAttribute("aria-valuetext", this.knownText.textContent);
  }
}
