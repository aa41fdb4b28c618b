"""The sentences that explain an answer; none repeats what was typed."""

POSTCODE = "Deze postcode hoort bij één gemeente."
POSTCODE_KEUZE = "Deze postcode ligt in meer dan één gemeente. Kies uw gemeente."
POSTCODE_CIJFERS = "Deze letters kennen wij niet. Daarom zochten wij op de vier cijfers."
POSTCODE_ENKELE = "Let op: een paar adressen met deze postcode horen bij de gemeente {namen}."
POSTBUS = (
    "Deze postcode is van een postbus. Een postbus zegt niet in welke gemeente u woont. "
    "U ziet de gemeente waar de postbus staat."
)
POSTCODE_ONBEKEND = "Deze postcode kennen wij niet. Kijk of de cijfers kloppen, of typ de naam van de plaats."
POSTCODE_ONGELDIG = "Dit is geen postcode. Een postcode heeft vier cijfers en twee letters, zoals 1234 AB."

NAAM = "Deze naam hoort bij één gemeente."
NAAM_KEUZE = "Deze naam komt in meer dan één gemeente voor. Kies uw gemeente."
NAAM_PROVINCIE = "Let op: dit is ook de naam van een provincie. Zoekt u die provincie? Typ dan uw plaats."
SUGGESTIE = "Wij kennen deze naam niet precies. Staat uw gemeente hierbij?"
PROVINCIE = "Dit is de naam van een provincie. Typ de plaats waar u woont of woonde."
BUITENLAND = "Dit is geen plaats in Nederland. Typ de plaats in Nederland waar u woonde."
ONBEKEND = "Wij vinden geen gemeente bij deze woorden. Typ een postcode of de naam van een plaats."
ONGELDIG = "Wij kunnen dit niet lezen. Typ een postcode of de naam van een plaats."
TE_LANG = "Dit is te lang. Typ alleen een postcode of de naam van een plaats."
LEEG = "U heeft nog niets getypt. Typ een postcode of de naam van een plaats."
CONTACT = "Dit is geen postcode en geen plaats. Typ een postcode of de naam van een plaats."
