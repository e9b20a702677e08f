"""Reads the events of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from sverka.language import Sentence, Token
from sverka.model.records import Event, Participant, Place, Series
from sverka.model.spans import Span
from sverka.model.vocabulary import Format, Part, Status
from sverka.reading.cast import Cast
from sverka.reading.clauses import clause_tokens, is_passive, predicate_of, shared_subject_predicates, verb_above
from sverka.reading.events.agenda import agenda
from sverka.reading.events.arguments import Argument, arguments, relation_of
from sverka.reading.events.content import is_reported, is_unreal, stays, teller
from sverka.reading.events.dealings import deals, is_official
from sverka.reading.events.frames import Frame, Frames, frames
from sverka.reading.events.merging import GENERIC, Draft, absorb, same_happening
from sverka.reading.events.parts import Seat, seats
from sverka.reading.events.series import series_of
from sverka.reading.events.setting import Setting
from sverka.reading.events.stage import Stage
from sverka.reading.events.status import is_announced, status_of
from sverka.reading.lexicon import lexicon
from sverka.reading.phrases import Hit
from sverka.reading.place_words import preposition
from sverka.reading.topics import event_topics

_MODES: dict[Format | None, str] = {"visit": "visit", "phone_call": "phone", "video_call": "phone", "summit": "multilateral"}
_ENVOYS = frozenset({"ambassador", "charge_daffaires", "consul"})
_LEAD = 2  # paragraphs, the title's among them, that tell the news itself
_NEAR = 4  # tokens between a word that refers back and a date that is its own
_AIMED = frozenset({"AID", "AGREE", "SANCTION", "RETREAT"})  # what goes "to" a country is not done there
_SAID = frozenset({"ACCUSE", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN"})  # whose words name places that are what they are about
_YIELDING = frozenset({"CONCEDE", "RETREAT"})  # whose other side may stand anywhere in the sentence
_PLACELESS: frozenset[Format | None] = frozenset({"phone_call", "video_call", "letter"})


@cache
def _contexts() -> dict[str, tuple[str, ...]]:
    return lexicon("shared", "contexts").lists("topics")


def read_events(cast: Cast, setting: Setting) -> list[Event]:
    """Return the events of a text in the order in which it first tells them.

    Args:
        cast: Its actors and mentions.
        setting: Its dates and places.
    """
    return _Reader(cast, setting).read()


class _Reader:
    def __init__(self, cast: Cast, setting: Setting) -> None:
        self.cast = cast
        self.setting = setting
        self.lang = cast.analysis.lang
        self.frames: Frames = frames(self.lang)
        self.drafts: list[Draft] = []
        self.stage = Stage(setting.reference)
        self.last_place: Place | None = None
        self.deals = deals(cast, setting.home)

    def read(self) -> list[Event]:
        for sentence in self.cast.analysis.sentences:
            self.stage.enter(sentence, self.setting.dates)
            for draft in self._sentence(sentence):
                told = [d for d in reversed(self.drafts) if same_happening(d, draft)]
                old = next((d for d in told if d.format == draft.format), told[0] if told else None)
                if draft.status == "planned" and any(d.status == "cancelled" and d.people() & draft.people() for d in self.drafts):
                    draft.status = "cancelled"  # "had been due to travel", after the trip was called off
                if old is not None and old.title and not draft.title:
                    self.drafts.remove(old)
                    for seat in draft.seats:  # a headline may name whom the text below only calls the leaders
                        known = old.people(seat.state)
                        if seat.actor is None and len(known) == 1:
                            seat.actor = next(iter(known))
                    if draft.format in GENERIC and old.format is not None:
                        draft.format = old.format
                    draft.confidence = max(draft.confidence, old.confidence)
                    old = None
                if old is not None and not (draft.dated and not old.dated and self.stage.is_now(old.date) and not self.stage.is_now(draft.date)):
                    absorb(old, draft)
                    self._host(old)
                    draft = old
                else:
                    self._place_in_time(draft, sentence)
                    if not self._stands(draft):
                        continue
                    self.drafts.append(draft)
                if draft.status in {"occurred", "ongoing"} and not draft.title:
                    if self.stage.is_now(draft.date):
                        self.last_place = draft.place or self.last_place
                    self.stage.tell(draft.date if draft.dated and not draft.since else None, draft.place if draft.placed else None, sentence.paragraph)
            self._lead(sentence)
            self._refer(sentence)
            self.stage.leave(sentence, self.setting.dates)
        kept = [d for d in self.drafts if not (d.title and self._retold(d))]
        return [self._event(d, number) for number, d in enumerate(kept, 1)]

    def _lead(self, sentence: Sentence) -> None:
        """Seat the heads of delegations ("Польшу представлял …", "X led the Polish team") at the talks told just before."""
        hosts = any(t.lemma in self.frames.hosts and t.relation in {"root", "nsubj", "xcomp"} for t in sentence.tokens)
        leads = hosts or any(t.lemma in self.frames.lead and t.upos in {"VERB", "AUX"} for t in sentence.tokens)
        attends = any(t.lemma in self.frames.attend for t in sentence.tokens) and not any(sentence.index in d.sentences for d in self.drafts)
        if not leads and not attends:
            return
        talks = next((d for d in reversed(self.drafts) if d.type == "CONSULT" and d.format != "visit" and sentence.index - max(d.sentences, default=-9) <= 2), None)
        if talks is None:
            return
        for item in self.cast.mentions[sentence.index]:
            if item.form != "name" or relation_of(sentence, item, self.lang) in {"with", "of", "to"}:
                continue
            member = self.cast.members[item.actor] if item.actor else None
            bare = next((s for s in talks.seats if s.actor is None and member is not None and s.state == member.state), None)
            if member is None or member.state is None or (bare is None and not attends):
                continue
            if bare is not None:
                bare.actor = member.id
            elif member.id not in talks.people():
                talks.seats.append(Seat(member.id, member.state, None if talks.seats[0].part != "party" else "party"))
            if sentence.index not in talks.sentences:
                talks.sentences.append(sentence.index)
                talks.spans.append(item.span)
        self._host(talks)

    def _refer(self, sentence: Sentence) -> None:
        """Let "the ceremony took place at the palace" say where the happening told just before was."""
        tokens = sentence.tokens
        told = next((d for d in reversed(self.drafts) if not d.title and sentence.index - max(d.sentences, default=-9) <= 2), None)
        if told is None or told.placed or any(sentence.index in d.sentences for d in self.drafts):
            return
        noun = next((t for t in tokens if t.lemma in self.frames.referring and t.relation == "nsubj"), None)
        verb = verb_above(sentence, noun.index) if noun is not None else None
        if noun is None or verb is None or tokens[verb].lemma not in self.frames.occur:
            return
        places = self.setting.places(arguments(self.cast, sentence, noun.index, noun.index, noun.index))
        if places:
            told.place, told.placed = places[0], True
            self._host(told)

    def _retold(self, title: Draft) -> bool:
        """A headline sums up: it is left out where the text below tells of the same states in the same type."""
        return any(
            d is not title
            and not d.title
            and d.type == title.type
            and d.states() & title.states()
            and (d.format == title.format or d.format in GENERIC or title.format in GENERIC)
            for d in self.drafts
        )

    # --- triggers

    def _sentence(self, sentence: Sentence) -> list[Draft]:
        out: list[Draft] = []
        telling: list[tuple[int, Frame, Draft]] = []
        acts: list[tuple[int, Draft]] = []
        for hit, nominal in self._triggers(sentence):
            head = self._head(sentence, hit, nominal=nominal)
            told_by = teller(sentence, head, [(at, frame) for at, frame, _ in telling], self.lang)
            if nominal and any(at == verb_above(sentence, head) and len(d.states()) > 1 and d.type in {f.type for f in hit.value} for at, d in acts):
                continue  # "imposed sanctions on": one act
            for frame in hit.value:
                if told_by is not None and not stays(told_by[1], frame):
                    continue
                draft = self._draft(sentence, frame, hit, nominal=nominal)
                if draft is None:
                    continue
                if told_by is not None and told_by[1].type == "REJECT" and frame.type != "ACCUSE":
                    draft.status = "denied"
                if told_by is not None and told_by[1].type == "AGREE":  # "agreed to meet" is a meeting to come
                    out = [d for d in out if not any(d is o and at == told_by[0] for at, _, o in telling)]
                if nominal and frame.pattern == "gather" and self._is_purpose(sentence, head, verb_above(sentence, head)):
                    out = [d for d in out if not (d.format == "visit" and d.verbal and (d.people() & draft.people() or not d.people()))]  # "прибыл на саммит"
                if not nominal and frame.pattern == "act":
                    acts.append((head, draft))
                if frame.tells_content:
                    telling.append((head, frame, draft))
                twin = next((d for d in out if self._same_words(d, draft)), None)
                if twin is None:
                    out.append(draft)
                elif draft.acted and not twin.acted:  # "killed in an Israeli airstrike": the noun says who did it
                    out[out.index(twin)] = draft
                break
        return out

    @staticmethod
    def _same_words(old: Draft, new: Draft) -> bool:
        """Tell whether two triggers of one sentence tell one happening."""
        if old.type != new.type or (old.format != new.format and old.type == "CONSULT"):
            return False
        seated = {(s.actor, s.state) for s in new.seats}
        return seated <= {(s.actor, s.state) for s in old.seats} or (old.type not in {"CONSULT", "AGREE"} and old.states() & new.states() != set() and not (old.acted and new.acted))

    def _triggers(self, sentence: Sentence) -> Iterator[tuple[Hit[tuple[Frame, ...]], bool]]:
        found: list[tuple[Hit[tuple[Frame, ...]], bool]] = []
        for hit in self.frames.verbs.find(sentence):
            if hit.first == hit.last and self.lang == "en" and sentence.tokens[hit.first].relation == "amod":
                continue  # "targeted sanctions", "the visiting king"
            if any(t.upos in {"VERB", "AUX", "ADJ"} for t in sentence.tokens[hit.first : hit.last + 1]):
                found.append((hit, False))
        for hit in self.frames.nouns.find(sentence):
            if sentence.tokens[hit.last].upos == "VERB" and self.lang == "en":
                continue  # "drones struck" is no drone strike
            if sentence.tokens[self._noun(sentence, hit)].upos in {"NOUN", "PROPN"}:
                found.append((hit, True))
        # A longer phrase says more exactly what happened than a word inside it.
        for hit, nominal in sorted(found, key=lambda f: f[0].first):
            if any(o is not hit and o.first <= hit.first and hit.last <= o.last and (o.last - o.first > hit.last - hit.first or (nominal and not n)) for o, n in found):
                continue
            yield hit, nominal

    def _noun(self, sentence: Sentence, hit: Hit[tuple[Frame, ...]]) -> int:
        """The noun that governs a phrase: in English the last, in the others the first."""
        nouns = [t.index for t in sentence.tokens[hit.first : hit.last + 1] if t.upos in {"NOUN", "PROPN"}]
        if not nouns:
            return hit.last
        outer = [n for n in nouns if not hit.first <= sentence.tokens[n].head <= hit.last]
        return (outer or nouns)[0]

    def _head(self, sentence: Sentence, hit: Hit[tuple[Frame, ...]], *, nominal: bool) -> int:
        if nominal:
            return self._noun(sentence, hit)
        return next((t.index for t in sentence.tokens[hit.first : hit.last + 1] if t.upos in {"VERB", "AUX", "ADJ"}), hit.first)

    # --- one trigger

    def _draft(self, sentence: Sentence, frame: Frame, hit: Hit[tuple[Frame, ...]], *, nominal: bool) -> Draft | None:
        """Return what a frame's words tell of, or None where they tell of no happening between states."""
        head = self._head(sentence, hit, nominal=nominal)
        if not self._wanted(sentence, frame, clause_tokens(sentence, predicate_of(sentence, head)), hit):
            return None
        if not nominal and is_unreal(sentence, head, self.lang, self.frames.intention):
            return None
        if frame.period:
            return self._scheduled(sentence, frame, hit)
        verb = verb_above(sentence, head) if nominal else head
        light = nominal and verb is not None and self._is_light(sentence, head, verb)
        purpose = nominal and verb is not None and frame.format != "visit" and self._is_purpose(sentence, head, verb)
        light = light or purpose
        loose = nominal and not light
        titled = sentence.paragraph == 0
        around = arguments(self.cast, sentence, hit.first, hit.last, head)
        found = self._own(sentence, frame, head, around) if loose else around
        if frame.object == "person" and not self._has_person_object(sentence, head, found):
            return None
        if frame.object == "guest":
            for argument in found:
                argument.relation = "subject" if argument.relation == "object" else argument.relation  # "is expected in Astana"
        if frame.object == "caller" and not any(a.relation == "against" and a.mention.form in {"name", "office"} for a in found):
            return None
        if frame.object == "people" and not any(a.relation == "object" and a.mention.form in {"name", "office", "demonym", "pronoun", "adjective", "side"} for a in found):
            return None
        if frame.object == "counterpart" and not any(a.relation == "with" and a.mention.form in {"name", "office", "side", "ministry"} for a in found):
            return None
        if frame.pattern == "act" and not any(a.relation == "subject" for a in found):
            self._speaking(sentence, found)
        if frame.needs_place and not nominal and not any(self._is_goal(hit, a) for a in around):
            return None
        if frame.pattern == "visit":
            self._invited(sentence, head, found)
        status = frame.status or status_of(sentence, hit.first, hit.last, head, self.lang)
        if status == "denied" and nominal and frame.pattern == "act" and frame.needs_recipient:
            # "отверг обвинения Эстонии": the words were spoken; it is what they say that is denied
            status = "occurred"
            found = [*found, *(Argument(a.mention, "to", False) for a in around if a.relation == "subject")]
        if purpose and status == "occurred":
            status = "ongoing"  # "arrived for consultations"
        if status is None:
            return None
        series = series_of(sentence, hit.first, hit.last, self.lang) if frame.pattern in {"gather", "mutual"} else None
        taking_part = seats(self.cast, found, frame, nominal=nominal)
        dated_by = self.setting.date_at(sentence, hit.first, head, status)
        far = dated_by is not None and not self.stage.is_now(dated_by[1])
        definite = nominal and not taking_part and light and not far and status not in {"planned", "proposed"}
        definite = definite or (nominal and self._refers_back(sentence, hit) and not (light and taking_part))
        places = [] if frame.format in _PLACELESS else self.setting.places(around, visited=frame.pattern == "visit", reached=frame.type not in _AIMED)
        if frame.type in _SAID and self.lang == "en":
            places = self.setting.places([a for a in around if sentence.tokens[a.mention.head].head == head])
        if not places and frame.type == "CONSULT" and frame.format not in _PLACELESS:
            places = self.setting.venues(sentence)
        if not self._tells(sentence, frame, head, taking_part, series, nominal=nominal, refers_back=nominal and self._refers_back(sentence, hit), settled=light and bool(places)):
            return None
        if loose and not titled and not definite:
            if dated_by is None and frame.format in GENERIC and not any(s.actor for s in taking_part) and self._in_passing(sentence, head):
                return None
            told = len({s.state for s in taking_part}) > 1 or frame.pattern == "gather"
            if not told and not (taking_part and (dated_by or places)):
                return None
            if status in {"planned", "proposed"} and dated_by is None and frame.format in {"meeting", "negotiations"}:
                return None
        if definite and not light and dated_by and not self._beside(sentence, hit, sentence.between(dated_by[0].span)[0].index):
            dated_by = None
        draft = Draft(
            type=frame.type,
            frame=frame.name,
            format="statement" if frame.type == "SANCTION" and is_announced(sentence, head, self.lang) else (places and frame.placed_format) or frame.format,
            status=self._status_in_context(sentence, status, dated_by[1] if dated_by else None, verbless=verb is None, definite=definite),
            seats=taking_part,
            date=dated_by[1] if dated_by else None,
            dated=dated_by is not None,
            since=dated_by is not None and dated_by[0].relation == "since",
            place=places[0] if places else None,
            placed=bool(places),
            series=series,
            topics=(),
            contexts=frame.contexts,
            spans=[self._span(sentence, hit, found)],
            sentences=[sentence.index],
            definite=definite,
            title=titled,
            verbal=not nominal,
            joins=light and frame.format in GENERIC and self._attended(sentence, head) and self._just_told(sentence),
            acted=any(s.part == "source" for s in taking_part),
            confidence=0.9 if len({s.state for s in taking_part}) > 1 else 0.6,
        )
        self._complete(draft, frame, sentence, hit, loose=loose)
        return draft

    def _speaking(self, sentence: Sentence, found: list[Argument]) -> None:
        """Let the body whose statement it is act ("в заявлении МИД шаг назван враждебным")."""
        for argument in found:
            before = sentence.tokens[argument.mention.first - 1] if argument.mention.first else None
            if argument.mention.form in {"ministry", "state", "seat"} and before is not None and before.lemma in self.frames.saying:
                argument.relation = "speaker"

    @staticmethod
    def _beside(sentence: Sentence, hit: Hit[tuple[Frame, ...]], date: int) -> bool:
        """Tell whether a date is a noun's own: close by, or after it with nothing between but what belongs to the noun."""
        between = sentence.tokens[hit.last + 1 : date]
        return abs(date - hit.last) <= _NEAR or (date > hit.last and not any(t.upos in {"VERB", "AUX", "PUNCT", "CCONJ"} for t in between))

    @staticmethod
    def _is_goal(hit: Hit[tuple[Frame, ...]], argument: Argument) -> bool:
        """Tell whether an argument is where somebody goes or is; after a phrase of several words it must follow at once."""
        return argument.relation in {"at", "towards"} and (hit.first == hit.last or 0 < argument.mention.first - hit.last <= 3)

    def _in_passing(self, sentence: Sentence, head: int) -> bool:
        """Tell whether a noun only says what another noun is of ("the start of talks", "support for talks")."""
        governor = sentence.tokens[head].head
        if governor < 0 or sentence.tokens[head].relation not in {"nmod", "obl"}:
            return False
        return sentence.tokens[governor].upos == "NOUN" and sentence.tokens[governor].lemma not in self.frames.referring

    def _scheduled(self, sentence: Sentence, frame: Frame, hit: Hit[tuple[Frame, ...]]) -> Draft | None:
        """Return what a schedule of the two sides plans for a period, or None where no period is said."""
        period = self.setting.period_at(sentence, hit.last)
        if period is None or len(self.cast.pair) < 2 or sentence.paragraph == 0:
            return None
        return Draft(
            type=frame.type,
            frame=frame.name,
            format=frame.format,
            status=frame.status or "planned",
            seats=[Seat(None, state, "party") for state in self.cast.pair],
            date=period,
            dated=True,
            place=None,
            placed=False,
            series=None,
            topics=(),
            contexts=frame.contexts,
            spans=[self._span(sentence, hit, ())],
            sentences=[sentence.index],
            definite=False,
            title=False,
            confidence=0.5,
        )

    def _is_purpose(self, sentence: Sentence, head: int, verb: int | None) -> bool:
        """Tell whether a noun is what somebody travels for: "прибыл на саммит", "arrived for talks"."""
        if verb is None or sentence.tokens[verb].lemma not in self.frames.travel:
            return False
        before = preposition(sentence, head)
        return self._attended(sentence, head) or (before is not None and before.text.lower() in self.frames.purpose)

    def _invited(self, sentence: Sentence, head: int, found: list[Argument]) -> None:
        """Let the invited, not the inviting, be who is to travel."""
        above = {predicate_of(sentence, head), *shared_subject_predicates(sentence, predicate_of(sentence, head))}
        verb = next((i for i in (verb_above(sentence, head), *sorted(above)) if i is not None and sentence.tokens[i].lemma in self.frames.invite), None)
        if verb is None:
            return
        guests = [a for a in arguments(self.cast, sentence, verb, verb, verb) if a.relation == "object" and a.mention.form not in {"state", "place", "capital", "adjective"}]
        for argument in found:
            if argument.relation == "subject":
                argument.relation = "other"
        known = {id(a.mention) for a in found}
        for guest in guests:
            same = next((a for a in found if a.mention is guest.mention), None)
            if same is not None:
                same.relation = "subject"
            elif id(guest.mention) not in known:
                found.append(Argument(guest.mention, "subject", False))

    def _own(self, sentence: Sentence, frame: Frame, head: int, around: list[Argument]) -> list[Argument]:
        """The arguments of a noun under a verb that is none of its light verbs.

        "began a trip", "called off the visit": who does that is who travels; other verbs lend a noun nobody.
        """
        lends = sentence.tokens[head].relation in {"obj", "nsubj"} and frame.pattern in {"visit", "cooperate"}
        near = [a for a in around if a.near]
        if frame.pattern in {"mutual", "call"} and near and all(a.relation == "with" or a.relation in {"at", "other"} for a in near):
            lends = True  # "said after talks with his counterpart": the speaker held them
        return [a for a in around if a.near or (lends and a.relation == "subject")]

    @staticmethod
    def _has_person_object(sentence: Sentence, head: int, found: list[Argument]) -> bool:
        taken = [sentence.tokens[c] for c in sentence.tokens[head].children if sentence.tokens[c].relation == "obj"]
        if taken and not any(a.mention.first <= t.index <= a.mention.last for t in taken for a in found):
            return False  # "принял отставку министра"
        if not any(a.relation == "object" for a in found):
            # The parser takes an accusative that looks like a genitive ("гостя") for a dependent of the noun before it.
            for argument in [a for a in found if a.relation == "of" and a.mention.form in {"name", "office", "pronoun"}][:1]:
                argument.relation = "object"
        return any(a.relation == "object" and a.mention.form in {"name", "office", "side", "pronoun"} for a in found)

    def _tells(self, sentence: Sentence, frame: Frame, head: int, taking_part: list[Seat], series: Series | None, *, nominal: bool, refers_back: bool, settled: bool) -> bool:
        """Tell whether enough is said of who takes part for the frame to count at all."""
        if frame.needs_series and series is None:
            return False
        if frame.pattern == "visit" and frame.status == "ongoing" and not any(s.part == "host" for s in taking_part):
            return False  # somebody is somewhere: no visit
        if frame.pattern == "gather" and not taking_part and nominal and refers_back:
            return False  # "on the margins of the session of the General Assembly"
        if frame.pattern == "gather" and nominal and series is None:
            return settled or len({s.state for s in taking_part}) > 1 or any(s.actor for s in taking_part)
        if frame.pattern == "act":
            if not any(s.part == "source" for s in taking_part) and (frame.needs_source or frame.needs_recipient or nominal):
                return False
            return nominal or not self._other_subject(sentence, head, frame)
        return True

    def _status_in_context(self, sentence: Sentence, status: Status, when: str | None, *, verbless: bool, definite: bool) -> Status:
        if verbless and status == "occurred" and self.drafts and self.drafts[-1].sentences[-1:] == [sentence.index]:
            status = self.drafts[-1].status  # "На 6 сентября намечен форум, на 7 сентября — День Польши"
        if definite and status == "planned":
            status = "occurred"
        if when and status in {"occurred", "ongoing"} and self.setting.reference and when.split("/")[0] > self.setting.reference:
            status = "planned"
        return status

    def _attended(self, sentence: Sentence, head: int) -> bool:
        """Tell whether somebody takes part in what a noun names ("в переговорах участвовали")."""
        at = sentence.tokens[head].head
        while at >= 0:
            if sentence.tokens[at].lemma in self.frames.attend:
                return True
            if sentence.tokens[at].upos in {"VERB", "AUX"}:
                return any(sentence.tokens[c].lemma in self.frames.attend for c in sentence.tokens[at].children)
            at = sentence.tokens[at].head
        return False

    def _just_told(self, sentence: Sentence) -> bool:
        return any(d.type == "CONSULT" and not d.title and 0 < sentence.index - max(d.sentences, default=-9) <= 3 for d in self.drafts)

    def _is_light(self, sentence: Sentence, head: int, verb: int) -> bool:
        """Tell whether a verb only lends its subject, time and mood to the noun: "held talks", "talks took place"."""
        lemma = sentence.tokens[verb].lemma
        at, direct = head, True
        while at != verb and at >= 0:
            token = sentence.tokens[at]
            if token.relation not in {"obj", "nsubj", "conj", "xcomp", "appos", "compound"}:
                direct = False
            if token.lemma in self.frames.attend and not any(sentence.tokens[c].lemma == "as" for c in token.children):
                return True
            at = token.head
        lends = {lemma, *(sentence.tokens[c].lemma for c in sentence.tokens[verb].children if sentence.tokens[c].relation == "xcomp")}  # "may be a visit"
        if any(sentence.tokens[c].relation == "obj" and sentence.tokens[c].lemma in self.frames.attend for c in sentence.tokens[verb].children):
            return True  # "took part in"
        return lemma in self.frames.attend or (direct and not lends.isdisjoint(self.frames.do | self.frames.occur))

    def _other_subject(self, sentence: Sentence, head: int, frame: Frame) -> bool:
        """Tell whether the subject of an act is something that acts for no state: a quake, a crisis, a report."""
        subject = next((sentence.tokens[c] for c in sentence.tokens[head].children if sentence.tokens[c].relation == "nsubj"), None)
        if subject is None or is_passive(sentence, head) or subject.upos not in {"NOUN"}:
            return False
        if frame.means is not None and any(frame.means.at(sentence.tokens, i) for i in sentence.subtree(subject.index)):
            return False
        return not any(m.first <= subject.index <= m.last or m.head in sentence.subtree(subject.index) for m in self.cast.mentions[sentence.index])

    def _wanted(self, sentence: Sentence, frame: Frame, clause: list[Token], hit: Hit[tuple[Frame, ...]]) -> bool:
        tokens = sentence.tokens
        if frame.unless is not None and any(frame.unless.at(tokens, t.index) for t in clause):
            return False
        if frame.needs is None:
            return True
        start = max([0, hit.first - 6, *(t.index for t in tokens[: hit.first] if t.upos == "SCONJ" or t.text in {";", ":"})])
        near = {t.index for t in clause} | {
            i for i in range(start, min(len(tokens), hit.last + 9)) if self.lang != "en" or not is_reported(sentence, i, hit.first)
        }
        return any(frame.needs.at(tokens, i) for i in sorted(near) if not hit.first <= i <= hit.last or hit.last > hit.first)

    def _refers_back(self, sentence: Sentence, hit: Hit[tuple[Frame, ...]]) -> bool:
        before = " ".join(t.text.lower() for t in sentence.tokens[max(0, hit.first - 5) : hit.first])
        lemmas = " ".join(t.lemma for t in sentence.tokens[max(0, hit.first - 5) : hit.first])
        own = preposition(sentence, hit.first)  # "на встрече", but not "на 7 сентября — встреча"
        return any(
            (own is not None and own.text.lower() == a) if " " not in a else f" {a} " in f" {before} " or f" {a} " in f" {lemmas} "
            for a in self.frames.anaphora
        )

    def _span(self, sentence: Sentence, hit: Hit[tuple[Frame, ...]], found: Sequence[Argument]) -> Span:
        """The words from the first argument or trigger word to the last one."""
        places = [*range(hit.first, hit.last + 1), *(i for a in found for i in (a.mention.first, a.mention.last))]
        return Span(sentence.tokens[min(places)].start, sentence.tokens[max(places)].end)

    # --- what the sentence leaves unsaid

    def _complete(self, draft: Draft, frame: Frame, sentence: Sentence, hit: Hit[tuple[Frame, ...]], *, loose: bool) -> None:
        """Find the other side where the words name only one: in the sentence, at the place, in the text's pair."""
        states = draft.states()
        if len(states) >= 2:
            return
        own = next(iter(states), None)
        others = [s for m in self.cast.mentions[sentence.index] for s in m.states if s != own and m.form not in {"igo"}]
        if frame.pattern in {"visit", "attend"} and draft.place is not None and draft.place.country not in {None, own}:
            draft.seats.append(Seat(None, draft.place.country, "host"))
            return
        if own is not None and frame.pattern == "gather" and draft.placed and draft.place is not None and draft.place.country not in {None, own}:
            draft.seats.append(Seat(None, draft.place.country, None))
            return
        if frame.pattern == "act" and frame.needs_recipient:
            other = next((s for m in self.cast.mentions[sentence.index] if m.first > hit.last for s in m.states if s != own and m.form != "igo"), None)
            if other is None and frame.type == "REJECT":
                other = self._accuser(own)
        elif frame.pattern == "act" and (loose or not draft.acted) and frame.type not in _YIELDING:
            other = None
        else:
            other = next(iter(others), None) or (self.cast.other(own) if own else None)
        if frame.pattern == "joint" and own is not None and not others and not draft.verbal:
            other = None  # "принятие Декларации независимости США": nobody signed it with them
        draft.completed = True
        if not others and not self.deals and frame.type != "REJECT":
            return
        if frame.needs_recipient and frame.pattern != "act":
            return
        if own is not None and other is not None:
            if frame.pattern == "visit" and not draft.definite and (draft.verbal or not self.deals):
                return  # who travels somewhere unsaid travels to nobody
            actor = self._protagonist(other, sentence) if frame.pattern in {"mutual", "receive", "call"} and draft.people() else None
            if actor is None and frame.pattern == "call":
                people = [m.id for m in self.cast.members.values() if m.kind == "person" and m.state == other]
                actor = people[0] if len(people) == 1 else None
            draft.seats.append(Seat(actor, other, self._opposite(draft.seats, frame)))
        elif own is None and frame.pattern == "visit":
            told = next((d for d in reversed(self.drafts) if draft.definite and any(s.part == "host" for s in d.seats) and any(s.part == "guest" for s in d.seats)), None)
            draft.seats.extend(Seat(s.actor if s.part == "guest" else None, s.state, s.part) for s in (told.seats if told else ()))
        elif own is None and frame.pattern == "cooperate" and len(set(others)) == 2:
            draft.seats.extend(Seat(None, s, "party") for s in dict.fromkeys(others))  # "a flight from Warsaw landed in Astana"
        elif own is None and self.deals and frame.pattern != "attend" and not frame.needs_recipient and (draft.definite or frame.pattern != "act"):
            parts: tuple[Part | None, Part | None] = (None, None) if frame.pattern in {"mutual", "gather"} else ("party", "party")
            draft.seats.extend(Seat(None, s, p) for s, p in zip(self.cast.pair, parts, strict=True))
            draft.confidence = 0.5 if draft.series is not None or not draft.definite else 0.4

    def _accuser(self, accused: str | None) -> str | None:
        """Return the state that accused another or asked it for something, as the text told last."""
        told = next((d for d in reversed(self.drafts) if d.type in {"ACCUSE", "REQUEST"} and any(s.state == accused and s.part == "recipient" for s in d.seats)), None)
        return next((s.state for s in told.seats if s.part == "source"), None) if told is not None else None

    def _protagonist(self, state: str, sentence: Sentence) -> str | None:
        """Return the one person of a state who took part in all that the paragraph and the one before told."""
        near = [d for d in self.drafts if d.type == "CONSULT" and d.sentences and sentence.paragraph - self.cast.analysis.sentences[d.sentences[-1]].paragraph <= 1 and not d.title]
        people = [d.people(state) for d in near if d.people(state)]
        common = set.intersection(*people) if people else set()
        return next(iter(common)) if len(common) == 1 else None

    @staticmethod
    def _opposite(known: list[Seat], frame: Frame) -> Part | None:
        pairs: dict[Part | None, Part | None] = {"host": "guest", "guest": "host", "source": "recipient", "recipient": "source", "party": "party", None: None}
        return pairs[known[0].part] if known else None

    def _place_in_time(self, draft: Draft, sentence: Sentence) -> None:
        """Take over the date and place of what the text told just before, where the words give none."""
        now = draft.status in {"occurred", "ongoing", "cancelled"}
        related = next((d for d in reversed(self.drafts) if d.people() & draft.people() and d.status in {"occurred", "ongoing"} and not d.title), None)
        if draft.date is None and now:
            draft.date = self.stage.date_for(sentence.paragraph)
            if draft.date is None and related is not None and self.stage.is_now(related.date):
                draft.date = related.date
            if draft.date is None and self.drafts and draft.format == "statement" and self.stage.is_now(self.drafts[-1].date):
                draft.date = self.drafts[-1].date
            if draft.date is None and (sentence.paragraph <= _LEAD or not any(not d.title for d in self.drafts)):
                draft.date = self.setting.reference
        there = next((t.index for t in sentence.tokens if t.text.lower() in self.frames.same_place and t.upos == "ADV"), None)
        if draft.place is None and there is not None:
            draft.place = self.setting.last_location(sentence, there) or self.last_place
        if draft.place is None and draft.format not in _PLACELESS and now and self.stage.is_now(draft.date):
            if self.stage.place is not None and self._could_be(draft, self.stage.place):
                draft.place = self.stage.place
            elif (
                self.setting.dateline is not None
                and sentence.paragraph <= _LEAD
                and self.setting.dateline.country in draft.states()
                and not any(s.part == "host" and s.state != self.setting.dateline.country for s in draft.seats)
            ):
                draft.place = self.setting.dateline
            elif related is not None and related.place is not None and self._could_be(draft, related.place):
                draft.place = related.place
        if draft.place is not None and draft.place.lat is None and now:
            draft.place = self.setting.city_in(draft.place.country, title_only=draft.format == "visit") or draft.place
        self._host(draft)

    @staticmethod
    def _could_be(draft: Draft, place: Place) -> bool:
        """Tell whether a happening may be where the text stands: with one of its sides; an act where its doer is."""
        mutual = draft.type in {"CONSULT", "AGREE", "COOPERATE"}
        return place.country in (draft.states() if mutual else {s.state for s in draft.seats if s.part == "source"})

    def _host(self, draft: Draft) -> None:
        """Who meets at home hosts; on third ground, or where no place is known, all are parties."""
        country = draft.place.country if draft.place else None
        if country is None and draft.format not in _PLACELESS:
            visit = next((d for d in reversed(self.drafts) if d.format == "visit" and d.people() & draft.people()), None)
            country = next((s.state for s in visit.seats if s.part == "host"), None) if visit else self._receiving(draft)
        for seat in draft.seats:
            if seat.part is None:
                seat.part = ("host" if seat.state == country else "guest") if country in draft.states() else "party"

    def _receiving(self, draft: Draft) -> str | None:
        """Return the state where an envoy meets others: not his own."""
        envoys = {s.state for s in draft.seats if s.actor and any(r in _ENVOYS for r, _ in self.cast.members[s.actor].roles)}
        others = draft.states() - envoys
        return next(iter(others)) if len(envoys) == 1 and len(others) == 1 else None

    def _stands(self, draft: Draft) -> bool:
        """An event is between two states, or a state and an organisation or person of none."""
        if draft.confidence < 0.5 and draft.definite:
            return False
        acting = {s.state for s in draft.seats if s.state is not None and (s.actor is None or is_official(self.cast.members[s.actor]))}
        if draft.type == "CONSULT" and any(is_official(self.cast.members[a]) for a in draft.people()):
            acting = draft.states()  # whom an official meets
        sources = [s for s in draft.seats if s.part == "source"]
        if any(s.part == "recipient" for s in draft.seats) and not any(s.actor is None or self._speaks(s.actor) for s in sources):
            return False  # an act of nobody, or of somebody who acts for no state
        return len(acting) >= 2 or (len(acting) == 1 and sum(is_official(self.cast.members[a]) for a in draft.people()) >= 2 and any(s.state is None for s in draft.seats))

    def _speaks(self, actor: str) -> bool:
        member = self.cast.members[actor]
        return member.kind != "person" or is_official(member)

    # --- records

    def _event(self, draft: Draft, number: int) -> Event:
        cast = self.cast
        roles = {r for a in draft.people() for r, _ in cast.members[a].roles}
        words = [t for i in dict.fromkeys(draft.sentences) for t in cast.analysis.sentences[i].tokens]
        if draft.type == "CONSULT" and draft.format != "visit" and draft.status in {"occurred", "ongoing"}:
            told = {i for d in self.drafts if d is not draft and d.type == "CONSULT" for i in d.sentences}
            words += agenda(cast, draft.sentences, told - set(draft.sentences))
        topics = event_topics(self.lang, draft.type, draft.format, roles, words)
        contexts = tuple(dict.fromkeys((*draft.contexts, *(c for t in topics for c in _contexts().get(t, ())))))
        return Event(
            id=f"e{number}",
            type=draft.type,
            mode=_MODES.get(draft.format) if draft.type == "CONSULT" else None,
            format=draft.format,
            series=draft.series,
            status=draft.status,
            date=draft.date,
            place=draft.place,
            participants=tuple(
                Participant(seat.actor or cast.state_actor(seat.state), seat.state, seat.part or "party")
                for seat in draft.seats
                if seat.actor is not None or seat.state is not None
            ),
            contexts=contexts,
            topics=topics,
            spans=tuple(draft.spans),
            confidence=draft.confidence,
        )
