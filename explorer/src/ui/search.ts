import type { ActorIndex, Model } from "../model/model";
import { el } from "./dom";

const mostFound = 8;

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

let boxes = 0;

/** A box to find an actor with, as WAI-ARIA's combobox with a list. */
export class ActorSearch {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  private readonly list: HTMLUListElement;
  private found: Found[] = [];
  private active = -1;

  constructor(
    private readonly model: Model,
    private readonly index: NameIndex,
    label: string,
    private readonly choose: (actor: ActorIndex) => void,
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
  }

  private show(): void {
    const options = this.found.map(({ actor, alias }, i) => this.option(actor, alias, i));
    const none = el("li", { class: "none", role: "option", "aria-disabled": "true" }, "No one by that name");
    const asked = this.input.value.trim() !== "";
    this.list.replaceChildren(...(options.length > 0 ? options : [none]));
    this.list.hidden = !asked;
    this.input.setAttribute("aria-expanded", String(asked));
    const active = options[this.active]?.id;
    if (active) this.input.setAttribute("aria-activedescendant", active);
    else this.input.removeAttribute("aria-activedescendant");
  }

  private option(actor: ActorIndex, alias: string | undefined, i: number): HTMLElement {
    const caption = this.model.caption(actor);
    return el(
      "li",
      {
        role: "option",
        id: `${this.list.id}-${i}`,
        "aria-selected": String(i === this.active),
        // Before the box loses the focus, which closes the list.
        onmousedown: (event: MouseEvent): void => {
          event.preventDefault();
          this.take(actor);
        },
      },
      el("span", { class: "found-name" }, this.model.name(actor)),
      el("span", { class: "found-more" }, [alias ? `\u201c${alias}\u201d` : "", caption].filter(Boolean).join(" \u00b7 ")),
    );
  }

  private onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && this.found.length > 0) {
      event.preventDefault();
      this.active = (this.active + step + this.found.length) % this.found.length;
      this.show();
    } else if (event.key === "Enter") {
      const found = this.found[this.active];
      if (found) this.take(found.actor);
    } else if (event.key === "Escape") this.close();
  }

  private take(actor: ActorIndex): void {
    this.input.value = "";
    this.close();
    this.choose(actor);
  }

  private close(): void {
    this.found = [];
    this.active = -1;
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
