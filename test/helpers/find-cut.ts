/** In a browser: words of drawings that leave them or lie on each other, and lines that leave them. */
export const findCut = (
  drawings: string,
) => `[...document.querySelectorAll(${JSON.stringify(drawings)})].flatMap((svg) => {
  if (svg.getClientRects().length === 0) return [];
  const frame = svg.getBoundingClientRect();
  const leaves = (box) => box.right > frame.right + 1 || box.left < frame.left - 1 || box.bottom > frame.bottom + 1 || box.top < frame.top - 1;
  const words = [...svg.querySelectorAll("text")].filter((text) => text.textContent.trim().length > 1).map((text) => [text.textContent, text.getBoundingClientRect()]);
  const cut = words.filter(([, box]) => leaves(box)).map(([text]) => "cut: " + text);
  const lines = [...svg.querySelectorAll("path")].filter((path) => path.closest("defs") === null && leaves(path.getBoundingClientRect())).map(() => "a line leaves");
  const over = words.flatMap(([text, box], at) => words.slice(at + 1).filter(([, other]) =>
    Math.min(box.right, other.right) - Math.max(box.left, other.left) > 3 && Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 4
  ).map(([other]) => text + " over " + other));
  return [...cut, ...lines, ...over];
})`;
