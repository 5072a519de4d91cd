import { MultiUndirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Model } from "../model/model";
import { quads, type QuadClass } from "../model/terms";
import type { Selection, Store } from "../state/state";
import { counted, el } from "../ui/dom";
import type { Picture, View } from "../views/view";

/** The colours of the page, as the theme has them now. */
interface Palette {
  readonly ink: string;
  readonly quads: readonly string[];
  readonly dim: string;
  readonly sans: string;
}

const paletteOf = (element: Element): Palette => {
  const style = getComputedStyle(element);
  const value = (name: string): string => style.getPropertyValue(name).trim();
  const tones = ["--coop-soft", "--coop", "--conf-soft", "--conf", "--other-soft"];
  return {
    ink: value("--ink"),
    quads: tones.map(value),
    dim: value("--line"),
    sans: value("--sans"),
  };
};

interface NodeLook {
  x: number;
  y: number;
  size: number;
  label: string;
  color: string;
}

interface EdgeLook {
  quad: QuadClass;
  size: number;
  color: string;
}

/** Whom a selection is about; nobody where all are. */
const chosenOf = (model: Model, selection: Selection | null): Set<number> => {
  if (selection?.of === "actor") return new Set([selection.actor]);
  if (selection?.of === "pair") return new Set([selection.a, selection.b]);
  if (selection?.of === "event")
    return new Set(model.participations(selection.event).map(({ actor }) => actor));
  return new Set();
};

/** Very many actors at once, drawn by WebGL. */
export class Overview implements View {
  readonly element = el("div", { class: "overview", role: "img" });
  private readonly graph = new MultiUndirectedGraph<NodeLook, EdgeLook>();
  private sigma: Sigma<NodeLook, EdgeLook> | undefined;
  private theme = "";

  constructor(
    private readonly model: Model,
    private readonly store: Store,
  ) {}

  draw(picture: Picture): void {
    const { shown, selection } = picture;
    this.element.setAttribute(
      "aria-label",
      `Graph of ${counted(shown.actors.length, "actor")}. Search finds them; the table tells all events.`,
    );
    this.fill(picture, paletteOf(this.element), chosenOf(this.model, picture.state.selection ?? null));
    if (selection && !this.sigma) this.begin();
    else this.sigma?.refresh();
    const { theme } = picture.state;
    if (theme !== this.theme) this.sigma?.setSetting("labelColor", { color: paletteOf(this.element).ink });
    this.theme = theme;
  }

  private fill({ shown }: Picture, palette: Palette, chosen: ReadonlySet<number>): void {
    const { x, y } = this.model.columns.actors;
    const degrees = new Map<number, number>();
    for (const { a, b } of shown.edges)
      for (const actor of [a, b]) degrees.set(actor, (degrees.get(actor) ?? 0) + 1);
    this.graph.clear();
    for (const actor of shown.actors)
      this.graph.addNode(String(actor), {
        x: x[actor] ?? 0,
        // WebGL's axis points up.
        y: -(y[actor] ?? 0),
        size: (chosen.has(actor) ? 4 : 0) + 2 + Math.sqrt(degrees.get(actor) ?? 0),
        label: this.model.name(actor),
        color: this.model.country(actor).colour || palette.ink,
      });
    for (const { a, b, quad, weight } of shown.edges) {
      const mine = chosen.size === 0 || chosen.has(a) || chosen.has(b);
      this.graph.addEdge(String(a), String(b), {
        quad,
        size: (quads[quad].material ? 1.4 : 0.6) + Math.min(2, weight / 800),
        color: (mine ? palette.quads[quad] : palette.dim) ?? palette.dim,
      });
    }
  }

  private begin(): void {
    const { ink, sans } = paletteOf(this.element);
    try {
      this.sigma = new Sigma(this.graph, this.element, {
        allowInvalidContainer: true,
        enableEdgeEvents: true,
        hideEdgesOnMove: this.graph.size > 20_000,
        labelColor: { color: ink },
        labelFont: sans,
        labelSize: 12,
        labelRenderedSizeThreshold: 7,
        zIndex: false,
      });
    } catch {
      this.element.replaceChildren(
        el("p", { class: "hint" }, "This browser cannot draw so many actors: it has no WebGL. The table lists all events."),
      );
      return;
    }
    this.sigma.on("clickNode", ({ node }) =>
      this.store.change({ selection: { of: "actor", actor: Number(node) } }),
    );
    this.sigma.on("clickEdge", ({ edge }) => {
      const [a, b] = this.graph.extremities(edge).map(Number);
      const quad = this.graph.getEdgeAttribute(edge, "quad");
      if (a !== undefined && b !== undefined)
        this.store.change({ selection: { of: "pair", a, b, quad } });
    });
  }
}
