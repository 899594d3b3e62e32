import { widthOf } from "./ellipsis.js";

/** A name that is to stand above or below a point, both in CSS pixels. */
export interface PointName {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

const above = -15;
const below = 16;
const lineHeight = 16;
const dotSize = 10;
/** Bold type is wider, and two names should not touch. */
const between = 14;

/** How far from its point each name stands: above or below, wherever it covers less of what is placed already. */
export function placeNames(names: readonly PointName[], middle: number): readonly number[] {
  const taken = names.map(({ x, y }) => boxAround(x, y, dotSize));
  return names.map(({ name, x, y }, at) => {
    const others = taken.filter((_, index) => index !== at);
    // Names stand away from the middle, where the ties are, unless that covers more.
    const sides = y <= middle ? [above, below] : [below, above];
    const costs = sides.map((side) =>
      covered(boxAround(x, y + side, widthOf(name) + between), others),
    );
    const best = (costs[1] ?? 0) < (costs[0] ?? 0) ? sides[1] : sides[0];
    taken.push(boxAround(x, y + (best ?? above), widthOf(name) + between));
    return best ?? above;
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxAround(x: number, y: number, width: number): Box {
  const half = lineHeight / 2;
  return { left: x - width / 2, right: x + width / 2, top: y - half, bottom: y + half };
}

function covered(box: Box, others: readonly Box[]): number {
  return others.reduce((sum, other) => {
    const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
    const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
    return sum + Math.max(0, across) * Math.max(0, down);
  }, 0);
}
