"""Words that tell what a message is about, in every language that the portal may speak."""

import re

_ROOTS = (
    # Dutch
    "detent|gedetineerd|gevang|nazorg|justiti|reclasser|re-?integrat|reïntegrat|bajes|delict|delinq|straf|veroordeel",
    "vrijlating|vrijkom|vastgez|terugkeer|terugkomst|terug in nederland|politie|rechtbank|advocaat|veiligheidshuis",
    # English
    "prison|inmate|jail|convict|offender|offence|offense|criminal|probation|parole|custody|felon|rehabilit|reentry",
    # German
    "haft(?!a)|haftanst|gefängnis|gefangen|häftling|entlassung|bewährung|justiz|vollzug",
    # French and Spanish
    "détenu|détention|incarcér|libération|cárcel|preso\\b|presos|detenid|encarcel|recluso|carcelari|delincu",
    # Turkish
    "hapis|cezaev|tutuklu|mahk[uû]m|hükümlü|tahliye|ceza\\b",
    # Arabic
    "سجن|سجين|سجون|معتقل|اعتقال|محبوس|إفراج|محكوم",
    # Polish and Romanian
    "więzi|więźni|areszt|skazan|zakład karny|osadzon|închis|deteni|deținu|detinu|pușcări|condamnat|eliberare",
    # Papiamentu
    "prizon|detenshon|detené|kastigo|kriminal|será den",
)
_WORDS = "cel|cellen|cell|pi|dji|tbs|pen"
"""Only whole: they also stand inside words that tell nothing."""
REVEALING = re.compile(f"{'|'.join(_ROOTS)}|\\b(?:{_WORDS})\\b", re.IGNORECASE)
