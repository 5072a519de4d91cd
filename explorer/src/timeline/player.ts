import type { Store } from "../state/state";
import { el } from "../ui/dom";
import { nextStart, type Bins } from "./bins";

const interval = 700;
/** The share of the period that is shown where nothing has been brushed. */
const share = 8;

/** Moves the brushed period along the timeline: a step back or on, or by itself. */
export class Player {
  readonly element: HTMLElement;
  private readonly play: HTMLButtonElement;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly store: Store,
    private readonly bins: () => Bins | undefined,
  ) {
    this.play = el("button", { type: "button", onclick: () => this.toggle() });
    const step = (by: -1 | 1) => (): void => {
      this.stop();
      this.step(by);
    };
    this.element = el(
      "span",
      { class: "player", role: "group", "aria-label": "Move the period" },
      el("button", { type: "button", "aria-label": "Step back", title: "Step back", onclick: step(-1) }, "\u2039"),
      this.play,
      el("button", { type: "button", "aria-label": "Step on", title: "Step on", onclick: step(1) }, "\u203a"),
    );
    this.label();
  }

  private label(): void {
    const words = this.timer ? "Pause" : "Play";
    this.play.replaceChildren(this.timer ? "\u275a\u275a" : "\u25b6\ufe0e");
    this.play.setAttribute("aria-label", words);
    this.play.title = words;
  }

  private toggle(): void {
    if (this.timer) this.stop();
    else {
      this.timer = setInterval(() => this.step(1), interval);
      this.label();
      this.step(1);
    }
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.label();
  }

  /** Moves by a bar of the timeline; stops at the end. */
  private step(by: -1 | 1): void {
    const bins = this.bins();
    if (!bins) return;
    const { from, to } = this.store.state;
    if (from === null || to === null) {
      const count = Math.max(1, Math.round(bins.bins.length / share));
      const first = by > 0 ? 0 : bins.bins.length - count;
      const end = bins.bins[first + count - 1]?.end ?? bins.end;
      this.store.change({ from: bins.bins[first]?.begin ?? bins.begin, to: end - 1 });
      return;
    }
    const days = nextStart(bins.begin, bins.unit) - bins.begin;
    if ((by > 0 && to + 1 >= bins.end) || (by < 0 && from <= bins.begin)) {
      this.stop();
      return;
    }
    this.store.change({ from: from + by * days, to: to + by * days });
  }
}
