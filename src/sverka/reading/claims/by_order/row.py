"""A sentence as a row of words: where its clauses end, which states stand in it and in which case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sverka.language import Token
from sverka.reading.cast import Mention
from sverka.reading.claims.scene import Scene, distinct
from sverka.reading.dates import DateExpression
from sverka.reading.phrases import Phrases

_STOPS = frozenset({";", ":", "(", ")"})
_ENDINGS = frozenset({"Fin", "Conv"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A state at tokens `[first, last]` in a case; `Adj` for an adjective, `Rel` for "in the state" before a noun."""

    first: int
    last: int
    state: str
    case: str


def closes(token: Token) -> bool:
    """Tell whether a word closes a clause: a finite verb or a converb, or a mark that parts clauses."""
    return token.text in _STOPS or (token.upos in {"VERB", "AUX"} and token.feats.get("VerbForm") in _ENDINGS)


def clause_start(scene: Scene, at: int) -> int:
    """Return the first token of the clause that a token stands in."""
    start = at
    while start > 0 and not closes(scene.tokens[start - 1]):
        start -= 1
    return start


def clause_end(scene: Scene, at: int) -> int:
    """Return the last token of the clause that a token stands in: its verb, with the auxiliaries after it."""
    end = at
    while end + 1 < len(scene.tokens) and not closes(scene.tokens[end]):
        end += 1
    while end + 1 < len(scene.tokens) and scene.tokens[end + 1].upos == "AUX":
        end += 1
    return end


def case_of(scene: Scene, mention: Mention) -> str:
    """Return the case that a mention has in the sentence, with `Adj` and `Rel` (see `Placed`)."""
    token = scene.tokens[mention.last]
    if mention.form == "adjective":
        return "Adj"
    case = token.feats.get("Case", "Nom")
    following = scene.tokens[mention.last + 1] if mention.last + 1 < len(scene.tokens) else None
    if case == "Nom" and following is not None and following.upos == "NOUN" and following.feats.get("Person[psor]"):
        outer = following.feats.get("Case", "Nom")
        case = outer if outer in {"Dat", "Abl", "Loc"} else case  # "Қазақстан экономикасына"
    if case == "Loc" and token.text.lower().endswith(("ғы", "гі")):
        return "Rel"
    return case


def placed(scene: Scene, first: int, last: int) -> list[Placed]:
    """Return the states named in tokens `[first, last]`, in order; sides, which are two, are not among them."""
    out = []
    for mention in scene.mentions:
        if not (first <= mention.first and mention.last <= last) or mention.form == "sides":
            continue
        if scene.names(mention) or mention.form in {"adjective", "demonym"}:
            case = case_of(scene, mention)
            out += [Placed(mention.first, mention.last, state, case) for state in mention.states if state != "UNO"]
    return _joined(scene, out)


def _joined(scene: Scene, found: list[Placed]) -> list[Placed]:
    """Give the first of two joined states ("Қазақстан мен Польшаның") the case of the second, which alone shows it."""
    out = list(found)
    for n in range(len(out) - 2, -1, -1):
        one, other = out[n], out[n + 1]
        between = scene.tokens[one.last + 1 : other.first]
        if one.case == "Nom" and len(between) == 1 and (between[0].upos == "CCONJ" or between[0].text == ","):
            out[n] = Placed(one.first, one.last, one.state, other.case)
    return out


def names_sides(scene: Scene, first: int, last: int) -> bool:
    """Tell whether tokens `[first, last]` speak of the two of the text ("екі ел")."""
    return any(m.form == "sides" and first <= m.first and m.last <= last for m in scene.mentions)


def states_of(found: Iterable[Placed]) -> tuple[str, ...]:
    """Return the states in order, each once."""
    return distinct(p.state for p in found)


def other_of(scene: Scene, state: str) -> str | None:
    """Return the other state of a relation: of the text's pair, or the only other that the sentence names."""
    other = scene.cast.other(state)
    if other is not None:
        return other
    here = [s for s in scene.all_states() if s != state]
    return here[0] if len(here) == 1 else None


def date_near(
    scene: Scene, at: int, compared: Phrases[bool], *, days: bool = False, ahead: bool = True
) -> DateExpression | None:
    """Return the date that tells when a figure was: the last one before it, else the first after it."""
    before: DateExpression | None = None
    after: DateExpression | None = None
    for expression in scene.dates:
        if expression.edtf is None or expression.kind not in ("point", "interval", "attributive", "dateline"):
            continue
        if expression.kind == "dateline" and not days:
            continue
        if expression.precision == "day" and not days and "/" not in expression.edtf:
            continue
        tokens = scene.sentence.between(expression.span)
        if not tokens or _is_compared(scene, tokens[-1].index, compared):
            continue
        if tokens[-1].index < at:
            before = expression
        elif after is None and tokens[0].index > at:
            after = expression
    return before or (after if ahead else None)


def _is_compared(scene: Scene, last: int, compared: Phrases[bool]) -> bool:
    """Tell whether a date is only compared with: "2023 жылдың сәйкес кезеңімен салыстырғанда"."""
    return any(compared.at(scene.tokens, n) is not None for n in range(last + 1, min(last + 6, len(scene.tokens))))
