"""Trade, exports, imports and investment where the figure follows its topic: "тауар айналымы 6 пайызға өсіп, …"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sverka.model.edtf import Edtf
from sverka.reading.claims.by_order.row import (
    Placed,
    clause_start,
    closes,
    date_near,
    names_sides,
    other_of,
    placed,
    states_of,
)
from sverka.reading.claims.figure_topics import Told, Topic
from sverka.reading.claims.figure_words import FigureKind, FigureWords, figure_words
from sverka.reading.claims.scene import Finding, Scene
from sverka.reading.numbers import Quantity, plain

_LARGE = 1_000_000  # from which on a bare number may be a sum whose currency was told before
_AHEAD = 5  # tokens after a sum in which its topic may stand ("500 млн доллар көлемінде инвестиция")
_BEHIND = 34
_REACH = 2  # sentences after which "the figure" no longer means the topic told last
_PLAN_REACH = 8
_BASE = 0.95


@dataclass(slots=True)
class _Sum:
    quantity: Quantity
    topic: Topic
    period: str | None
    change: float | None = None
    first: int = 0
    last: int = 0


class OrderedFigures:
    """Reads the figures of a text, sentence after sentence."""

    def __init__(self, lang: str) -> None:
        self.words: FigureWords = figure_words(lang)
        self.told: Told | None = None

    def read(self, scene: Scene) -> list[Finding]:
        """Return the figures of the next sentence."""
        return _Sentence(scene, self).findings()


class _Sentence:
    def __init__(self, scene: Scene, reader: OrderedFigures) -> None:
        self.scene, self.reader, self.words = scene, reader, reader.words
        self.tokens = scene.tokens
        told, here = reader.told, scene.sentence
        near = told is not None and here.index - told.sentence <= _REACH and here.paragraph == told.paragraph
        self.told = told if near else None
        self.kinds: dict[int, FigureKind] = {}
        for hit in self.words.topics.find(scene.sentence):
            if not self._describes(hit.first, hit.last):
                self.kinds[hit.last] = hit.value
        for hit in self.words.verbs.find(scene.sentence):
            self.kinds[hit.first] = hit.value
        self.topics: dict[int, Topic] = {}

    def _describes(self, first: int, last: int) -> bool:
        """Tell whether a bare word of trade only describes the noun after it: "сауда палатасы", "экспорт бағыты"."""
        token = self.tokens[last]
        following = self.tokens[last + 1] if last + 1 < len(self.tokens) else None
        bare = token.feats.get("Case", "Nom") == "Nom" and not token.feats.get("Person[psor]")
        return (
            bare
            and following is not None
            and following.upos in {"NOUN", "CCONJ"}
            and following not in self.words.anaphors
            and following not in self.words.up
            and following.text.lower() not in {"көлемі", "көлемін", "көлемінің", "үлесі"}
            and not any(q.first == following.index for q in self.scene.quantities)
        )

    def findings(self) -> list[Finding]:
        sums: list[_Sum] = []
        alone: list[_Sum] = []
        for quantity in self._quantities():
            topic = self._topic_of(quantity, sums)
            if topic is None or quantity.value is None or not topic.states:
                continue
            if quantity.kind == "money":
                if self._difference(quantity) or self._planned(quantity):
                    continue
                made = self._made(quantity, topic)
                if made is not None:
                    waiting = next((a for a in alone if a.topic.at == topic.at), None)
                    if waiting is not None:  # "6 пайызға өсіп, 1,1 млрд долларға жетті"
                        made.change, made.first = waiting.change, min(made.first, waiting.first)
                        alone.remove(waiting)
                    sums.append(made)
                    self._remember(made)
                continue
            change = self._change(quantity)
            if change is None or self._planned(quantity):
                continue
            mine = [s for s in sums if s.topic.at == topic.at and s.change is None]
            if mine:
                mine[-1].change, mine[-1].last = change, max(mine[-1].last, quantity.last)
            elif not any(s.topic.at == topic.at for s in (*sums, *alone)):
                made = self._made(quantity, topic)
                if made is not None:
                    made.change = change
                    alone.append(made)
        for each in alone:
            self._remember(each)
        if not sums and not alone:
            self._remember_topic()
        out = [self._finding(s) for s in sums if self._dyadic(s.topic)]
        return out + [replace(self._finding(s), value=None, unit=None) for s in alone if self._dyadic(s.topic)]

    def _quantities(self) -> list[Quantity]:
        out: list[Quantity] = []
        unit = self.told.unit if self.told is not None else None
        for quantity in self.scene.quantities:
            if quantity.kind == "money":
                unit = quantity.unit
                out.append(quantity)
            elif quantity.kind in ("percent", "times"):
                out.append(quantity)
            elif quantity.kind == "plain" and unit is not None and (quantity.value or 0) >= _LARGE:
                after = self.tokens[quantity.last + 1] if quantity.last + 1 < len(self.tokens) else None
                if after is None or after.upos in ("PUNCT", "CCONJ", "ADP", "VERB"):
                    out.append(replace(quantity, kind="money", unit=unit))
        return out

    # --- what a figure is the figure of

    def _topic_of(self, quantity: Quantity, sums: list[_Sum]) -> Topic | None:
        before = [k for k in self.kinds if k < quantity.first and quantity.first - k <= _BEHIND]
        after = next((k for k in sorted(self.kinds) if quantity.last < k <= quantity.last + _AHEAD), None)
        ahead = self.tokens[quantity.last + 1 : after]
        if (
            after is not None
            and not self.words.blocked.any(ahead)
            and not any(closes(t) or t.text == "," for t in ahead)
        ):
            return self.topic(after)
        follows = self.tokens[quantity.last + 1 : quantity.last + 3]
        if quantity.kind == "money" and self.words.blocked.any(t for t in follows if t.upos == "NOUN"):
            return None
        if before:
            last = max(before)
            between = self.tokens[last + 1 : quantity.first]
            return None if self.words.blocked.any(between) else self.topic(last)
        lead = self.tokens[: quantity.first]
        if self.told is None or self.words.blocked.any(lead):
            return None
        if self.words.anaphors.any(lead) or self.words.inflow.any(self.tokens[quantity.last + 1 : quantity.last + 4]):
            return replace(self.told.topic, at=None, sure=min(self.told.topic.sure, 0.8))
        return None

    def topic(self, at: int) -> Topic:
        """Return the topic that a word of trade or investment is, with its states."""
        if at not in self.topics:
            kind = self.kinds[at]
            states, sure = self._turnover(at) if kind == "trade_turnover" else self._directed(kind, at)
            self.topics[at] = Topic(kind, at, states, sure, self._goods(at))
        return self.topics[at]

    def _carried(self, kind: FigureKind) -> tuple[str, ...]:
        if self.told is None:
            return ()
        states = self.told.topic.states
        return states[::-1] if kind == "imports" and self.told.topic.kind != "imports" else states

    def _turnover(self, at: int) -> tuple[tuple[str, ...], float]:
        scene, start = self.scene, clause_start(self.scene, at)
        found = [p for p in placed(scene, start, at) if p.case not in {"Rel", "Loc", "Acc"}]
        states = states_of(found)
        if len(states) >= 2:
            near = states_of(found[-2:])
            return (near if len(near) == 2 else states[:2]), 1.0
        if names_sides(scene, start, at) and scene.pair:
            return scene.pair, 0.9
        lead = self.tokens[max(start, at - 3) : at]
        if any(t.lemma == "сыртқы" for t in lead) or self.words.domestic.any(lead):
            return (), 0.0
        outsiders = [m for m in scene.mentions if m.form == "igo" and not m.states and start <= m.first <= at]
        if outsiders:
            return (), 0.0
        carried = self._carried("trade_turnover")
        if len(states) == 1:
            told = next((s for s in carried if s != states[0]), None) or other_of(scene, states[0])
            return ((states[0], told), 0.85) if told is not None else ((), 0.0)
        whole = scene.all_states()
        if len(whole) == 2:
            return whole, 0.85
        if len(carried) == 2:
            return carried, 0.8
        return (scene.pair, 0.8) if scene.pair else ((), 0.0)

    def _directed(self, kind: FigureKind, at: int) -> tuple[tuple[str, ...], float]:
        """Return whence and whither: "Қазақстаннан Польшаға экспорт", "Польша инвестициясы"."""
        scene = self.scene
        start = max([clause_start(scene, at), *(k + 1 for k in self.kinds if k < at)])
        found = placed(scene, start, at)
        source = _last(found, {"Abl"})
        target = _last(found, {"Dat"})
        owner = _last(found, {"Gen", "Nom", "Adj"})
        if kind == "imports":
            target = target or (owner if owner != source else None)
        else:
            source = source or (owner if owner != target else None)
        if source is not None and target is not None and source != target:
            return (source, target), 1.0
        if kind == "investment" and source is None and target is not None:
            return (target,), 0.8
        known = source or target
        carried = self._carried(kind)
        if known is None:
            if names_sides(scene, start, at) and scene.pair:
                return scene.pair, 0.7
            return (carried, 0.6) if len(carried) == 2 and kind != "investment" else ((), 0.0)
        other = next((s for s in carried if s != known), None) if known in carried else None
        if other is None:
            here = [s for s in scene.all_states() if s != known]
            other = here[0] if len(here) == 1 else None
        if other is None and known in scene.pair:
            other = scene.cast.other(known)
        if other is None:
            return ((known,), 0.6) if kind == "investment" else ((), 0.0)
        return ((source, other) if source is not None else (other, known)), 0.8

    def _goods(self, at: int) -> str | None:
        lead = range(max(clause_start(self.scene, at), at - 4), at)
        if self.words.whole.any(self.tokens[i] for i in lead):
            return None
        return next((h.value for i in lead if (h := self.words.goods.at(self.tokens, i)) is not None), None)

    # --- what is said of it

    def _difference(self, quantity: Quantity) -> bool:
        """Tell whether a sum says by how much something changed: "300 млн долларға артты"."""
        following = self.tokens[quantity.last + 1] if quantity.last + 1 < len(self.tokens) else None
        dative = self.tokens[quantity.last].feats.get("Case") == "Dat"
        return dative and following is not None and (following in self.words.up or following in self.words.down)

    def _planned(self, quantity: Quantity) -> bool:
        """Tell whether a sum is a plan, a hope or a possibility: by the verbs after it."""
        first = True
        for token in self.tokens[quantity.last + 1 : quantity.last + 1 + _PLAN_REACH]:
            if token in self.words.plans:
                return True
            if token.upos == "VERB" and first:
                wanted = token.feats.get("VerbForm") == "Ger" and token.feats.get("Tense") != "Past"
                if wanted or token.feats.get("Tense") == "Fut" or token.feats.get("Mood") in {"Des", "Opt", "Cnd"}:
                    return True
                first = False
            if token.text in {";", "."}:
                break
        return False

    def _change(self, quantity: Quantity) -> float | None:
        sign = self._direction(quantity)
        if sign is None or quantity.value is None:
            return None
        if quantity.kind == "percent":
            return plain(sign * quantity.value)
        if quantity.value <= 1:
            return None
        return plain(round((quantity.value - 1) * 100 if sign > 0 else (1 / quantity.value - 1) * 100, 1))

    def _direction(self, quantity: Quantity) -> int | None:
        after = range(quantity.last + 1, min(quantity.last + 5, len(self.tokens)))
        for at in (*after, *range(quantity.first - 1, max(quantity.first - 3, -1), -1)):
            token = self.tokens[at]
            if at > quantity.last and any(q.first <= at <= q.last for q in self.scene.quantities):
                continue
            if token.upos == "PUNCT" and token.text in "-–−":
                continue
            if token in self.words.up:
                return 1
            if token in self.words.down:
                return -1
        return None

    # --- findings

    def _made(self, quantity: Quantity, topic: Topic) -> _Sum | None:
        period = self._period(quantity, topic)
        if period is not None and _to_come(period, self.scene.reference):
            return None
        return _Sum(quantity, topic, period, None, quantity.first, quantity.last)

    def _period(self, quantity: Quantity, topic: Topic) -> str | None:
        found = date_near(self.scene, quantity.first, self.words.compared)
        if found is not None:
            return found.period(self.scene.reference)
        told = self.told
        if told is not None and told.topic.kind != topic.kind and topic.kind in ("exports", "imports"):
            return told.period
        return told.period if told is not None and topic.at is None and self._then() else None

    def _then(self) -> bool:
        return any(self.words.then.at(self.tokens, i) for i in range(len(self.tokens)))

    def _dyadic(self, topic: Topic) -> bool:
        return len(topic.states) >= 2 or (topic.kind == "investment" and len(topic.states) == 1)

    def _finding(self, made: _Sum) -> Finding:
        at = made.topic.at if made.topic.at is not None else made.first
        first, last = min(made.first, at), max(made.last, at)
        return Finding(
            kind=made.topic.kind,
            states=made.topic.states,
            span=self.scene.span(first, last),
            confidence=round(_BASE * made.topic.sure, 2),
            value=None if made.quantity.value is None else plain(made.quantity.value),
            unit=made.quantity.unit,
            period=made.period,
            change_pct=made.change,
            scope=made.topic.scope,
        )

    def _remember(self, made: _Sum) -> None:
        here = self.scene.sentence
        self.reader.told = Told(made.topic, here.index, here.paragraph, made.period, made.quantity.unit)
        self.told = self.reader.told

    def _remember_topic(self) -> None:
        """Keep the topic of a sentence without figures: "Тауар айналымы артып келеді. Ол 3 млрд долларға жетті"."""
        for at in sorted(self.kinds):
            topic = self.topic(at)
            if topic.states and topic.sure >= 0.7:
                period = self.told.period if self.told is not None and self.told.topic.kind == topic.kind else None
                here = self.scene.sentence
                self.reader.told = Told(topic, here.index, here.paragraph, period)
                return


def _last(found: list[Placed], cases: set[str]) -> str | None:
    return next((p.state for p in reversed(found) if p.case in cases), None)


def _to_come(period: str, reference: date | None) -> bool:
    value = Edtf.parse(period)
    if reference is None or not value.dated or value.start is None:
        return False
    return value.bounds()[0] > reference
