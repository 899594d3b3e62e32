/** What needs room of its own: its middle, and how far it reaches. */
export interface Box {
  x: number;
  y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

const mostRounds = 400;

/** Moves boxes off each other, within their frame, as far as that goes. */
export function partBoxes(boxes: readonly Box[], frame: Frame): void {
  for (let round = 0; round < mostRounds; round++) {
    let isMoved = false;
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1)) if (part(one, other)) isMoved = true;
    clampBoxes(boxes, frame);
    if (!isMoved) return;
  }
}

/** The shorter way is taken, half of it by each. */
function part(one: Box, other: Box): boolean {
  const [across, down] = overlap(one, other);
  if (across <= slack || down <= slack) return false;
  if (across < down) {
    const step = (across / 2 + slack / 4) * (one.x <= other.x ? 1 : -1);
    one.x -= step;
    other.x += step;
  } else {
    const step = (down / 2 + slack / 4) * (one.y <= other.y ? 1 : -1);
    one.y -= step;
    other.y += step;
  }
  return true;
}

/** What two may share before they are said to cover each other. */
const slack = 0.5;

function overlap(one: Box, other: Box): readonly [number, number] {
  return [
    one.halfWidth + other.halfWidth - Math.abs(one.x - other.x),
    one.halfHeight + other.halfHeight - Math.abs(one.y - other.y),
  ];
}

export function isAnyCovered(boxes: readonly Box[]): boolean {
  return boxes.some((one, at) =>
    boxes.slice(at + 1).some((other) => overlap(one, other).every((shared) => shared > slack)),
  );
}

export function clampBoxes(boxes: readonly Box[], { width, height }: Frame): void {
  for (const box of boxes) {
    box.x = Math.max(box.halfWidth, Math.min(width - box.halfWidth, box.x));
    box.y = Math.max(box.halfHeight, Math.min(height - box.halfHeight, box.y));
  }
}
