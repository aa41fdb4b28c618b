import { address, escape, gemeenten, gettext, site, soorten, talen, tekst } from "./werk.js";
import { contact } from "./onderdelen/contact.js";
import { kop, talenlijst } from "./onderdelen/kop.js";
import { navigatie } from "./onderdelen/navigatie.js";
import { stappen } from "./onderdelen/stappen.js";
import { voet } from "./onderdelen/voet.js";

export const data = {
  pagination: { data: "plekken", size: 1, alias: "plek" },
  permalink: ({ plek }) => `${address(plek.taal, plek.slug, plek.nummer)}index.html`,
  eleventyExcludeFromCollections: true,
};

export function render({ plek }) {
  const { taal, slug, nummer } = plek;
  const gemeente = gemeenten[slug];
  const huidig = soorten[nummer];
  const _ = gettext(taal);
  return `<!doctype html>
<html lang="${taal}" dir="ltr">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${_(huidig.naam)} – ${escape(gemeente.naam)} – ${_("Re-integratie en nazorg")}</title>
  <meta name="description" content="${escape(gemeente.naam)}: ${_("Hulp van de gemeente na detentie, op een rij")}">
  <meta name="format-detection" content="telephone=no">
  <link rel="canonical" href="${escape(site + address(taal, slug, nummer))}">
  ${talen.map(({ code }) => `<link rel="alternate" hreflang="${code}" href="${escape(address(code, slug, nummer))}">`).join("\n  ")}
  <link rel="stylesheet" href="/static/portal.css">
  <link rel="icon" href="/static/icoon.svg" type="image/svg+xml">
</head>
<body>
  <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">${_("Naar de inhoud")}</a>
  <header class="portal-balk">
    ${kop(_, gemeente.naam)}
    ${talenlijst(_, taal, slug, nummer)}
  </header>
  ${navigatie(_, taal, slug, nummer, gemeente.naam)}
  <main id="inhoud" tabindex="-1" class="portal-rand portal-main">
    <hgroup class="portal-kop">
      <p class="portal-bovenkop">${escape(gemeente.naam)}</p>
      <h1>${_(huidig.naam)}</h1>
      <p>${_(huidig.uitleg)}</p>
    </hgroup>
    ${contact(_, gemeente)}
    <section class="portal-tekst" aria-labelledby="tekst">
      <h2 id="tekst">${_("Wat u hierover moet weten")}</h2>
      <p class="portal-subtiel">${_("Deze tekst is voor alle gemeenten gelijk.")}</p>
      <div class="portal-prose">${tekst(taal, nummer)}</div>
    </section>
    ${stappen(_, gemeente)}
  </main>
  ${voet(_, taal, gemeente)}
</body>
</html>
`;
}
