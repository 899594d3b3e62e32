import { plain } from "../markup.js";

/** A label of at most so many characters. */
export function shorten(label: string, most: number): string {
  const points = [...plain(label)];
  return points.length <= most ? points.join("") : `${points.slice(0, most - 1).join("")}…`;
}

/** CSS pixels that a label of 12 pixels type takes, a little more than less; bold type is wider. */
export function widthOf(label: string, isBold = false): number {
  return Math.ceil([...label].length * perCharacter(isBold));
}

/** A label of at most so many CSS pixels. */
export function shortenTo(label: string, room: number, isBold = false): string {
  return shorten(label, Math.max(1, Math.floor(room / perCharacter(isBold))));
}

function perCharacter(isBold: boolean): number {
  return isBold ? 7.8 : 6.8;
}
