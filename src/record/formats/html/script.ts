/**
 * The page's one script: hover or focus ties the parts of a statement, or an entry to its words. It reads and sets no HTML, and the
 * page can be read without it: links of the list lead to the words either way.
 */
export const script = `
(() => {
  const tied = new Map();
  for (const element of document.querySelectorAll("[data-s]")) {
    const list = tied.get(element.dataset.s);
    if (list) list.push(element);
    else tied.set(element.dataset.s, [element]);
  }
  const links = [...document.querySelectorAll(".said li > a")];
  const bar = document.querySelector(".bar");
  const isWide = matchMedia("(min-width: 60rem)");
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)");
  let held = null;
  let shown = null;

  const linkOf = (id) => document.getElementById(id);
  const isShown = (link) => link.getClientRects().length > 0;

  function idAt(target) {
    let element = target.closest?.("[data-s]");
    while (element && !isShown(linkOf(element.dataset.s)))
      element = element.parentElement.closest("[data-s]");
    return element?.dataset.s ?? null;
  }

  function show(id) {
    if (id === shown) return;
    for (const element of tied.get(shown) ?? []) {
      element.classList.remove("on");
      element.closest(".report").classList.remove("busy");
    }
    shown = id;
    for (const element of tied.get(id) ?? []) {
      element.classList.add("on");
      element.closest(".report").classList.add("busy");
    }
  }

  function hold(id) {
    held = id;
    show(id);
    bar.hidden = id === null;
    if (id === null) return;
    const link = linkOf(id);
    const copy = document.createElement("a");
    copy.href = "#" + id;
    copy.tabIndex = -1;
    copy.textContent = [".no", ".who", ".act", ".to"]
      .map((part) => link.querySelector(part)?.textContent)
      .filter(Boolean).join(" \\u00b7 ");
    bar.replaceChildren(copy);
  }

  function reveal(id) {
    const words = document.getElementById(id + "-t");
    words?.scrollIntoView({ block: "center", behavior: isCalm.matches ? "auto" : "smooth" });
  }

  function showInList(id) {
    const list = linkOf(id).closest(".said");
    const item = linkOf(id).parentElement;
    if (!isWide.matches) return;
    const above = item.getBoundingClientRect().top - list.getBoundingClientRect().top;
    if (above < 0 || above + item.offsetHeight > list.clientHeight)
      list.scrollTop += above - list.clientHeight / 3;
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const id = idAt(event.target);
    show(id ?? held);
    if (id && event.target.closest(".text")) showInList(id);
  });
  document.addEventListener("click", (event) => {
    const id = idAt(event.target);
    if (event.target.closest(".bar, .top, .jump")) return;
    if (!event.target.closest(".said li > a")) {
      if (document.getSelection().isCollapsed) hold(id);
      if (id) showInList(id);
      return;
    }
    event.preventDefault();
    hold(id);
    reveal(id);
  });
  document.addEventListener("change", () => {
    if (held !== null && !isShown(linkOf(held))) hold(null);
  });
  document.addEventListener("focusin", (event) => {
    if (!event.target.matches(".said li > a:focus-visible")) return;
    hold(idAt(event.target));
    if (isWide.matches) reveal(held);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      hold(null);
      if (document.activeElement?.matches(".said li > a")) document.activeElement.blur();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    const open = links.filter(isShown);
    const at = open.indexOf(document.activeElement);
    const next = open[(at < 0 ? open.findIndex((link) => link.id === held) : at) + step];
    if (!next || (at < 0 && held === null)) return;
    event.preventDefault();
    next.focus({ preventScroll: isWide.matches });
    showInList(next.id);
  });

  const reports = [...document.querySelectorAll(".report")];
  const titles = reports.map((report) => report.querySelector("h2").textContent);
  if (reports.length === 1) document.title = titles[0] + " \\u2013 who said what";
  if (reports.length < 2) return;
  const nav = document.createElement("nav");
  nav.className = "reports";
  nav.setAttribute("aria-label", "Reports");
  const box = document.createElement("details");
  box.open = reports.length <= 12;
  const summary = document.createElement("summary");
  summary.textContent = reports.length + " reports";
  const list = document.createElement("ol");
  list.append(...reports.map((report, index) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = "#" + report.id;
    link.textContent = titles[index];
    link.dir = "auto";
    item.append(link);
    return item;
  }));
  box.append(summary, list);
  nav.append(box);
  document.querySelector(".top").append(nav);
})();
`;
