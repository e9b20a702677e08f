"""How a partner ranks: the words around "partner" that make it the largest, the third, or one of the key ones."""

from __future__ import annotations

from dataclasses import dataclass

from sverka.reading.claims.rank_words import RankWords
from sverka.reading.claims.scene import Scene
from sverka.reading.claims.vocabulary import fold, hit_in
from sverka.reading.numbers import ordinal_at


@dataclass(frozen=True, slots=True)
class Rank:
    """The number that words of rank give: 1 for the largest, 3 for the third, None for one of many."""

    value: int | None


class RankValue:
    """The words of rank around the "partner" at a token; `top` is what it hangs on ("one" of "one of the partners")."""

    def __init__(self, scene: Scene, words: RankWords, at: int) -> None:
        self.scene, self.words, self.at = scene, words, at
        self.tokens = scene.tokens
        self.top = self._outermost()

    def _outermost(self) -> int:
        """Return the token that "partner" hangs on within its phrase: the "one" of "one of the key partners"."""
        at = self.at
        while True:
            head = self.tokens[at].head
            if head < 0:
                return at
            governor = self.tokens[head]
            inside = governor in self.words.among or governor in self.words.place
            if self.tokens[at].relation == "conj" and governor.upos == "NOUN" and not self.scene.predicate(at):
                at = head  # "a friend and a reliable partner"
            elif (
                inside
                and governor.upos != "VERB"
                and self.tokens[at].relation in ("nmod", "obl", "appos", "conj", "nummod")
            ):
                at = head
            else:
                return at

    def modifiers(self) -> list[int]:
        """Return the adjectives, ordinals and adverbs that stand with the noun."""
        out, queue = [], [self.at]
        while queue:
            for child in self.tokens[queue.pop()].children:
                token = self.tokens[child]
                if token.relation in ("amod", "compound", "nummod", "advmod", "flat") or (
                    token.relation == "conj" and token.upos in ("ADJ", "ADV")
                ):
                    out.append(child)
                    queue.append(child)
        # What a parser hangs elsewhere: adjectives in a row before the noun.
        before = self._before_size(self.at - 1)
        while before >= 0 and (self.tokens[before].upos in ("ADJ", "ADV", "CCONJ", "NUM") or before in out):
            out.append(before)
            before = self._before_size(before - 1)
        return sorted(
            i
            for i in set(out)
            if not any(
                t.upos in ("VERB", "AUX") and t.feats.get("VerbForm") != "Part" for t in self.tokens[i : self.at]
            )
            or i > self.at
        )

    def _before_size(self, at: int) -> int:
        """Return the token before "by size" in "the second by size partner", or the same token."""
        for first in range(max(at - 3, 0), at + 1):
            hit = self.words.sized.at(self.tokens, first)
            if hit is not None and hit.last == at:
                return first - 1
        return at

    def rank(self) -> Rank | None:
        """Return the rank, or None where no word ranks."""
        words, tokens = self.words, self.tokens
        modifiers = self.modifiers()
        chain = range(min(self.top, self.at), max(self.top, self.at))
        among = words.among.any(tokens[i] for i in chain) or any(
            tokens[c] in words.among for c in tokens[self.at].children if tokens[c].relation == "case"
        )
        governor = tokens[self.top].head
        among = among or (governor >= 0 and tokens[governor] in words.among)
        place = next((i for i in (*chain, *([governor] if governor >= 0 else [])) if tokens[i] in words.place), None)
        if place is not None and tokens[place].upos == "NOUN":
            return self._place(place)
        if hit_in(words.number_one, tokens, self.at - 2, self.at + 1) is not None:
            return Rank(None if among else 1)
        ordinal = next((n for i in modifiers if (n := ordinal_at(self.scene.sentence, i, self.scene.lang))), None)
        # In Russian every "первый" and in English every "largest" before the noun; "second largest" is the second.
        if ordinal is not None and ordinal > 1:
            return Rank(None if among else ordinal)
        superlative = any(tokens[i] in words.superlative for i in modifiers)
        key = any(tokens[i] in words.key for i in modifiers)
        top = [i for i in modifiers if self._is_top(i)]
        # "A top partner" is one of several; "a leading partner" counts as the first all the same (convention 12).
        vague = any(tokens[c].feats.get("Definite") == "Ind" for c in tokens[self.at].children) and not any(
            tokens[i] in words.first_place for i in top
        )
        if top or (superlative and key):
            return Rank(None if among or vague or tokens[self.at].feats.get("Number") == "Plur" else 1)
        return Rank(None) if key else None

    def _is_top(self, at: int) -> bool:
        token = self.tokens[at]
        return token in self.words.top or (
            bool(self.words.top_stems) and fold(token.text).startswith(self.words.top_stems)
        )

    def _place(self, place: int) -> Rank | None:
        for child in self.tokens[place].children:
            number = ordinal_at(self.scene.sentence, child, self.scene.lang)
            if number is not None:
                return Rank(number)
            if self.tokens[child] in self.words.first_place:
                return Rank(1)
            if self.tokens[child] in self.words.special:
                return Rank(None)
        return None
