import type { Span } from "../model/model";

export interface Mark {
  readonly span: Span;
  readonly of: "trigger" | "actor";
}

export interface Piece {
  readonly text: string;
  readonly of: "trigger" | "actor" | "plain";
}

/** Cuts a sentence at the ends of its marks, in code points; where two overlap the first holds. */
export const piecesOf = (sentence: string, marks: readonly Mark[]): Piece[] => {
  const letters = [...sentence];
  const kinds: Piece["of"][] = letters.map(() => "plain");
  for (const { span, of } of [...marks].reverse()) kinds.fill(of, span.begin, span.end);
  const pieces: { text: string; of: Piece["of"] }[] = [];
  letters.forEach((letter, i) => {
    const last = pieces[pieces.length - 1];
    const of = kinds[i] ?? "plain";
    if (last && last.of === of) last.text += letter;
    else pieces.push({ text: letter, of });
  });
  return pieces;
};
