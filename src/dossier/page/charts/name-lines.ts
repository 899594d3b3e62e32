/** A name in so many lines at most, parted at spaces where that goes; what has no room ends in `…`. */
export function nameLines(name: string, longest: number, most = 3): readonly string[] {
  const lines: string[] = [];
  let rest = [...name.trim()];
  while (rest.length > longest && lines.length < most - 1) {
    const cut = rest.lastIndexOf(" ", longest);
    const at = cut > 0 ? cut : longest;
    lines.push(rest.slice(0, at).join(""));
    rest = [...rest.slice(at).join("").trim()];
  }
  const last = rest.length > longest ? [...rest.slice(0, longest - 1), "…"] : rest;
  return [...lines, last.join("")];
}
