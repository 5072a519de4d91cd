import type { ActorIndex, Model } from "../model/model";
import type { Visible } from "../state/visible";
import { labelOf, standingOfEdge, type Edge } from "./edges";
import { at, bent, centredAt, trimmed, type Box, type Curve, type Point } from "./geometry";
import { LabelRoom, shortened, widthOf } from "./labels";
import type { Shown } from "./selection";

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** From the model's plane to pixels. */
  readonly project: (point: Point) => Point;
  readonly font: string;
}

export interface SceneNode {
  readonly actor: ActorIndex;
  readonly centre: Point;
  readonly radius: number;
  readonly name: string;
  readonly caption: string;
  /** Where the middle of the label's upper edge stands; absent where there is no room. */
  readonly label: Point | undefined;
}

export interface SceneEdge {
  readonly edge: Edge;
  readonly curve: Curve;
  readonly middle: Point;
  readonly text: string;
  readonly standing: "held" | "foreseen" | "void";
  /** Where its label's middle stands; absent where there is no room. */
  readonly label: Point | undefined;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

const nameHeight = 16;
const captionHeight = 13;
const labelHeight = 17;
const longestName = 26;
const longestCaption = 34;
const bendStep = 20;
const alongEdge = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];

/** Half-widths of nodes: the area tells how much is made of an actor. */
const radiiOf = (shown: Shown): Map<ActorIndex, number> => {
  const weights = new Map<ActorIndex, number>();
  for (const { a, b, weight } of shown.edges)
    for (const actor of [a, b]) weights.set(actor, (weights.get(actor) ?? 0) + weight);
  const most = Math.max(1, ...weights.values());
  return new Map(
    shown.actors.map((actor) => [actor, 11 + 9 * Math.sqrt((weights.get(actor) ?? 0) / most)]),
  );
};

/** Parallel edges bend to either side, so that each is seen. */
const bendsOf = (edges: readonly Edge[]): Map<Edge, number> => {
  const pairs = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = `${edge.a} ${edge.b}`;
    pairs.set(key, [...(pairs.get(key) ?? []), edge]);
  }
  const bends = new Map<Edge, number>();
  for (const group of pairs.values())
    [...group]
      .sort((x, y) => x.quad - y.quad)
      .forEach((edge, i) => bends.set(edge, (i - (group.length - 1) / 2) * bendStep));
  return bends;
};

/** Below its node, above, to the right, to the left. */
const labelBoxes = (centre: Point, radius: number, width: number, height: number): Box[] => [
  { x: centre.x - width / 2, y: centre.y + radius + 3, width, height },
  { x: centre.x - width / 2, y: centre.y - radius - 4 - height, width, height },
  { x: centre.x + radius + 5, y: centre.y - height / 2, width, height },
  { x: centre.x - radius - 5 - width, y: centre.y - height / 2, width, height },
];

const placeNode = (
  model: Model,
  actor: ActorIndex,
  centre: Point,
  radius: number,
  room: LabelRoom,
  font: string,
): SceneNode => {
  const name = shortened(model.name(actor), longestName);
  const caption = shortened(model.caption(actor), longestCaption);
  const width =
    Math.max(widthOf(name, `600 13px ${font}`), caption ? widthOf(caption, `11px ${font}`) : 0) + 6;
  const height = nameHeight + (caption ? captionHeight : 0);
  const box = room.place(labelBoxes(centre, radius, width, height));
  const label = box && { x: box.x + box.width / 2, y: box.y };
  return { actor, centre, radius, name, caption, label };
};

/** Lays everything out in pixels; labels that would cover others are left out. */
export const sceneOf = (model: Model, visible: Visible, shown: Shown, frame: Frame): Scene => {
  const { x, y } = model.columns.actors;
  const radii = radiiOf(shown);
  const centres = new Map(
    shown.actors.map((actor) => [actor, frame.project({ x: x[actor] ?? 0, y: y[actor] ?? 0 })]),
  );
  const radius = (actor: ActorIndex): number => radii.get(actor) ?? 11;
  const centre = (actor: ActorIndex): Point => centres.get(actor) ?? { x: 0, y: 0 };
  const room = new LabelRoom({ x: 2, y: 2, width: frame.width - 4, height: frame.height - 4 });
  for (const actor of shown.actors)
    room.block(centredAt(centre(actor), 2 * radius(actor) + 2, 2 * radius(actor) + 2));
  const byRadius = [...shown.actors].sort((p, q) => radius(q) - radius(p) || p - q);
  const nodes = byRadius.map((actor) =>
    placeNode(model, actor, centre(actor), radius(actor), room, frame.font),
  );
  const bends = bendsOf(shown.edges);
  const edges = shown.edges.map((edge): SceneEdge => {
    const whole = bent(centre(edge.a), centre(edge.b), bends.get(edge) ?? 0);
    const curve = trimmed(whole, radius(edge.a) + 4, radius(edge.b) + 4);
    const text = shortened(labelOf(model, edge, visible), 44);
    const width = widthOf(text, `11.5px ${frame.font}`) + 6;
    const box = room.place(alongEdge.map((t) => centredAt(at(curve, t), width, labelHeight)));
    const label = box && { x: box.x + width / 2, y: box.y + labelHeight / 2 };
    return { edge, curve, middle: at(curve, 0.5), text, standing: standingOfEdge(edge, visible), label };
  });
  return { nodes, edges };
};
