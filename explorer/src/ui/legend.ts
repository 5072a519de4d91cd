import type { Store } from "../state/state";
import { quads, type QuadClass } from "../model/terms";
import type { Picture } from "../views/view";
import { el, svg } from "./dom";

const sample = (look: string): SVGElement =>
  svg(
    "svg",
    { class: "sample", width: 30, height: 12, viewBox: "0 0 30 12", "aria-hidden": "true" },
    svg("g", { class: `edge ${look}` }, svg("path", { class: "line", d: "M1 6H29" })),
  );

const classes: readonly QuadClass[] = [0, 1, 2, 3, 4];

const notes: readonly (readonly [string, string])[] = [
  ["cooperation verbal foreseen", "planned or possible"],
  ["other verbal void", "denied or cancelled"],
];

/** What colours, widths and dashes mean; each class can be switched off. */
export class Legend {
  readonly element: HTMLElement;
  private readonly boxes: readonly HTMLInputElement[];

  constructor(private readonly store: Store) {
    this.boxes = classes.map((quad) =>
      el("input", { type: "checkbox", onchange: () => this.turn(quad) }),
    );
    const items = classes.map((quad, i) => {
      const { tone, material, mark, label } = quads[quad];
      const look = `${tone} ${material ? "material" : "verbal"} held`;
      const sign = el("span", { class: `mark ${tone}`, "aria-hidden": "true" }, mark);
      return el("label", {}, this.boxes[i], sample(look), sign, label);
    });
    const lines = notes.map(([look, words]) => el("span", { class: "note" }, sample(look), words));
    this.element = el("div", { class: "legend", role: "group", "aria-label": "Legend" }, ...items, ...lines);
  }

  private turn(quad: QuadClass): void {
    const { hidden } = this.store.state;
    this.store.change({
      hidden: hidden.includes(quad) ? hidden.filter((q) => q !== quad) : [...hidden, quad],
    });
  }

  draw({ state }: Picture): void {
    classes.forEach((quad, i) => {
      const box = this.boxes[i];
      if (box) box.checked = !state.hidden.includes(quad);
    });
    const statements = this.boxes[4]?.parentElement;
    if (statements) statements.hidden = !state.statements;
  }
}
