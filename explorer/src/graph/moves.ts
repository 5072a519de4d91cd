import type { Point } from "./geometry";

/** Something that the keyboard can reach. */
export interface Target {
  readonly key: string;
  readonly at: Point;
}

/** The nearest target from the present one in a direction, what lies aside counting as farther. */
export const nextInDirection = (
  targets: readonly Target[],
  present: string,
  [dx, dy]: readonly [number, number],
): string | undefined => {
  const from = targets.find(({ key }) => key === present)?.at;
  if (!from) return targets[0]?.key;
  let best: { key: string; cost: number } | undefined;
  for (const { key, at } of targets) {
    const [x, y] = [at.x - from.x, at.y - from.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (key === present || ahead <= 1 || aside > 3 * ahead) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { key, cost };
  }
  return best?.key;
};
