import { MultiUndirectedGraph } from "graphology";
import Sigma from "sigma";
import type { NodeLabelDrawingFunction } from "sigma/rendering";
import type { Model } from "../model/model";
import { quads, type QuadClass } from "../model/terms";
import type { Selection, Store } from "../state/state";
import { counted, el } from "../ui/dom";
import type { Picture, View } from "../views/view";

/** The colours of the page, as the theme has them now. */
interface Palette {
  readonly ink: string;
  readonly paper: string;
  readonly quads: readonly string[];
  readonly dim: string;
  readonly sans: string;
  /** How much white goes into the colours of countries, 0 to 1. */
  readonly white: number;
}

const paletteOf = (element: Element): Palette => {
  const style = getComputedStyle(element);
  const value = (name: string): string => style.getPropertyValue(name).trim();
  const tones = ["--coop-soft", "--coop", "--conf-soft", "--conf", "--other-soft"];
  return {
    ink: value("--ink"),
    paper: value("--paper"),
    quads: tones.map(value),
    dim: value("--line"),
    sans: value("--sans"),
    white: Number.parseFloat(value("--ring-ink")) / 100,
  };
};

/** A colour (#rrggbb) with some white in it, so that it stands out from a dark page. */
const whitened = (colour: string, white: number): string => {
  const parts = /^#(..)(..)(..)$/.exec(colour)?.slice(1).map((part) => Number.parseInt(part, 16));
  if (!parts) return colour;
  return `rgb(${parts.map((part) => Math.round(part + (255 - part) * white)).join(", ")})`;
};

/** Writes an actor's name beside the node, set off from the lines below it. */
const drawName = (
  context: CanvasRenderingContext2D,
  { label, x, y, size }: { label: string | null; x: number; y: number; size: number },
  { ink, paper, sans }: Palette,
): void => {
  if (!label) return;
  context.font = `600 ${nameSize}px ${sans}`;
  context.lineJoin = "round";
  context.lineWidth = 5;
  context.strokeStyle = paper;
  context.fillStyle = ink;
  const place = [x + size + 3, y + nameSize / 3] as const;
  context.strokeText(label, ...place);
  context.fillText(label, ...place);
};

/** In pixels. */
const nameSize = 12;
/** The actors of the most lines are named at first, as far as there is room; the others as one comes nearer. */
const namedAtFirst = 40;

interface NodeLook {
  x: number;
  y: number;
  size: number;
  label: string;
  color: string;
  forceLabel: boolean;
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
  private palette: Palette | undefined;

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
    this.palette = paletteOf(this.element);
    this.fill(picture, this.palette, chosenOf(this.model, picture.state.selection ?? null));
    if (selection && !this.sigma) this.begin(this.palette);
    this.sigma?.setSetting("labelRenderedSizeThreshold", this.sizeOfNamed());
    this.sigma?.refresh();
  }

  /** A browser has few contexts of WebGL, and takes the oldest away from whoever keeps it. */
  stop(): void {
    this.sigma?.kill();
    this.sigma = undefined;
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
        color: whitened(this.model.country(actor).colour || palette.ink, palette.white),
        forceLabel: chosen.has(actor),
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

  /** The size from which on actors have their names beside them. */
  private sizeOfNamed(): number {
    const sizes = this.graph.mapNodes((_, { size }) => size).sort((a, b) => b - a);
    return sizes[namedAtFirst] ?? 0;
  }

  private begin(palette: Palette): void {
    const name: NodeLabelDrawingFunction<NodeLook, EdgeLook> = (context, look) =>
      drawName(context, look, this.palette ?? palette);
    try {
      this.sigma = new Sigma(this.graph, this.element, {
        allowInvalidContainer: true,
        enableEdgeEvents: true,
        hideEdgesOnMove: this.graph.size > 20_000,
        defaultDrawNodeLabel: name,
        // Sigma's own draws on white, whatever the theme.
        defaultDrawNodeHover: name,
        labelFont: palette.sans,
        labelSize: nameSize,
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
