import { overlap, type Box } from "./geometry";

/** Finds room for labels: what is placed first stays, and what would cover it looks elsewhere. */
export class LabelRoom {
  private readonly taken: Box[] = [];

  constructor(private readonly bounds: Box) {}

  /** Keeps a place free of labels. */
  block(box: Box): void {
    this.taken.push(box);
  }

  /** The first of the boxes that covers nothing and is in sight; undefined if none is. */
  place(candidates: readonly Box[]): Box | undefined {
    const found = candidates.find((box) => this.isFree(box));
    if (found) this.taken.push(found);
    return found;
  }

  private isFree(box: Box): boolean {
    const { x, y, width, height } = this.bounds;
    const inside =
      box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height;
    return inside && !this.taken.some((other) => overlap(box, other));
  }
}

/** Cuts a text between words where it is longer than `most` letters. */
export const shortened = (text: string, most: number): string => {
  const letters = [...text];
  if (letters.length <= most) return text;
  const space = letters.slice(0, most).lastIndexOf(" ");
  return `${letters.slice(0, space > most / 2 ? space : most - 1).join("")}\u2026`;
};

const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** The width of a text in pixels, in a font as CSS names it. */
export const widthOf = (text: string, font: string): number => {
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  pen ??= document.createElement("canvas").getContext("2d");
  if (pen) pen.font = font;
  const width = pen?.measureText(text).width ?? text.length * 7;
  if (widths.size > 5000) widths.clear();
  widths.set(key, width);
  return width;
};
