/** A kind of entry that can be shown or not: the box's id, its words, and how its marks look. */
interface Kind {
  readonly id: string;
  readonly name: string;
  readonly sample: string;
}

const kinds: readonly Kind[] = [
  {
    id: "statements",
    name: "statements",
    sample:
      '<span class="m source l0">who</span> <span class="m cue l0">tied by</span> <span class="m content l0">what is said</span>',
  },
  {
    id: "events",
    name: "events",
    sample: '<span class="k event opens closes">what happens</span>',
  },
  {
    id: "demands",
    name: "demands",
    sample: '<span class="k demand opens closes">what is wanted</span>',
  },
  { id: "figures", name: "figures", sample: '<span class="k figure opens closes">how many</span>' },
  { id: "times", name: "times", sample: '<span class="k time opens closes">when</span>' },
];

/** How each kind is marked, with a box that shows it or takes it away; they work without the script. */
export const legend = `<fieldset class="legend">
<legend>Show</legend>
${kinds
  .map(
    ({ id, name, sample }) =>
      `<label><input type="checkbox" id="show-${id}" checked autocomplete="off"> <b>${name}</b> ${sample}</label>`,
  )
  .join("\n")}
</fieldset>`;
