import type { FarActor } from "./api";

/** What a page that shows part of a graph can ask about the rest. */
export interface Around {
  /** Words for the page's address that say which part is shown; "" for everything. */
  readonly address: string;
  /** Whether an address is of the part that is shown. */
  holds(hash: string): boolean;
  /** Actors of the whole graph whose names have a word that begins so. */
  find(text: string): Promise<readonly FarActor[]>;
  /** How many events of the whole graph these take part in together. */
  count(actors: readonly string[]): Promise<number>;
  /** Loads the events of these, and shows what an address of the page says. */
  load(actors: readonly string[], address: string): void;
}
