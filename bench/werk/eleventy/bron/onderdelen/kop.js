import { address, escape, talen } from "../werk.js";

export const kop = (_, naam) => `<div class="portal-rand">
      <span class="portal-afzender">${_("Gemeente")} ${escape(naam)}</span>
      <span class="portal-site">${_("Re-integratie en nazorg")}</span>
    </div>`;

const link = (taal, slug, nummer, { code, naam }) =>
  `<li><a href="${escape(address(code, slug, nummer))}" hreflang="${code}" lang="${code}"${code === taal ? ' aria-current="true"' : ""}>${escape(naam)}</a></li>`;

export const talenlijst = (_, taal, slug, nummer) => `<nav class="portal-talen" aria-label="${_("Kies een taal")}">
      <p>${_("Deze pagina in andere talen")}</p>
      <ul>
        ${talen.map((andere) => link(taal, slug, nummer, andere)).join("\n        ")}
      </ul>
    </nav>`;
