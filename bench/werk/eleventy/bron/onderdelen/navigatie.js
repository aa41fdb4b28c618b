import { address, escape, soorten } from "../werk.js";

const onderwerp = (_, soort, url, isHuidig) =>
  `<li><a href="${escape(url)}"${isHuidig ? ' aria-current="page"' : ""}>${_(soort.naam)}</a> <span>${_(soort.uitleg)}</span></li>`;

export const navigatie = (_, taal, slug, nummer, naam) => `<nav class="portal-navigatie" aria-labelledby="onderwerpen">
    <p>${_("U bent hier")}: ${escape(naam)}</p>
    <h2 id="onderwerpen">${_("Alle onderwerpen")}</h2>
    <ul>
      ${soorten.map((soort, at) => onderwerp(_, soort, address(taal, slug, at), at === nummer)).join("\n      ")}
    </ul>
  </nav>`;
