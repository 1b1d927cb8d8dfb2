// Bare: pages, term pages, feeds, sitemap, and no more. Everything that a list needs is worked out once, in maps.
import { readdirSync, readFileSync } from "node:fs";
import anchor from "markdown-it-anchor";
import footnote from "markdown-it-footnote";

const ROOMS = { topics: "Topics", authors: "Authors", publishers: "Publishers" };
const A_PAGE = 50;
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

const terms = Object.fromEntries(Object.keys(ROOMS).map((room) => [room, new Map(
  readdirSync(`terms/${room}`).map((file) => [
    file.replace(".json", ""),
    { room, id: file.replace(".json", ""), ...JSON.parse(readFileSync(`terms/${room}/${file}`)) },
  ]),
)]));

function pagesOf(articles, list) {
  const pages = Math.max(1, Math.ceil(articles.length / A_PAGE));
  return Array.from({ length: pages }, (_, index) => ({
    ...list, number: index + 1, pages, articles: articles.slice(index * A_PAGE, (index + 1) * A_PAGE),
  }));
}

export default function (config) {
  config.amendLibrary("md", (markdown) => {
    markdown.set({ html: false, typographer: true }).use(footnote).use(anchor);
  });
  const neighbours = new Map();
  const newestFirst = (collections) => collections.getFilteredByGlob("content/articles/*.md").toReversed();

  config.addCollection("articles", (collections) => {
    const articles = newestFirst(collections);
    articles.forEach((article, place) => {
      neighbours.set(article.url, { newer: articles[place - 1], older: articles[place + 1] });
    });
    return articles;
  });
  config.addCollection("articlePages", (collections) => pagesOf(newestFirst(collections), { title: "Articles" }));
  const filed = (collections) => {
    const articles = newestFirst(collections);
    return Object.keys(ROOMS).flatMap((room) => {
      const byTerm = new Map([...terms[room].keys()].map((id) => [id, []]));
      articles.forEach((article) => (article.data[room] ?? []).forEach((id) => byTerm.get(id).push(article)));
      return [...byTerm].map(([id, own]) => ({ ...terms[room].get(id), articles: own }));
    });
  };
  config.addCollection("terms", filed);
  config.addCollection("termPages", (collections) => filed(collections).flatMap((term) => pagesOf(term.articles, term)));
  config.addCollection("years", (collections) => {
    const byYear = new Map();
    newestFirst(collections).forEach((article) => {
      const year = article.date.getUTCFullYear();
      if (!byYear.has(year)) byYear.set(year, { year, articles: [] });
      byYear.get(year).articles.push(article);
    });
    return [...byYear.values()];
  });

  config.addGlobalData("rooms", Object.entries(ROOMS).map(([id, title]) => ({ id, title })));
  config.addFilter("terms", (ids, room) => (ids ?? []).map((id) => terms[room].get(id)));
  config.addFilter("neighbours", (url) => neighbours.get(url));
  config.addFilter("inRoom", (all, room) => all.filter((term) => term.room === room));
  config.addFilter("first", (list, count) => list.slice(0, count));
  config.addFilter("iso", (date) => date.toISOString().slice(0, 10));
  config.addFilter("day", (date) => DAY.format(date));
  config.addFilter("headings", (content) => [...content.matchAll(/<h2 id="([^"]*)"[^>]*>(.*?)<\/h2>/g)]);
  return { dir: { input: "content", includes: "../layouts", output: "output" }, markdownTemplateEngine: false };
}
