import { escape } from "../werk.js";

export const telefoonlink = (nummer, link) =>
  `<a class="portal-telefoon" dir="ltr" href="tel:${escape(link)}">${escape(nummer)}</a>`;

export const maillink = (email) =>
  `<a class="portal-mail" dir="ltr" href="mailto:${escape(email)}">${escape(email)}</a>`;

const dag = (_, { dag, van, tot }) =>
  `<tr><th scope="row">${_(dag)}</th><td>${van ? `${escape(van)}–${escape(tot)}` : _("gesloten")}</td></tr>`;

const openingstijden = (_, tijden) => `<table class="utrecht-table portal-uren">
        <caption>${_("Openingstijden")}</caption>
        <thead><tr><th scope="col">${_("Dag")}</th><th scope="col">${_("Open")}</th></tr></thead>
        <tbody>
          ${tijden.map((tijd) => dag(_, tijd)).join("\n          ")}
        </tbody>
      </table>`;

const bron = (_, naam, url, datum) =>
  `<p class="portal-bron">${_("Bron")}: <a href="${escape(url)}">${escape(naam)}</a>. ${_("Gecontroleerd op")} <time datetime="${escape(datum)}">${escape(datum)}</time>.</p>`;

export const contact = (_, gemeente) => `<section class="portal-kaart" aria-labelledby="contact">
      <h2 id="contact">${_("Neem contact op")}</h2>
      <p>${_("Contactpersoon nazorg")}, ${escape(gemeente.naam)}</p>
      <dl class="utrecht-data-list">
        <dt>${_("Provincie")}</dt><dd>${escape(gemeente.provincie)}</dd>
        <dt>${_("Telefoon")}</dt><dd>${_("Bel")} ${telefoonlink(gemeente.telefoon, gemeente.telefoon_link)}</dd>
        <dt>${_("Ander nummer")}</dt><dd>${_("Bel")} ${telefoonlink(gemeente.ander_nummer, gemeente.ander_nummer_link)}</dd>
        <dt>${_("E-mail")}</dt><dd>${_("Stuur een e-mail")} ${maillink(gemeente.email)}</dd>
        <dt>${_("Bezoekadres")}</dt><dd>${escape(gemeente.adres)}</dd>
        <dt>${_("Postcode")}</dt><dd>${escape(gemeente.postcode)}</dd>
        <dt>${_("Plaats")}</dt><dd>${escape(gemeente.plaats)}</dd>
      </dl>
      ${openingstijden(_, gemeente.openingstijden)}
      ${bron(_, gemeente.bron, gemeente.bron_url, gemeente.gecontroleerd_op)}
    </section>`;
