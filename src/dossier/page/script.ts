/**
 * The page's one script: marks all words of the citation that a link leads to, offers the way back, and opens what is
 * folded for print. It reads and sets no HTML, and the page can be read without it.
 */
export const script = `
(() => {
  const marks = [...document.querySelectorAll("mark[data-c]")];
  const back = document.querySelector(".back");
  let from = null;
  function show() {
    const id = decodeURIComponent(location.hash.slice(1));
    let found = false;
    for (const mark of marks) {
      const on = mark.dataset.c.split(" ").includes(id);
      mark.classList.toggle("on", on);
      found ||= on;
    }
    back.hidden = !found || from === null;
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    from = link.closest(".words") ? from : link;
  });
  back.querySelector("button").addEventListener("click", () => {
    const to = from;
    history.pushState(null, "", location.pathname + location.search);
    show();
    back.hidden = true;
    to.scrollIntoView({ block: "center" });
    to.focus({ preventScroll: true });
  });
  addEventListener("hashchange", show);
  addEventListener("beforeprint", () => {
    for (const box of document.querySelectorAll("details")) box.open = true;
  });
  show();
})();
`;
