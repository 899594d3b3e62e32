/** How words are set off on a terminal that shows colour; without it they stay plain. */
export interface Paint {
  strong(words: string): string;
  faint(words: string): string;
  act(words: string): string;
  warn(words: string): string;
}

export const plain: Paint = {
  strong: (words) => words,
  faint: (words) => words,
  act: (words) => words,
  warn: (words) => words,
};

export const coloured: Paint = {
  strong: wrapIn(1, 22),
  faint: wrapIn(2, 22),
  act: wrapIn(36, 39),
  warn: wrapIn(33, 39),
};

function wrapIn(open: number, close: number): (words: string) => string {
  return (words) => (words === "" ? "" : `\u001B[${open}m${words}\u001B[${close}m`);
}
