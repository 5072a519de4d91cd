import type { ActorIndex, Model } from "../model/model";
import type { FarActor } from "../served/api";
import { counted, el } from "./dom";

const mostFound = 8;
/** So long nothing is typed before a server is asked, in milliseconds. */
const pause = 150;

/** For comparison: without case and diacritics. */
export const fold = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

interface Found {
  readonly actor: ActorIndex;
  /** The alias that was found; absent where it is the name. */
  readonly alias?: string;
}

/** Names and aliases of all actors, folded once. */
export class NameIndex {
  private readonly names: readonly { readonly folded: string; readonly found: Found }[];

  constructor(model: Model) {
    const { name, aliases } = model.columns.actors;
    this.names = name.flatMap((text, actor) => [
      { folded: fold(text), found: { actor } },
      ...(aliases[actor] ?? []).map((alias) => ({ folded: fold(alias), found: { actor, alias } })),
    ]);
  }

  /** Actors with a word that begins so, whole names first, each once, by rank. O(names). */
  search(text: string): Found[] {
    const wanted = fold(text.trim());
    if (wanted === "") return [];
    const ranked = this.names
      .map(({ folded, found }) => ({ found, at: ` ${folded}`.indexOf(` ${wanted}`) }))
      .filter(({ at }) => at >= 0)
      .sort((p, q) => Math.sign(p.at) - Math.sign(q.at) || p.found.actor - q.found.actor);
    const actors = new Map<ActorIndex, Found>();
    for (const { found } of ranked) if (!actors.has(found.actor)) actors.set(found.actor, found);
    return [...actors.values()].slice(0, mostFound);
  }
}

/** Actors of a graph of which the model is a part. */
export interface Beyond {
  find(text: string): Promise<readonly FarActor[]>;
  /** Loads what they took part in. */
  open(id: string): void;
}

/** What a box lists: an actor of the model, or one beyond it. */
type Listed = Found | { readonly far: FarActor };

let boxes = 0;

/** A box to find an actor with, as WAI-ARIA's combobox with a list. */
export class ActorSearch {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  private readonly list: HTMLUListElement;
  private found: Listed[] = [];
  private active = -1;
  /** What waits to be asked of the whole graph. */
  private waiting: ReturnType<typeof setTimeout> | undefined;
  /** Of the text that was typed last: what is found for another is not shown. */
  private turn = 0;

  constructor(
    private readonly model: Model,
    private readonly index: NameIndex,
    label: string,
    private readonly choose: (actor: ActorIndex) => void,
    private readonly beyond?: Beyond,
  ) {
    boxes += 1;
    const id = `found-${boxes}`;
    this.list = el("ul", { class: "found", role: "listbox", id, "aria-label": label, hidden: true });
    this.input = el("input", {
      type: "search",
      role: "combobox",
      placeholder: label,
      "aria-label": label,
      "aria-expanded": "false",
      "aria-controls": id,
      "aria-autocomplete": "list",
      autocomplete: "off",
      spellcheck: "false",
      oninput: () => this.search(),
      onkeydown: (event: KeyboardEvent) => this.onKey(event),
      onblur: () => this.close(),
    });
    this.element = el("div", { class: "search" }, this.input, this.list);
  }

  private search(): void {
    this.found = this.index.search(this.input.value);
    this.active = this.found.length > 0 ? 0 : -1;
    this.show();
    this.forget();
    const { beyond } = this;
    const text = this.input.value;
    if (beyond && text.trim() !== "")
      this.waiting = setTimeout(() => void this.searchBeyond(beyond, text), pause);
  }

  /** What was asked of the whole graph is no longer wanted. */
  private forget(): void {
    clearTimeout(this.waiting);
    this.turn += 1;
  }

  /** Adds those that the model does not have, unless something else was typed meanwhile. */
  private async searchBeyond(beyond: Beyond, text: string): Promise<void> {
    const { turn } = this;
    const found = await beyond.find(text).catch(() => []);
    if (turn !== this.turn) return;
    const known = new Set(this.model.columns.actors.id);
    this.found = [...this.index.search(text), ...found.filter(({ id }) => !known.has(id)).map((far) => ({ far }))];
    this.active = this.found.length > 0 ? Math.max(this.active, 0) : -1;
    this.show();
  }

  private show(): void {
    const options = this.found.map((listed, i) => this.option(listed, i));
    const none = el("li", { class: "none", role: "option", "aria-disabled": "true" }, "No one by that name");
    const asked = this.input.value.trim() !== "";
    this.list.replaceChildren(...(options.length > 0 ? options : [none]));
    this.list.hidden = !asked;
    this.input.setAttribute("aria-expanded", String(asked));
    const active = options[this.active]?.id;
    if (active) this.input.setAttribute("aria-activedescendant", active);
    else this.input.removeAttribute("aria-activedescendant");
  }

  private option(listed: Listed, i: number): HTMLElement {
    const [name, more] = this.wordsFor(listed);
    return el(
      "li",
      {
        role: "option",
        id: `${this.list.id}-${i}`,
        class: "far" in listed ? "far" : null,
        "aria-selected": String(i === this.active),
        // Before the box loses the focus, which closes the list.
        onmousedown: (event: MouseEvent): void => {
          event.preventDefault();
          this.take(listed);
        },
      },
      el("span", { class: "found-name" }, name),
      el("span", { class: "found-more" }, more.filter(Boolean).join(" \u00b7 ")),
    );
  }

  private wordsFor(listed: Listed): [string, string[]] {
    const alias = "far" in listed ? listed.far.found : listed.alias;
    const quoted = alias ? `\u201c${alias}\u201d` : "";
    if (!("far" in listed))
      return [this.model.name(listed.actor), [quoted, this.model.caption(listed.actor)]];
    const { name, caption, events } = listed.far;
    return [name, [quoted, caption ?? "", `${counted(events, "event")}, not loaded yet`]];
  }

  private onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && this.found.length > 0) {
      event.preventDefault();
      this.active = (this.active + step + this.found.length) % this.found.length;
      this.show();
    } else if (event.key === "Enter") {
      const found = this.found[this.active];
      if (found) this.take(found);
    } else if (event.key === "Escape") this.close();
  }

  private take(listed: Listed): void {
    this.input.value = "";
    this.close();
    if ("far" in listed) this.beyond?.open(listed.far.id);
    else this.choose(listed.actor);
  }

  private close(): void {
    this.forget();
    this.found = [];
    this.active = -1;
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
