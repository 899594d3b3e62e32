import { expect, test } from "vitest";
import { type Nested, nestSpans } from "../../../src/dossier/page/nest.js";

const text = "0123456789";
const span = (id: string, from: number, to: number) => ({ id, from, to });
/** `a(01b(23))`: each with its words and those within it. */
const show = (spans: readonly Nested[]): string =>
  spans
    .map(({ id, from, to, inside }) => {
      const own = inside.length === 0 ? text.slice(from, to) : show(inside);
      return `${id}(${own})`;
    })
    .join(" ");

test("stretches nest, whatever their order", () => {
  expect(show(nestSpans([span("b", 2, 4), span("a", 0, 6), span("c", 4, 6)]))).toBe(
    "a(b(23) c(45))",
  );
  expect(show(nestSpans([span("b", 0, 3), span("a", 0, 6)]))).toBe("a(b(012))");
  expect(show(nestSpans([span("a", 0, 2), span("b", 2, 4)]))).toBe("a(01) b(23)");
  expect(show(nestSpans([span("a", 0, 2), span("b", 0, 2)]))).toBe("a(b(01))");
});

test("one that crosses the end of another is cut there, and of an empty one nothing is left", () => {
  expect(show(nestSpans([span("a", 0, 4), span("b", 2, 6)]))).toBe("a(b(23)) b(45)");
  const three = [span("a", 0, 4), span("b", 1, 6), span("c", 2, 8)];
  expect(show(nestSpans(three))).toBe("a(b(c(23))) c(b(45))");
  expect(show(nestSpans([span("a", 3, 3)]))).toBe("");
});
