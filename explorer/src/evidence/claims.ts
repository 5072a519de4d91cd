import { wordsForDay, wordsForTime } from "../model/days";
import type { ClaimIndex, EventIndex, Model } from "../model/model";
import { modalities } from "../model/terms";
import { el } from "../ui/dom";
import { piecesOf, type Mark } from "./highlight";
import { linkTo } from "./text_fragment";

/** A sentence with the claims that it makes of one event. */
interface Quote {
  readonly sentence: number;
  readonly claims: ClaimIndex[];
}

/** The sentences of an event, of the earliest article first. */
const quotesOf = (model: Model, event: EventIndex, known: number | null): Quote[] => {
  const quotes = new Map<number, Quote>();
  for (const claim of model.claims(event)) {
    const { day } = model.article(claim);
    if (known !== null && (day === null || day > known)) continue;
    const sentence = model.columns.claims.sentence[claim] ?? 0;
    const quote = quotes.get(sentence) ?? { sentence, claims: [] };
    quote.claims.push(claim);
    quotes.set(sentence, quote);
  }
  const dayOf = ({ claims }: Quote): number => model.article(claims[0] ?? 0).day ?? Infinity;
  return [...quotes.values()].sort((p, q) => {
    const [a, b] = [dayOf(p), dayOf(q)];
    return a === b ? p.sentence - q.sentence : a - b;
  });
};

const marksOf = (model: Model, claims: readonly ClaimIndex[]): Mark[] => claims.flatMap((c) => model.marks(c));

const sourceOf = (model: Model, claim: ClaimIndex): string => {
  const { publisher, title, id, day } = model.article(claim);
  const name = publisher || title || id;
  return day === null ? name : `${name}, ${wordsForDay(day)}`;
};

/** Times that claims give an event and that it does not have, since another is finer. */
const otherTimes = (model: Model, event: EventIndex, claims: readonly ClaimIndex[]): string[] => {
  const own = wordsForTime(model.time(event));
  const told = new Set(claims.map((c) => wordsForTime(model.claimTime(c))));
  return [...told].filter((words) => words !== own && words !== "undated");
};

/** "according to Suria's foreign ministry · planned · denied · dated May 2024 · 86 % sure". */
const remarksOn = (model: Model, event: EventIndex, claims: readonly ClaimIndex[]): string[] => {
  const { modality, polarity, confidence } = model.columns.claims;
  const speakers = [...new Set(claims.flatMap((c) => model.speakers(c)))].map((a) => model.name(a));
  const words = [...new Set(claims.map((c) => modalities[modality[c] ?? 0] ?? "actual"))];
  const sure = Math.max(...claims.map((c) => confidence[c] ?? 0));
  return [
    ...(speakers.length > 0 ? [`according to ${speakers.join(" and ")}`] : []),
    ...words.filter((word) => word !== "actual"),
    ...(claims.some((c) => polarity[c] === 1) ? ["denied or called off"] : []),
    ...otherTimes(model, event, claims).map((words) => `dated ${words}`),
    `${sure} % sure`,
  ];
};

const quotation = (model: Model, { claims }: Quote): HTMLElement => {
  const claim = claims[0] ?? 0;
  const sentence = model.sentence(claim);
  if (sentence === "") return el("p", { class: "no-text" }, "The claim came without its sentence.");
  const pieces = piecesOf(sentence, marksOf(model, claims)).map(({ text, of }) =>
    of === "plain" ? text : el("mark", { class: of }, text),
  );
  return el("blockquote", { dir: "auto" }, ...pieces);
};

const figure = (model: Model, event: EventIndex, quote: Quote): HTMLElement => {
  const claim = quote.claims[0] ?? 0;
  const link = linkTo(model.article(claim).url, model.sentence(claim));
  const source = sourceOf(model, claim);
  return el(
    "figure",
    { class: "quote" },
    quotation(model, quote),
    el(
      "figcaption",
      {},
      link
        ? el("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, source, " \u2197")
        : el("span", { class: "source" }, source),
      el("span", { class: "remarks" }, remarksOn(model, event, quote.claims).join(" \u00b7 ")),
    ),
  );
};

/** The sentences that tell of an event, each with its source and what it says of it. */
export const quotesFor = (model: Model, event: EventIndex, known: number | null): HTMLElement[] =>
  quotesOf(model, event, known).map((quote) => figure(model, event, quote));
