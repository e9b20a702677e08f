"""Same person, body or place however it is written: forms of names, judged by pairs, gathered into entities."""

from sverka.reconcile.actors.clustering import Gathered, Said, gather, linked, pair, told
from sverka.reconcile.actors.forms import KINDS, Form, Kind, form_key, generic, keys, looked_up
from sverka.reconcile.actors.judging import Judgement, Verdict, judge
from sverka.reconcile.actors.rules import VERSION

__all__ = [
    "KINDS",
    "VERSION",
    "Form",
    "Gathered",
    "Judgement",
    "Kind",
    "Said",
    "Verdict",
    "form_key",
    "gather",
    "generic",
    "judge",
    "keys",
    "linked",
    "looked_up",
    "pair",
    "told",
]
