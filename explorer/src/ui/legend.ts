import { quads, type QuadClass } from "../model/terms";
import type { Store } from "../state/state";
import type { Picture } from "../views/view";
import { el, svg } from "./dom";

const sample = (look: string): SVGElement =>
  svg(
    "svg",
    { class: "sample", width: 26, height: 12, viewBox: "0 0 26 12", "aria-hidden": "true" },
    svg("g", { class: `edge ${look}` }, svg("path", { class: "line", d: "M1 6H25" })),
  );

interface Group {
  readonly words: string;
  readonly classes: readonly QuadClass[];
}

const groups: readonly Group[] = [
  { words: "Cooperation", classes: [0, 1] },
  { words: "Conflict", classes: [2, 3] },
  { words: "Statements", classes: [4] },
];

const notes: readonly (readonly [string, string])[] = [
  ["other verbal foreseen", "planned"],
  ["other verbal void", "cancelled"],
];

/** What colours, widths and dashes mean; each class can be switched off. */
export class Legend {
  readonly element: HTMLElement;
  private readonly boxes = new Map<QuadClass, HTMLInputElement>();
  private readonly statements: HTMLElement | undefined;

  constructor(private readonly store: Store) {
    const parts = groups.map((group) => this.group(group));
    this.statements = parts[2];
    const lines = notes.map(([look, words]) => el("span", { class: "note" }, sample(look), words));
    this.element = el("div", { class: "legend", role: "group", "aria-label": "Legend" }, ...parts, ...lines);
  }

  draw({ state }: Picture): void {
    for (const [quad, box] of this.boxes) box.checked = !state.hidden.includes(quad);
    if (this.statements) this.statements.hidden = !state.statements;
  }

  private group({ words, classes }: Group): HTMLElement {
    const { tone, mark } = quads[classes[0] ?? 4];
    const sign = el("span", { class: `mark ${tone}`, "aria-hidden": "true" }, mark);
    return el("span", { class: "group" }, sign, words, ...classes.map((quad) => this.item(quad)));
  }

  private item(quad: QuadClass): HTMLElement {
    const { tone, material, label } = quads[quad];
    const turn = (): void => this.turn(quad);
    const box = el("input", { type: "checkbox", "aria-label": label, onchange: turn });
    this.boxes.set(quad, box);
    const look = `${tone} ${material ? "material" : "verbal"} held`;
    return el("label", {}, box, sample(look), quad === 4 ? "" : material ? "deeds" : "words");
  }

  private turn(quad: QuadClass): void {
    const { hidden } = this.store.state;
    this.store.change({
      hidden: hidden.includes(quad) ? hidden.filter((q) => q !== quad) : [...hidden, quad],
    });
  }
}
