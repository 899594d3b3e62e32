import { plain } from "../markup.js";

/** A label of at most so many characters. */
export function shorten(label: string, most: number): string {
  const points = [...plain(label)];
  return points.length <= most ? points.join("") : `${points.slice(0, most - 1).join("")}…`;
}

/** CSS pixels that a label of 12 pixels type takes, a little more than less. */
export function widthOf(label: string): number {
  return Math.ceil([...label].length * 6.8);
}
