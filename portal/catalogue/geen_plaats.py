"""Words that people type and that look like the name of a place here, but mean no gemeente."""

WOORDEN = frozenset(
    """
    afspraak bank been beste bericht bijstand boete buren centrum contact dag dank dief drugs een eerde eten familie
    geen geld gevangenis gezin goed hallo heel help hoi hoek huis hulp huur huren iets ik kamer kinderen leven loket
    lol man moeder moment mooi naam nacht nazorg nederland niet niets nieuw niks noord oost paspoort politie pi postbus
    post rechter recht schuld schulden slapen son stad straat telefoon test thuis vader vandaag ven voorst vrij vrouw
    waar warm water weet welkom welzijn werk west wonen woning zand ziek ziekenhuis zorg zuid
    """.split()
)
"""Dutch words. Each is a place only when it stands alone and a place of that name exists (Best, Son, Een)."""

BUITENLAND = frozenset(
    """
    aken amerika antwerpen aruba belgie berlijn berlin bonaire brazilie brugge brussel curacao duitsland engeland
    england france frankrijk gent germany holland hongarije italie italy japan keulen koln lissabon london londen luik
    madrid marokko morocco paris parijs polen poland porto portugal rome roemenie rusland saba spain spanje suriname
    thailand turkey turkije wenen
    """.split()
)
"""Countries and cities abroad that lie within a typing mistake of a Dutch place, and some more."""

GEEN_PLAATS = WOORDEN | {"best"} | BUITENLAND
