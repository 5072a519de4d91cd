import type { Columns, TimeColumns } from "./columns";
import type { Day, Time } from "./days";
import { Basis, Grain, Quad, kinds, type Kind, type QuadClass } from "./terms";

export type ActorIndex = number;
export type EventIndex = number;
export type ClaimIndex = number;

/** Where each event's rows begin in a table that is sorted by event; one more than there are events. */
const offsetsOf = (counts: readonly number[]): Uint32Array => {
  const offsets = new Uint32Array(counts.length + 1);
  counts.forEach((count, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + count;
  });
  return offsets;
};

const range = (offsets: Uint32Array, i: number): number[] => {
  const begin = offsets[i] ?? 0;
  return Array.from({ length: (offsets[i + 1] ?? begin) - begin }, (_, k) => begin + k);
};

export interface Participation {
  readonly actor: ActorIndex;
  readonly role: string;
}

export interface Article {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly day: Day | null;
}

/** A stretch of a sentence, in code points. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

const articleWeight = 4;
const statementWeight = 1;
const deedWeight = 16;

/** The columns with what is looked up in them. */
export class Model {
  readonly actorCount: number;
  readonly eventCount: number;
  /** How much articles make of each event; see `explorer_weight` in C++. */
  readonly weights: Float64Array;
  readonly quadOf: Uint8Array;
  readonly isStatement: Uint8Array;
  private readonly claimOffsets: Uint32Array;
  private readonly participationOffsets: Uint32Array;
  private readonly stageOffsets: Uint32Array;
  private readonly speakerOffsets: Uint32Array;
  private actorEvents: EventIndex[][] | undefined;

  constructor(readonly columns: Columns) {
    this.actorCount = columns.actors.id.length;
    this.eventCount = columns.events.id.length;
    this.claimOffsets = offsetsOf(columns.claims.count);
    this.participationOffsets = offsetsOf(columns.participations.count);
    this.stageOffsets = offsetsOf(columns.stages.count);
    this.speakerOffsets = offsetsOf(columns.claims.speakers);
    const { type, articles } = columns.events;
    this.quadOf = Uint8Array.from(type, (t) => columns.types.quad[t] ?? Quad.other);
    this.isStatement = Uint8Array.from(type, (t) =>
      /^statement(\/|$)/.test(columns.types.name[t] ?? "") ? 1 : 0,
    );
    this.weights = Float64Array.from(type, (_, e) => {
      const scale = this.isStatement[e] ? statementWeight : deedWeight;
      return scale * (articleWeight * (articles[e] ?? 0) + (columns.claims.count[e] ?? 0));
    });
  }

  name(actor: ActorIndex): string {
    return this.columns.actors.name[actor] || "without a name";
  }

  caption(actor: ActorIndex): string {
    return this.columns.actors.caption[actor] ?? "";
  }

  kind(actor: ActorIndex): Kind {
    return kinds[this.columns.actors.kind[actor] ?? 5] ?? "other";
  }

  country(actor: ActorIndex): { code: string; name: string; colour: string } {
    const { code, name, colour } = this.columns.countries;
    const c = this.columns.actors.country[actor] ?? 0;
    return { code: code[c] ?? "", name: name[c] ?? "", colour: colour[c] ?? "" };
  }

  quad(event: EventIndex): QuadClass {
    return (this.quadOf[event] ?? Quad.other) as QuadClass;
  }

  /** "state visit". */
  label(event: EventIndex): string {
    return this.columns.types.label[this.columns.events.type[event] ?? 0] ?? "event";
  }

  time(event: EventIndex): Time {
    return timeAt(this.columns.events, event);
  }

  claimTime(claim: ClaimIndex): Time {
    return timeAt(this.columns.claims, claim);
  }

  claims(event: EventIndex): ClaimIndex[] {
    return range(this.claimOffsets, event);
  }

  participations(event: EventIndex): Participation[] {
    const { actor, role } = this.columns.participations;
    return range(this.participationOffsets, event).map((i) => ({
      actor: actor[i] ?? 0,
      role: this.columns.roles[role[i] ?? 0] ?? "",
    }));
  }

  /** The status that an event had as far as was known on a day; null if it was not known at all. */
  statusOn(event: EventIndex, day: Day): number | null {
    const { status, known } = this.columns.stages;
    let found: number | null = null;
    for (let i = this.stageOffsets[event] ?? 0; i < (this.stageOffsets[event + 1] ?? 0); i += 1) {
      const since = known[i] ?? null;
      if (since !== null && since <= day) found = status[i] ?? null;
    }
    return found;
  }

  speakers(claim: ClaimIndex): ActorIndex[] {
    return range(this.speakerOffsets, claim)
      .map((i) => this.columns.claims.speaker[i] ?? -1)
      .filter((actor) => actor >= 0);
  }

  /** Of the trigger, subject and object of a claim; those that the sentence does not hold are left out. */
  marks(claim: ClaimIndex): { readonly span: Span; readonly of: "trigger" | "actor" }[] {
    const { marks } = this.columns.claims;
    return [0, 1, 2]
      .map((part) => {
        const at = 6 * claim + 2 * part;
        const span = { begin: marks[at] ?? 0, end: marks[at + 1] ?? 0 };
        return { span, of: part === 0 ? ("trigger" as const) : ("actor" as const) };
      })
      .filter(({ span }) => span.begin < span.end);
  }

  sentence(claim: ClaimIndex): string {
    return this.columns.sentences.text[this.columns.claims.sentence[claim] ?? 0] ?? "";
  }

  article(claim: ClaimIndex): Article {
    const a = this.columns.sentences.article[this.columns.claims.sentence[claim] ?? 0] ?? 0;
    const { id, title, publisher, url, day } = this.columns.articles;
    return {
      id: id[a] ?? "",
      title: title[a] ?? "",
      publisher: publisher[a] ?? "",
      url: url[a] ?? "",
      day: day[a] ?? null,
    };
  }

  /** The events that an actor takes part in, where they were included; made at the first call. */
  eventsOf(actor: ActorIndex): readonly EventIndex[] {
    this.actorEvents ??= this.indexEvents();
    return this.actorEvents[actor] ?? [];
  }

  private indexEvents(): EventIndex[][] {
    const lists: EventIndex[][] = Array.from({ length: this.actorCount }, () => []);
    const { actor } = this.columns.participations;
    for (let e = 0; e < this.eventCount; e += 1)
      for (let i = this.participationOffsets[e] ?? 0; i < (this.participationOffsets[e + 1] ?? 0); i += 1) {
        const list = lists[actor[i] ?? 0];
        if (list && list[list.length - 1] !== e) list.push(e);
      }
    return lists;
  }
}

const timeAt = (columns: TimeColumns, row: number): Time => ({
  first: columns.first[row] ?? null,
  last: columns.last[row] ?? null,
  grain: columns.grain[row] ?? Grain.unknown,
  vague: columns.basis[row] === Basis.tense,
});
