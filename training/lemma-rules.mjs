/**
 * The rule that turns a form into its lemma, as a label to learn: `k` keeps the letters' case, `l` lowers
 * them; `-N+end` then cuts N units from the end and appends; `=lemma` replaces the whole ("was": "=be").
 * src/language/lemma.ts applies the same rules.
 */
export function lemmaRule(form, lemma) {
  if (lemma === "_" && form !== "_") return "k-0+";
  const candidates = [
    ["k", form],
    ["l", form.toLowerCase()],
  ].map(([mark, base]) => {
    let same = 0;
    while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++;
    return { mark, base, same };
  });
  const best = candidates[1].same > candidates[0].same ? candidates[1] : candidates[0];
  if (best.same === 0) return `=${lemma}`;
  return `${best.mark}-${best.base.length - best.same}+${lemma.slice(best.same)}`;
}
