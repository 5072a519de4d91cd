import type { ActorIndex, Model } from "../model/model";
import { quads } from "../model/terms";
import type { Selection } from "../state/state";
import { counted, svg } from "../ui/dom";
import { inOneLine, type Edge } from "./edges";
import { arrowAt, pathOf } from "./geometry";
import { nodeShape } from "./node_shape";
import { lineHeight, type Scene, type SceneEdge, type SceneNode } from "./scene";

/** Half the width of a node that has room for letters. */
const leastForInitials = 10;

export const keyOfNode = (actor: ActorIndex): string => `n${actor}`;
export const keyOfEdge = ({ a, b, quad }: Edge): string => `e${a}-${b}-${quad}`;

export const isChosenEdge = (selection: Selection | null, edge: Edge): boolean => {
  if (!selection) return false;
  if (selection.of === "event") return edge.events.includes(selection.event);
  if (selection.of === "actor") return false;
  const same =
    (selection.a === edge.a && selection.b === edge.b) ||
    (selection.a === edge.b && selection.b === edge.a);
  return same && (selection.quad === null || selection.quad === edge.quad);
};

const isChosenNode = (selection: Selection | null, actor: ActorIndex): boolean => {
  if (selection?.of === "actor") return selection.actor === actor;
  return selection?.of === "pair" && (selection.a === actor || selection.b === actor);
};

const arrows = ({ edge, curve }: SceneEdge): string => {
  const size = quads[edge.quad].material ? 9 : 7.5;
  const towardsB = edge.toB ? arrowAt(curve.to, curve.control, size) : "";
  return towardsB + (edge.toA ? arrowAt(curve.from, curve.control, size) : "");
};

const drawEdge = (model: Model, item: SceneEdge, chosen: boolean, reached: boolean): SVGElement => {
  const { edge, curve, standing, whole } = item;
  const { tone, material, label } = quads[edge.quad];
  const names = `${model.name(edge.a)} and ${model.name(edge.b)}`;
  return svg(
    "g",
    {
      class: `edge ${tone} ${material ? "material" : "verbal"} ${standing}${chosen ? " chosen" : ""}`,
      "data-key": keyOfEdge(edge),
      role: "button",
      tabindex: reached ? 0 : -1,
      "aria-label": `${names}: ${inOneLine(whole)}, ${label}, ${counted(edge.events.length, "event")}`,
    },
    svg("title", {}, `${names}: ${inOneLine(whole)}`),
    svg("path", { class: "hit", d: pathOf(curve) }),
    svg("path", { class: "line", d: pathOf(curve) }),
    svg("path", { class: "arrow", d: arrows(item) }),
  );
};

const drawEdgeLabel = (
  { edge, label, middle, text, standing }: SceneEdge,
  chosen: boolean,
): SVGElement | null => {
  const place = label ?? (chosen ? middle : undefined);
  if (!place) return null;
  const line = (words: string, row: number): SVGElement =>
    svg("tspan", { x: place.x, y: place.y + 11 + row * lineHeight }, words);
  return svg(
    "text",
    {
      class: `edge-label ${quads[edge.quad].tone} ${standing}${chosen ? " chosen" : ""}`,
      "data-key": keyOfEdge(edge),
      "aria-hidden": "true",
    },
    line(text.words, 0),
    text.dates ? line(text.dates, 1) : null,
  );
};

const drawNodeLabel = ({ name, caption, label }: SceneNode): (SVGElement | null)[] => {
  if (!label) return [];
  return [
    // The name last: what sets it off from lines may cover a little of the other.
    caption ? svg("text", { class: "caption", x: label.x, y: label.y + 26 }, caption) : null,
    svg("text", { class: "name", x: label.x, y: label.y + 12 }, name),
  ];
};

const drawNode = (model: Model, node: SceneNode, chosen: boolean, reached: boolean): SVGElement => {
  const caption = node.caption ? `, ${model.caption(node.actor)}` : "";
  const country = model.country(node.actor);
  const shape = nodeShape(model.kind(node.actor), node.centre, node.radius);
  if (country.colour) shape.style.setProperty("--ring", country.colour);
  const group = svg(
    "g",
    {
      class: `node ${model.kind(node.actor)}${chosen ? " chosen" : ""}`,
      "data-key": keyOfNode(node.actor),
      role: "button",
      tabindex: reached ? 0 : -1,
      "aria-label": `${model.name(node.actor)}${caption}`,
    },
    svg("title", {}, `${model.name(node.actor)}${caption}`),
    shape,
    node.radius >= leastForInitials &&
      svg(
      "text",
      { class: "initials", x: node.centre.x, y: node.centre.y, dy: "0.35em", "aria-hidden": "true" },
      initialsOf(model, node.actor),
    ),
    ...drawNodeLabel(node),
  );
  return group;
};

/** The code of a state, the first letters of other names. */
const initialsOf = (model: Model, actor: ActorIndex): string => {
  if (model.kind(actor) === "state") return model.country(actor).code.slice(0, 3);
  const words = model.name(actor).split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const letters = words.length > 2 ? [words[0], words[words.length - 1]] : words.slice(0, 2);
  return letters.map((word) => [...(word ?? "")][0] ?? "").join("").toUpperCase();
};

/** Replaces what is drawn: edges below, then their labels, nodes, and the labels of what is chosen. */
export const drawScene = (
  drawing: SVGSVGElement,
  model: Model,
  scene: Scene,
  selection: Selection | null,
  current: string,
): void => {
  const reached = (key: string): boolean => key === current;
  const edges = scene.edges.map((item) =>
    drawEdge(model, item, isChosenEdge(selection, item.edge), reached(keyOfEdge(item.edge))),
  );
  const nodes = scene.nodes.map((node) =>
    drawNode(model, node, isChosenNode(selection, node.actor), reached(keyOfNode(node.actor))),
  );
  const labelsOf = (chosen: boolean): SVGElement[] =>
    scene.edges
      .filter(({ edge }) => isChosenEdge(selection, edge) === chosen)
      .map((item) => drawEdgeLabel(item, chosen))
      .filter((label) => label !== null);
  drawing.replaceChildren(
    svg("g", {}, ...edges),
    svg("g", {}, ...labelsOf(false)),
    svg("g", {}, ...nodes),
    svg("g", {}, ...labelsOf(true)),
  );
};
