"""What a number says of a figure: by how much it changed; and which sums tell no figure, being plans or differences."""

from __future__ import annotations

from sverka.reading.claims.figure_words import FigureWords
from sverka.reading.claims.scene import Scene
from sverka.reading.numbers import Quantity, plain


def change_pct(scene: Scene, quantity: Quantity, head: int, words: FigureWords) -> float | None:
    """Return the change in per cent, negative for a fall; None where the number is no change."""
    sign = _direction(scene, quantity, head, words)
    if sign is None or quantity.value is None:
        return None
    if quantity.kind == "percent":
        return plain(sign * quantity.value)
    if quantity.value <= 1:
        return None
    return plain(round((quantity.value - 1) * 100 if sign > 0 else (1 / quantity.value - 1) * 100, 1))


def _direction(scene: Scene, quantity: Quantity, head: int, words: FigureWords) -> int | None:
    around: list[int] = []
    if quantity.first > 0:
        around.append(quantity.first - 1)
    stop = quantity.last + 1 < len(scene.tokens) and scene.tokens[quantity.last + 1].text == "."  # "o 2 proc. niższe"
    around += [*range(quantity.first, quantity.last + 2 + stop)]
    clause = scene.clause(head)
    chain = [head, *scene.ancestors(head)]
    chain = chain[: chain.index(clause) + 1] if clause in chain else chain
    if words.blocked.any(scene.tokens[i] for i in chain):
        return None  # "a 30% tariff increase"
    subject = scene.subject(clause)
    around += chain + list(scene.tokens[head].children)
    around += [subject] if subject is not None else []
    around += [c for c in scene.tokens[clause].children if scene.tokens[c].relation in ("advmod", "obl", "xcomp")]
    for at in around:
        if 0 <= at < len(scene.tokens):
            token = scene.tokens[at]
            if (
                token.upos == "PUNCT"
                and token.text in "-–−"
                and scene.tokens[min(at + 1, len(scene.tokens) - 1)].start != token.end
            ):
                continue
            if token in words.up:
                return 1
            if (
                token in words.down
                and token.upos != "ADP"
                and not (token.text in "-–" and at > 0 and scene.tokens[at - 1].end == token.start)
            ):
                return -1
    return None


def is_difference(scene: Scene, head: int, words: FigureWords) -> bool:
    """Tell whether a sum says by how much something changed: "увеличился на 300 млн", "rose by $300 million"."""
    case = scene.case_word(head)
    governor = scene.tokens[head].head
    if case not in words.by or governor < 0:
        return False
    return scene.tokens[governor] in words.up or scene.tokens[governor] in words.down


def planned(scene: Scene, head: int, words: FigureWords) -> bool:
    """Tell whether a sum is a plan, a hope or a possibility."""
    for up in (head, *scene.ancestors(head)):
        token = scene.tokens[up]
        governors = [scene.tokens[a] for a in scene.ancestors(up)]
        if token.upos in ("VERB", "AUX") and (
            token.feats.get("Tense") == "Fut" or token.feats.get("VerbForm") == "Inf"
        ):
            outcome = (
                token in words.result
                and bool(governors)
                and governors[0].feats.get("Tense") == "Past"
                and governors[0] in words.up
            )
            if not outcome and not words.managed.any(governors):
                return True
            continue
        if token in words.plans:
            return True
        if any(
            scene.tokens[c] in words.plans
            for c in token.children
            if scene.tokens[c].relation in ("aux", "advmod", "mark", "amod")
        ):
            return True
        told = (
            token.upos in ("VERB", "AUX")
            and token.feats.get("VerbForm") == "Fin"
            and token.feats.get("Tense") in ("Past", "Pres")
        )
        if told and not any(
            scene.tokens[c].relation == "mark" and scene.tokens[c] in words.wished for c in token.children
        ):
            break
    return False
