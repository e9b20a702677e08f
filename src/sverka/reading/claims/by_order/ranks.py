"""Whose partner a state is, its rank and where: "Польша — Қазақстанның Еуропадағы негізгі серіктестерінің бірі"."""

from __future__ import annotations

from sverka.reading.claims.by_order.row import Placed, clause_start, names_sides, other_of, placed
from sverka.reading.claims.rank_values import Rank
from sverka.reading.claims.rank_words import RankWords, rank_words
from sverka.reading.claims.scene import Finding, Scene, distinct
from sverka.reading.claims.scopes import scope_in
from sverka.reading.claims.vocabulary import hit_in
from sverka.reading.numbers import ordinal_at

_SURE, _BY_PAIR, _MUTUAL = 0.9, 0.75, 0.6
_MODIFIERS = 9  # tokens before "partner" that may rank it
_BEHIND = 26  # tokens before it in which the states stand
_NEAR = 3
_RANKED = frozenset({"Acc", "Nom"})


def ranks(scene: Scene) -> list[Finding]:
    """Return the ranks of partners that a sentence tells."""
    words = rank_words(scene.lang)
    found: dict[object, Finding] = {}
    for token in scene.tokens:
        if token in words.nouns and token.upos in ("NOUN", "PROPN"):
            made = _finding(scene, words, token.index)
            if made is not None:
                found.setdefault((made.states, made.value, made.scope), made)
    return list(found.values())


def _finding(scene: Scene, words: RankWords, at: int) -> Finding | None:
    rank = _rank(scene, words, at)
    if rank is None or _unreal(scene, at) or _is_person(scene, at):
        return None
    states, sure, named = _states(scene, words, at)
    if len(states) < 2:
        return None
    taken = {n for p in named for n in range(p.first, p.last + 1) if p.case != "Rel"}
    within = [n for n in range(max(0, at - _MODIFIERS - _NEAR), at) if n not in taken]
    first = min([at, *(p.first for p in named if at - p.first <= _MODIFIERS)])
    return Finding(
        kind="partner_rank",
        states=states,
        span=scene.span(first, at),
        confidence=sure,
        value=rank.value,
        scope=scope_in(scene, within),
    )


def _rank(scene: Scene, words: RankWords, at: int) -> Rank | None:
    """Return the rank that the words before "partner" give, or None where none does."""
    tokens = scene.tokens
    start = max(clause_start(scene, at), at - _MODIFIERS)
    lead = range(at - 1, start - 1, -1)
    modifiers: list[int] = []
    for place in lead:
        token = tokens[place]
        case = token.feats.get("Case", "Nom")
        if token.upos == "PUNCT" or case in {"Gen", "Acc", "Dat", "Abl"} or (case == "Loc" and token.upos != "ADJ"):
            break
        modifiers.append(place)
    told = _place(scene, words, at)
    if told is not None:
        return told
    after = tokens[at + 1 : at + 1 + _NEAR]
    among = words.among.any(after) or tokens[at].feats.get("Number") == "Plur"
    if hit_in(words.number_one, tokens, at - _NEAR, at) is not None:
        return Rank(None if among else 1)
    ordinal = next((n for i in modifiers if (n := ordinal_at(scene.sentence, i, scene.lang))), None)
    if ordinal is not None and ordinal > 1:
        return Rank(None if among else ordinal)
    superlative = any(tokens[i] in words.superlative for i in modifiers)
    top = any(tokens[i] in words.top for i in modifiers) or ordinal == 1
    if superlative or top:
        return Rank(None if among else 1)
    return Rank(None) if any(tokens[i] in words.key for i in modifiers) else None


def _place(scene: Scene, words: RankWords, at: int) -> Rank | None:
    """Read "серіктестері арасында 10-орында", "ондығына кіреді": the place among partners, told after them."""
    tokens = scene.tokens
    for here in range(at + 1, min(at + 1 + 2 * _NEAR, len(tokens))):
        if tokens[here] in words.place:
            for before in range(here - 1, at, -1):
                text = tokens[before].text
                number = int(text) if text.isdecimal() else ordinal_at(scene.sentence, before, scene.lang)
                if number is not None:
                    return Rank(number)
        if tokens[here] in words.dozens:
            return Rank(None)
    return None


def _unreal(scene: Scene, at: int) -> bool:
    """Tell whether the rank is only wished for, denied or still to come."""
    for token in scene.tokens[at + 1 : at + 1 + _NEAR]:
        if token in scene.grammar.negations or token.feats.get("Polarity") == "Neg":
            return True
        if token.lemma == "бол" and (
            (token.feats.get("VerbForm") == "Ger" and token.feats.get("Tense") != "Past")
            or token.feats.get("Tense") == "Fut"
            or token.feats.get("Mood") in {"Des", "Opt", "Imp", "Cnd"}
        ):
            return True
    return False


def _is_person(scene: Scene, at: int) -> bool:
    """Tell whether "partner" is a colleague whose name follows: "польшалық әріптесі Ян Ковальский"."""
    return any(m.form == "name" and m.first <= at + 1 <= m.last for m in scene.mentions)


def _states(scene: Scene, words: RankWords, at: int) -> tuple[tuple[str, ...], float, list[Placed]]:
    """Return the ranked state and the one whose partner it is, how sure that is, and where both are named."""
    found = placed(scene, max(0, at - _BEHIND), at)
    after = placed(scene, at + 1, min(at + 6, len(scene.tokens) - 1))
    owner = next((p for p in reversed(found) if p.case == "Gen"), None)
    beneficiary = next(
        (
            p
            for p in found
            if p.last + 1 < len(scene.tokens) and scene.tokens[p.last + 1].text.lower() in words.beneficiary
        ),
        None,
    )
    owner = beneficiary or owner
    ranked = next((p for p in reversed(found) if p.case == "Acc"), None)
    named = [p for p in found if p.case == "Nom" and p is not owner]
    if ranked is not None:  # "Қазақстан Польшаны … серіктес деп санайды"
        owner = owner or (named[-1] if named else None)
    elif named:
        ranked = named[-1]
    elif after and after[0].case in _RANKED:  # "негізгі серіктесіміз — Польша"
        ranked = after[0]
    told = scene.tokens[at + 1] if at + 1 < len(scene.tokens) else None
    if (
        ranked is None
        and owner is not None
        and beneficiary is None
        and told is not None
        and told.text.startswith("екен")
    ):
        ranked, owner = owner, None  # "Чехияның маңызды серіктес екенін айтты": the genitive is the subject
    pair = [p for p in (ranked, owner) if p is not None]
    if ranked is not None and owner is not None and ranked.state != owner.state:
        return (ranked.state, owner.state), _SURE, pair
    if ranked is not None:
        whose = _speaker(scene, ranked.state, at) or other_of(scene, ranked.state)
        return ((ranked.state, whose) if whose is not None else (), _BY_PAIR, pair)
    if owner is not None:
        other = other_of(scene, owner.state)
        return (distinct((other, owner.state)) if other is not None else (), _BY_PAIR, pair)
    if names_sides(scene, 0, at) and scene.pair:
        return scene.pair, _MUTUAL, pair
    return (), 0.0, pair


def _speaker(scene: Scene, ranked: str, at: int) -> str | None:
    """Return the state of the person who acts in the sentence, other than the ranked one."""
    for mention in scene.mentions:
        state = mention.state or scene.cast.state(mention.actor)
        if mention.form in ("name", "office", "pronoun") and state and mention.first < at and state != ranked:
            return state
    return None
