import { EvidencePanel } from "./evidence/panel";
import { edgesOf } from "./graph/edges";
import { GraphStage } from "./graph/graph_stage";
import { mostFor, select } from "./graph/selection";
import type { ActorIndex, Model } from "./model/model";
import type { Around } from "./served/around";
import { addressOf, readAddress } from "./state/address";
import { Store, type Selection, type State, type ViewName } from "./state/state";
import { visibleOf } from "./state/visible";
import { TimelineView } from "./timeline/timeline_view";
import { el } from "./ui/dom";
import { Legend } from "./ui/legend";
import { ActorSearch, NameIndex } from "./ui/search";
import { themeSwitch } from "./ui/theme";
import { Toolbar } from "./ui/toolbar";
import { LanesView } from "./views/lanes_view";
import { PairView } from "./views/pair_view";
import { TableView } from "./views/table_view";
import type { Picture, View } from "./views/view";

/** Who must be in the graph whatever else is: those a reader has asked for. */
const pinned = (selection: Selection | null): ActorIndex[] => {
  if (selection?.of === "actor") return [selection.actor];
  return selection?.of === "pair" ? [selection.a, selection.b] : [];
};

/** All that a state shows. O(events + relations). */
const pictureOf = (model: Model, state: State): Picture => {
  const visible = visibleOf(model, state);
  const edges = edgesOf(model, visible);
  const most = state.all ? Infinity : mostFor(window.innerWidth);
  const shown = select(model, visible, edges, most, pinned(state.selection));
  const first = shown.edges[0];
  const weightiest: Selection | null = first
    ? { of: "pair", a: first.a, b: first.b, quad: first.quad }
    : shown.actors[0] !== undefined
      ? { of: "actor", actor: shown.actors[0] }
      : null;
  return { state, visible, edges, shown, selection: state.selection ?? weightiest };
};

/** A page that is shown. */
export interface Running {
  /** Takes it away again. */
  stop(): void;
}

/** Puts the page together, and draws it anew whenever its state changes. `around` is there where the model is part of a graph. */
export const start = (model: Model, around?: Around): Running => {
  const store = new Store(readAddress(location.hash, model.columns));
  const names = new NameIndex(model);
  const views: Record<ViewName, View> = {
    graph: new GraphStage(model, store),
    pair: new PairView(model, store, names, around),
    lanes: new LanesView(model, store),
    table: new TableView(model, store),
  };
  const toolbar = new Toolbar(model, store);
  const legend = new Legend(store);
  const timeline = new TimelineView(model, store);
  const panel = new EvidencePanel(model, store, around);
  const search = new ActorSearch(
    model,
    names,
    "Find an actor",
    (actor) => store.change({ selection: { of: "actor", actor } }),
    around && {
      find: around.find,
      open: (id) => around.load([id], new URLSearchParams({ actor: id }).toString()),
    },
  );
  const stage = el("div", { class: "stage" });
  document.querySelector(".tools")?.replaceChildren(search.element, themeSwitch(store));
  document
    .querySelector("main")
    ?.replaceChildren(toolbar.element, stage, legend.element, timeline.element, panel.element);

  const draw = (state: State, before?: State): void => {
    const picture = pictureOf(model, state);
    const view = views[state.view];
    if (stage.firstElementChild !== view.element) stage.replaceChildren(view.element);
    toolbar.draw(picture);
    legend.draw(picture);
    view.draw(picture);
    timeline.draw(picture);
    panel.show(picture.selection, picture.visible, state.selection !== (before?.selection ?? null));
    const address = [addressOf(state, model.columns), around?.address].filter(Boolean).join("&");
    if (location.hash.slice(1) !== address)
      history.replaceState(null, "", address ? `#${address}` : location.pathname + location.search);
  };

  store.subscribe(draw);
  const ending = new AbortController();
  const { signal } = ending;
  const readHash = (): void => {
    // An address of another part is not ours to read.
    if (around?.holds(location.hash) ?? true) store.change(readAddress(location.hash, model.columns));
  };
  window.addEventListener("hashchange", readHash, { signal });
  let most = mostFor(window.innerWidth);
  const redraw = (): void => {
    if (most !== mostFor(window.innerWidth)) store.change({});
    most = mostFor(window.innerWidth);
  };
  window.addEventListener("resize", redraw, { signal });
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "/" || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    search.input.focus();
  };
  document.addEventListener("keydown", onKey, { signal });
  draw(store.state);
  return {
    stop: () => {
      timeline.stop();
      for (const view of Object.values(views)) view.stop?.();
      ending.abort();
    },
  };
};
