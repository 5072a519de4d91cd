import type { ActorIndex, Model } from "../model/model";
import type { Visible } from "../state/visible";
import { labelOf, standingOfEdge, type Edge, type EdgeLabel } from "./edges";
import { at, bent, centredAt, trimmed, type Box, type Curve, type Point } from "./geometry";
import { LabelRoom, shortened, widthOf } from "./labels";
import type { Shown } from "./selection";

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** From the model's plane to pixels. */
  readonly project: (point: Point) => Point;
  readonly font: string;
  /** What other things cover. */
  readonly reserved: readonly Box[];
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
  /** What there is to say, and what there is room for. */
  readonly whole: EdgeLabel;
  readonly text: EdgeLabel;
  readonly standing: "held" | "foreseen" | "void";
  /** Where the middle of its label's upper edge stands; absent where there is no room. */
  readonly label: Point | undefined;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

const nameHeight = 16;
const captionHeight = 13;
export const lineHeight = 14;
const leastRadius = 11;
const longestName = 26;
const longestCaption = 34;
const bendStep = 20;
const alongEdge = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];

/** Room for one actor, in pixels, at which nodes have their full size. */
const fullRoom = 120;

/** Where many share a small frame, each has to be smaller. */
const scaleFor = (shown: Shown, { width, height }: Frame): number => {
  const room = Math.sqrt((width * height) / Math.max(1, shown.actors.length));
  return Math.max(0.5, Math.min(1, room / fullRoom));
};

/** Half-widths of nodes: the area tells how much is made of an actor. */
const radiiOf = (shown: Shown, frame: Frame): Map<ActorIndex, number> => {
  const scale = scaleFor(shown, frame);
  const weights = new Map<ActorIndex, number>();
  for (const { a, b, weight } of shown.edges)
    for (const actor of [a, b]) weights.set(actor, (weights.get(actor) ?? 0) + weight);
  const most = Math.max(1, ...weights.values());
  return new Map(
    shown.actors.map((actor) => [
      actor,
      scale * (leastRadius + 9 * Math.sqrt((weights.get(actor) ?? 0) / most)),
    ]),
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

/** Below its node, above, to the right, to the left; then half aside. */
const labelBoxes = (centre: Point, radius: number, width: number, height: number): Box[] => [
  { x: centre.x - width / 2, y: centre.y + radius + 3, width, height },
  { x: centre.x - width / 2, y: centre.y - radius - 4 - height, width, height },
  { x: centre.x + radius + 5, y: centre.y - height / 2, width, height },
  { x: centre.x - radius - 5 - width, y: centre.y - height / 2, width, height },
  { x: centre.x - radius, y: centre.y + radius + 3, width, height },
  { x: centre.x + radius - width, y: centre.y + radius + 3, width, height },
  { x: centre.x - radius, y: centre.y - radius - 4 - height, width, height },
  { x: centre.x + radius - width, y: centre.y - radius - 4 - height, width, height },
];

/** The middle of its upper edge. */
const topOf = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y });

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
  const nameWidth = widthOf(name, `600 13px ${font}`) + 4;
  const width = Math.max(nameWidth, caption ? widthOf(caption, `11px ${font}`) : 0);
  const height = nameHeight + (caption ? captionHeight : 0);
  const whole = room.place(labelBoxes(centre, radius, width, height));
  if (whole) return { actor, centre, radius, name, caption, label: topOf(whole) };
  // Where there is no room for both lines, the name alone may find some, or a family name.
  const isPerson = model.kind(actor) === "person";
  for (const words of [name, ...(isPerson ? [name.split(" ").pop() ?? name] : [])]) {
    const wide = words === name ? nameWidth : widthOf(words, `600 13px ${font}`) + 4;
    const box = room.place(labelBoxes(centre, radius, wide, nameHeight));
    if (box) return { actor, centre, radius, name: words, caption: "", label: topOf(box) };
  }
  return { actor, centre, radius, name, caption, label: undefined };
};

/** On the line, or close beside it; farther off where it must be somewhere. */
const edgeLabelBoxes = (curve: Curve, width: number, height: number, must: boolean): Box[] => {
  const shifted = (far: number): Box[] =>
    alongEdge.flatMap((t) => {
      const { x, y } = at(curve, t);
      return [y - height * far, y + height * far].map((dy) => centredAt({ x, y: dy }, width, height));
    });
  const on = alongEdge.map((t) => centredAt(at(curve, t), width, height));
  return [...on, ...shifted(0.55), ...(must ? [...shifted(1), ...shifted(1.6)] : [])];
};

/** A label that must be somewhere does without its dates if need be. */
const placeEdgeLabel = (
  whole: EdgeLabel,
  curve: Curve,
  room: LabelRoom,
  font: string,
  must: boolean,
): { readonly text: EdgeLabel; readonly label: Point | undefined } => {
  const type = `${must ? "600 " : ""}11.5px ${font}`;
  for (const text of must && whole.dates ? [whole, { ...whole, dates: "" }] : [whole]) {
    const width = Math.max(widthOf(text.words, type), widthOf(text.dates, type)) + 4;
    const height = text.dates ? 2 * lineHeight : lineHeight;
    const box = room.place(edgeLabelBoxes(curve, width, height, must));
    if (box) return { text, label: topOf(box) };
  }
  return { text: whole, label: undefined };
};

/** The stage of a scene: who stands where, before any label has its place. */
class Stage {
  readonly room: LabelRoom;
  private readonly radii: Map<ActorIndex, number>;
  private readonly centres: Map<ActorIndex, Point>;
  private readonly bends: Map<Edge, number>;

  constructor(model: Model, shown: Shown, frame: Frame) {
    const { x, y } = model.columns.actors;
    this.radii = radiiOf(shown, frame);
    this.bends = bendsOf(shown.edges);
    this.centres = new Map(
      shown.actors.map((actor) => [actor, frame.project({ x: x[actor] ?? 0, y: y[actor] ?? 0 })]),
    );
    this.room = new LabelRoom({ x: 2, y: 2, width: frame.width - 4, height: frame.height - 4 });
    for (const box of frame.reserved) this.room.block(box);
    for (const actor of shown.actors) {
      const side = 2 * this.radius(actor) + 2;
      this.room.block(centredAt(this.centre(actor), side, side));
    }
  }

  radius(actor: ActorIndex): number {
    return this.radii.get(actor) ?? leastRadius;
  }

  centre(actor: ActorIndex): Point {
    return this.centres.get(actor) ?? { x: 0, y: 0 };
  }

  curve(edge: Edge): Curve {
    const whole = bent(this.centre(edge.a), this.centre(edge.b), this.bends.get(edge) ?? 0);
    return trimmed(whole, this.radius(edge.a) + 4, this.radius(edge.b) + 4);
  }
}

/**
 * Lays everything out in pixels; labels that would cover others are left out. `first` are edges
 * whose labels find room before any other.
 */
export const sceneOf = (
  model: Model,
  visible: Visible,
  shown: Shown,
  frame: Frame,
  first: (edge: Edge) => boolean,
): Scene => {
  const stage = new Stage(model, shown, frame);
  const place = (edge: Edge): SceneEdge => {
    const curve = stage.curve(edge);
    const whole = labelOf(model, edge, visible);
    const { text, label } = placeEdgeLabel(whole, curve, stage.room, frame.font, first(edge));
    const standing = standingOfEdge(edge, visible);
    return { edge, curve, middle: at(curve, 0.5), whole, text, standing, label };
  };
  const chosen = shown.edges.filter(first).map(place);
  const byRadius = [...shown.actors].sort((p, q) => stage.radius(q) - stage.radius(p) || p - q);
  const nodes = byRadius.map((actor) =>
    placeNode(model, actor, stage.centre(actor), stage.radius(actor), stage.room, frame.font),
  );
  const edges = shown.edges.filter((edge) => !first(edge)).map(place);
  return { nodes, edges: [...edges, ...chosen] };
};
