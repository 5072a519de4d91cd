import { select as d3select } from "d3-selection";
import { zoom, zoomIdentity, type ZoomBehavior, type ZoomTransform } from "d3-zoom";
import type { Model } from "../model/model";
import type { Store } from "../state/state";
import { counted, el, svg } from "../ui/dom";
import type { Picture, View } from "../views/view";
import { fitted } from "./fit";
import type { Box, Point } from "./geometry";
import { drawScene, isChosenEdge, keyOfEdge, keyOfNode } from "./draw";
import { nextInDirection, type Target } from "./moves";
import { sceneOf, type Frame, type Scene } from "./scene";
import type { Shown } from "./selection";

const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const nothing = "Nothing is in sight.";
const invitation =
  "Choose a line or an actor to read its sentences. " +
  "Round: person, square: state, hexagon: organisation; ring: country.";

const descriptionOf = ({ actors, edges }: Shown): string =>
  `Graph of ${counted(actors.length, "actor")} and ${counted(edges.length, "line")}. ` +
  "Arrow keys move, Enter opens.";

/** The graph as a drawing: actors, and an edge for each pair and class of events. */
export class GraphView implements View {
  readonly element = el("div", { class: "graph" });
  private readonly drawing = svg("svg", { class: "drawing", role: "group" });
  private readonly hint = el("p", { class: "graph-note" });
  private readonly zoomer: ZoomBehavior<SVGSVGElement, unknown>;
  private transform: ZoomTransform = zoomIdentity;
  private picture: Picture | undefined;
  private scene: Scene = { nodes: [], edges: [] };
  /** The one thing that the Tab key reaches. */
  private current = "";
  private frame = 0;

  constructor(
    private readonly model: Model,
    private readonly store: Store,
  ) {
    this.zoomer = zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.4, 12])
      // One finger scrolls the page; two move the drawing.
      .filter((event: Event) => !("touches" in event) || (event as TouchEvent).touches.length > 1)
      .on("zoom", (event: { transform: ZoomTransform }) => {
        this.transform = event.transform;
        this.redrawSoon();
      });
    d3select(this.drawing).call(this.zoomer).on("dblclick.zoom", null);
    this.drawing.addEventListener("keydown", (event) => this.onKey(event));
    this.drawing.addEventListener("click", (event) => this.onClick(event));
    this.element.append(this.drawing, this.controls(), this.hint);
    new ResizeObserver(() => this.redrawSoon()).observe(this.element);
  }

  draw(picture: Picture): void {
    this.picture = picture;
    this.redraw();
  }

  private controls(): HTMLElement {
    const scale = (factor: number): void => this.zoomer.scaleBy(d3select(this.drawing), factor);
    const button = (label: string, sign: string, press: () => void): HTMLElement =>
      el("button", { type: "button", "aria-label": label, title: label, onclick: press }, sign);
    return el(
      "div",
      { class: "zoom", role: "group", "aria-label": "Zoom" },
      button("Zoom in", "+", () => scale(1.4)),
      button("Zoom out", "\u2212", () => scale(1 / 1.4)),
      button("Fit the graph", "\u2922", () => this.fit()),
    );
  }

  private fit(): void {
    this.zoomer.transform(d3select(this.drawing), zoomIdentity);
  }

  private redrawSoon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.redraw());
  }

  private redraw(): void {
    const { picture } = this;
    const { width, height } = this.drawing.getBoundingClientRect();
    if (!picture || width < 10 || height < 10) return;
    this.hint.textContent = picture.shown.actors.length === 0 ? nothing : invitation;
    const { shown, visible, selection } = picture;
    const frame = this.frameFor(shown, width, height);
    this.scene = sceneOf(this.model, visible, shown, frame, (edge) => isChosenEdge(selection, edge));
    const hadFocus = this.drawing.contains(document.activeElement);
    this.keepCurrent();
    drawScene(this.drawing, this.model, this.scene, selection, this.current);
    this.drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.drawing.setAttribute("aria-label", descriptionOf(shown));
    if (hadFocus) this.focusOn(this.current);
  }

  private frameFor({ actors }: Shown, width: number, height: number): Frame {
    const { x, y } = this.model.columns.actors;
    const points = actors.map((a) => ({ x: x[a] ?? 0, y: y[a] ?? 0 }));
    const fit = fitted(points, width, height - this.hint.offsetHeight);
    const project = (point: Point): Point => {
      const inFrame = fit(point);
      const [px, py] = this.transform.apply([inFrame.x, inFrame.y]);
      return { x: px, y: py };
    };
    const font = getComputedStyle(document.body).fontFamily;
    const reserved = [...this.element.children].slice(1).map((part) => this.boxOf(part));
    return { width, height, project, font, reserved };
  }

  /** What covers a part of the drawing. */
  private boxOf(part: Element): Box {
    const [own, outer] = [part.getBoundingClientRect(), this.element.getBoundingClientRect()];
    return { x: own.x - outer.x, y: own.y - outer.y, width: own.width, height: own.height };
  }

  private targets(): Target[] {
    return [
      ...this.scene.nodes.map((node) => ({ key: keyOfNode(node.actor), at: node.centre })),
      ...this.scene.edges.map(({ edge, label, middle }) => ({
        key: keyOfEdge(edge),
        at: label ?? middle,
      })),
    ];
  }

  /** What is no longer drawn cannot be reached: the first actor is then. */
  private keepCurrent(): void {
    const targets = this.targets();
    if (!targets.some(({ key }) => key === this.current)) this.current = targets[0]?.key ?? "";
  }

  private focusOn(key: string): void {
    this.drawing.querySelector<SVGElement>(`[data-key="${key}"]`)?.focus();
  }

  private onKey(event: KeyboardEvent): void {
    const reached = event.target instanceof Element ? event.target.getAttribute("data-key") : null;
    // A screen reader may have moved the focus itself.
    if (reached) this.current = reached;
    const direction = directions[event.key];
    if (direction && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const next = nextInDirection(this.targets(), this.current, direction);
      event.preventDefault();
      if (next) this.moveTo(next);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.open(this.current);
    } else if (event.key === "+" || event.key === "=") {
      this.zoomer.scaleBy(d3select(this.drawing), 1.4);
    } else if (event.key === "-") {
      this.zoomer.scaleBy(d3select(this.drawing), 1 / 1.4);
    } else if (event.key === "0") this.fit();
  }

  private moveTo(key: string): void {
    for (const [name, index] of [
      [this.current, "-1"],
      [key, "0"],
    ] as const)
      this.drawing.querySelector(`[data-key="${name}"]`)?.setAttribute("tabindex", index);
    this.current = key;
    this.focusOn(key);
  }

  private onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target.closest("[data-key]") : null;
    const key = target?.getAttribute("data-key");
    if (!key) return;
    this.current = key;
    this.open(key);
  }

  private open(key: string): void {
    const node = this.scene.nodes.find(({ actor }) => keyOfNode(actor) === key);
    if (node) this.store.change({ selection: { of: "actor", actor: node.actor } });
    const found = this.scene.edges.find(({ edge }) => keyOfEdge(edge) === key);
    if (found) {
      const { a, b, quad } = found.edge;
      this.store.change({ selection: { of: "pair", a, b, quad } });
    }
  }
}
