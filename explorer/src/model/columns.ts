/** The model as `explorer_model` (export/explorer_model.cpp) writes it: columns with a value a row. */

type Numbers = readonly number[];
type Texts = readonly string[];
/** Days since 1970-01-01; null where open or unknown. */
type Days = readonly (number | null)[];

export interface TimeColumns {
  readonly first: Days;
  readonly last: Days;
  readonly grain: Numbers;
  readonly basis: Numbers;
}

export interface Columns {
  readonly v: number;
  readonly actors: {
    readonly id: Texts;
    readonly name: Texts;
    readonly caption: Texts;
    readonly kind: Numbers;
    readonly country: Numbers;
    readonly x: Numbers;
    readonly y: Numbers;
    readonly aliases: readonly Texts[];
  };
  readonly countries: { readonly code: Texts; readonly name: Texts; readonly colour: Texts };
  readonly events: TimeColumns & {
    readonly id: Texts;
    readonly words: Texts;
    readonly type: Numbers;
    readonly status: Numbers;
    readonly articles: Numbers;
    readonly confidence: Numbers;
  };
  readonly participations: { readonly count: Numbers; readonly actor: Numbers; readonly role: Numbers };
  readonly relations: {
    readonly event: Numbers;
    readonly source: Numbers;
    readonly target: Numbers;
    readonly symmetric: Numbers;
  };
  readonly stages: { readonly count: Numbers; readonly status: Numbers; readonly known: Days };
  readonly types: {
    readonly name: Texts;
    readonly label: Texts;
    readonly predicate: Texts;
    readonly quad: Numbers;
  };
  readonly roles: Texts;
  readonly articles: {
    readonly id: Texts;
    readonly title: Texts;
    readonly publisher: Texts;
    readonly url: Texts;
    readonly day: Days;
  };
  readonly sentences: { readonly article: Numbers; readonly text: Texts };
  readonly claims: TimeColumns & {
    readonly count: Numbers;
    readonly sentence: Numbers;
    readonly subject: Numbers;
    readonly object: Numbers;
    readonly modality: Numbers;
    readonly polarity: Numbers;
    readonly confidence: Numbers;
    /** Begin and end of trigger, subject and object of each claim, in code points of the sentence. */
    readonly marks: Numbers;
    /** How many speakers each claim has, and who they are; -1 for one who is no actor. */
    readonly speakers: Numbers;
    readonly speaker: Numbers;
  };
}
