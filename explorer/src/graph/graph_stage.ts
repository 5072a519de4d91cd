import type { Model } from "../model/model";
import type { Store } from "../state/state";
import { el } from "../ui/dom";
import type { Picture, View } from "../views/view";
import { GraphView } from "./graph_view";
import { Overview } from "./overview";

/** Up to so many actors, every name and line can still be read and reached. */
const mostDrawn = 150;

/** The graph: drawn in detail, or as an overview where there are too many actors. */
export class GraphStage implements View {
  readonly element = el("div", { class: "graph-stage" });
  private readonly drawing: GraphView;
  private overview: Overview | undefined;

  constructor(
    private readonly model: Model,
    private readonly store: Store,
  ) {
    this.drawing = new GraphView(model, store);
  }

  draw(picture: Picture): void {
    const view = this.viewFor(picture.shown.actors.length);
    if (this.element.firstElementChild !== view.element) this.element.replaceChildren(view.element);
    view.draw(picture);
  }

  stop(): void {
    this.overview?.stop();
  }

  private viewFor(actors: number): View {
    if (actors <= mostDrawn) return this.drawing;
    this.overview ??= new Overview(this.model, this.store);
    return this.overview;
  }
}
