"""Every address of this room: short, and without a word that tells what the message is about."""

from flask import Blueprint

from portal.domain.taal import Taal
from portal.intake import antwoord_views, views

_TALEN = ", ".join(f'"{taal}"' for taal in Taal)
_BOTH = ["GET", "POST"]

intake = Blueprint("intake", __name__, url_prefix=f"/<any({_TALEN}):taal>")
intake.add_url_rule("/antwoord/", "antwoord_overal", antwoord_views.antwoord_overal, methods=_BOTH)
intake.add_url_rule("/<slug>/", "begin", views.begin, methods=["GET"])
intake.add_url_rule("/<slug>/", "bericht", views.bericht, methods=["POST"])
intake.add_url_rule("/<slug>/antwoord/", "antwoord", antwoord_views.antwoord, methods=_BOTH)
intake.add_url_rule("/<slug>/code-kwijt/", "code_kwijt", antwoord_views.code_kwijt, methods=["GET"])
