import { escape, voet as links } from "../werk.js";

export const voet = (_, taal, gemeente) => `<footer class="portal-voet">
    <h2>${_("Over deze site en uw gegevens")}</h2>
    <p>${_("Deze site bewaart niets over u.")}</p>
    <ul>
      ${links.map(({ pad, naam }) => `<li><a href="/${taal}/${pad}/">${_(naam)}</a></li>`).join("\n      ")}
    </ul>
    <p>${_("Laat het ons weten, dan passen wij het aan.")} <a href="mailto:${escape(gemeente.email)}">${escape(gemeente.naam)}</a></p>
    <p><a href="#inhoud">${_("Naar boven")}</a></p>
  </footer>`;
