import { maillink, telefoonlink } from "./contact.js";

const stap = (kop, uitleg) => `<li class="portal-stap"><h3>${kop}</h3><p>${uitleg}</p></li>`;

export const stappen = (_, gemeente) => `<section class="portal-stappen" aria-labelledby="stappen">
      <h2 id="stappen">${_("Wat kunt u nu doen?")}</h2>
      <ol>
        ${stap(_("Bel de gemeente"), _("Vraag naar de contactpersoon nazorg."))}
        ${stap(_("Bereid uw vragen voor"), _("Schrijf op wat u wilt weten."))}
        ${stap(_("Leg uw papieren klaar"), _("Een brief of een kopie is ook goed."))}
        ${stap(_("Maak een afspraak"), _("Vraag wie er met u mee mag."))}
        ${stap(_("Kom langs"), _("Het adres staat hierboven."))}
      </ol>
      <p>${_("Bel %(naam)s: %(telefoon)s", { naam: gemeente.naam, telefoon: gemeente.telefoon })}</p>
      <p>${_("Mail naar %(email)s", { email: gemeente.email })}</p>
      <p>${telefoonlink(gemeente.telefoon, gemeente.telefoon_link)} ${maillink(gemeente.email)}</p>
    </section>`;
