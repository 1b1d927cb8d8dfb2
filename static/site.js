// What a page can do without, made more convenient. Every page is complete when this file does not load.
"use strict";

// Topic pages: read the groups from the other end.
const order = document.querySelector("[data-order]");
if (order) {
  const groups = document.querySelector("[data-groups]");
  const button = document.createElement("button");
  button.type = "button";
  let newest = true;
  const say = () => {
    order.firstChild.textContent = newest ? "Newest first" : "Oldest first";
    button.textContent = newest ? "Oldest first" : "Newest first";
  };
  button.addEventListener("click", () => {
    newest = !newest;
    const sign = newest ? -1 : 1;
    groups.append(...[...groups.children].sort((a, b) => sign * (a.dataset.number - b.dataset.number)));
    say();
  });
  order.append(button);
  say();
}

// The search page: narrow the list of names while one types; ?q= comes from the fields on other pages.
const entries = document.querySelector("[data-entries]");
if (entries) {
  const field = document.querySelector("main input[type=search]");
  const found = document.querySelector("[data-found]");
  const all = found.textContent;
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const rows = [...entries.children].map((row) => [row, fold(row.textContent)]);
  const narrow = () => {
    const wanted = fold(field.value.trim()).split(/\s+/);
    let shown = 0;
    for (const [row, text] of rows) {
      row.hidden = !wanted.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    found.textContent = field.value.trim() ? `${shown} of ${rows.length} names` : all;
  };
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.addEventListener("input", narrow);
  narrow();
}

// Articles: paragraph marks on demand, so that they are no burden to those who tab through the text.
const prose = document.querySelector(".article .prose");
if (prose?.querySelector("[id^='p-']")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy paragraph-links";
  button.textContent = "Show links to paragraphs";
  button.addEventListener("click", () => {
    for (const block of prose.querySelectorAll("[id^='p-']:is(p, li, blockquote, dd)")) {
      const mark = document.createElement("a");
      mark.className = "anchor";
      mark.href = `#${block.id}`;
      mark.textContent = "¶";
      mark.setAttribute("aria-label", "Link to this paragraph");
      block.append(mark);
    }
    button.remove();
  });
  document.querySelector(".cite .files")?.after(button);
}

// Citations: into the clipboard, where the browser allows it.
if (navigator.clipboard) {
  for (const citation of document.querySelectorAll(".citation")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    const text = citation.textContent;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
    });
    citation.append(" ", button);
  }
}
