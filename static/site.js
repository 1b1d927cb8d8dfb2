// What a page can do without, made more convenient. Every page is complete when this file does not load.
// Words come from the page, in its language: from data- attributes of the element that they belong to.
"use strict";

const counted = (number) => number.toLocaleString(document.documentElement.lang);

// Topic pages: read the groups from the other end.
const order = document.querySelector("[data-order]");
if (order) {
  const groups = document.querySelector("[data-groups]");
  const button = document.createElement("button");
  button.type = "button";
  let newest = true;
  const say = () => {
    order.firstChild.textContent = newest ? order.dataset.newest : order.dataset.oldest;
    button.textContent = newest ? order.dataset.oldest : order.dataset.newest;
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

// Topic pages: show the articles of one language.
const languages = document.querySelector("[data-languages]");
if (languages) {
  const choice = languages.querySelector("select");
  const told = languages.querySelector("[role=status]");
  const groups = [...document.querySelectorAll(".group[data-lang]")];
  const filter = () => {
    let shown = 0;
    for (const group of groups) {
      group.hidden = choice.value !== "" && group.dataset.lang !== choice.value;
      shown += group.hidden ? 0 : 1;
    }
    told.textContent = choice.value ? languages.dataset.languages.replace("{shown}", counted(shown)) : "";
  };
  choice.addEventListener("change", filter);
  // The drawing of coverage leads to groups, also to those that are not shown.
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest(".group[hidden]")) {
      choice.value = "";
      filter();
      target.scrollIntoView();
    }
  });
  languages.hidden = false;
  filter();
}

// The search page: narrow the list of names while one types; ?q= comes from the fields on other pages.
const entries = document.querySelector("[data-entries]");
if (entries) {
  const field = document.querySelector("main input[type=search]");
  const found = document.querySelector("[data-found]");
  const all = found.textContent;
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/ı/g, "i").toLowerCase();
  const rows = [...entries.children].map((row) => [row, fold(row.textContent)]);
  const narrow = () => {
    const wanted = fold(field.value.trim()).split(/\s+/);
    let shown = 0;
    for (const [row, text] of rows) {
      row.hidden = !wanted.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    found.textContent = field.value.trim() ? found.dataset.found.replace("{shown}", counted(shown)) : all;
  };
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.addEventListener("input", narrow);
  narrow();
}

// Articles: paragraph marks on demand, so that they are no burden to those who tab through the text.
const prose = document.querySelector(".article .prose");
const files = document.querySelector("[data-paragraphs]");
if (files && prose?.querySelector("[id^='p-']")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy paragraph-links";
  button.textContent = files.dataset.paragraphs;
  button.addEventListener("click", () => {
    for (const block of prose.querySelectorAll("[id^='p-']:is(p, li, blockquote, dd)")) {
      const mark = document.createElement("a");
      mark.className = "anchor";
      mark.href = `#${block.id}`;
      mark.textContent = "¶";
      mark.lang = files.closest("[lang]").lang;
      mark.setAttribute("aria-label", files.dataset.paragraph);
      block.append(mark);
    }
    button.remove();
  });
  files.after(button);
}

// Citations: into the clipboard, where the browser allows it.
if (navigator.clipboard) {
  for (const citation of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = citation.dataset.copy;
    const text = citation.textContent;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = citation.dataset.copied;
    });
    citation.append(" ", button);
  }
}
