// The data of the workload, read once; texts are rendered once.
import { readFileSync } from "node:fs";
import markdownIt from "markdown-it";

const read = (path) => readFileSync(new URL(`../werk/${path}`, import.meta.url), "utf8");
const markdown = markdownIt({ html: true });

export const { site, gemeenten, talen, soorten, voet, woorden } = JSON.parse(read("werk.json"));

const teksten = new Map(
  talen.flatMap(({ code: taal }) =>
    soorten.map(({ code }) => [`${taal}/${code}`, markdown.render(read(`teksten/${taal}/${code}.md`))]),
  ),
);

export const address = (taal, slug, nummer) =>
  nummer ? `/${taal}/${slug}/${soorten[nummer].code}/` : `/${taal}/${slug}/`;

export const tekst = (taal, nummer) => teksten.get(`${taal}/${soorten[nummer].code}`);

export function list() {
  const found = [];
  for (const { code: taal } of talen) {
    for (const slug of Object.keys(gemeenten)) {
      for (const nummer of soorten.keys()) found.push({ taal, slug, nummer });
    }
  }
  return found;
}

const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const escape = (text) => text.replace(/[&<>"']/g, (sign) => signs[sign]);

// Give the function that answers gettext in a language.
export const gettext = (taal) => (msgid, values) => {
  const found = woorden[taal][msgid];
  return values ? found.replace(/%\((\w+)\)s/g, (_all, name) => escape(values[name])) : found;
};
