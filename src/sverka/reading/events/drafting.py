"""From a trigger to the draft of an event: who, when, where and how things stand, as far as the sentence says."""

from __future__ import annotations

from collections.abc import Sequence

from sverka.language import Sentence, Token
from sverka.model.records import Series
from sverka.model.spans import Span
from sverka.model.vocabulary import Format, Status
from sverka.reading.clauses import clause_tokens, is_passive, predicate_of, verb_above
from sverka.reading.events.arguments import Argument, arguments
from sverka.reading.events.completion import complete
from sverka.reading.events.content import is_grievance, is_unreal
from sverka.reading.events.frames import Frame
from sverka.reading.events.guests import guests_again
from sverka.reading.events.homeland import homeland
from sverka.reading.events.inviting import invited
from sverka.reading.events.lasting import lasted
from sverka.reading.events.merging import GENERIC, Draft
from sverka.reading.events.parts import Seat, seats
from sverka.reading.events.series import series_of
from sverka.reading.events.status import is_announced, is_discussed, status_of
from sverka.reading.events.story import Story, just_told
from sverka.reading.events.triggers import (
    head_of_trigger,
    is_attended,
    is_light,
    is_purpose,
    is_told_of,
    is_wanted,
    refers_back,
)
from sverka.reading.phrases import Hit
from sverka.reading.word_order import beside, head_final

_NEAR = 4  # tokens between a word that refers back and a date that is its own
_AIMED = frozenset({"AID", "AGREE", "CONCEDE", "SANCTION", "RETREAT"})  # what goes "to" a country is not done there
_SAID = frozenset(
    {"ACCUSE", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN"}
)  # whose words name places that are what they are about
_PLACELESS: frozenset[Format | None] = frozenset({"phone_call", "video_call", "letter"})


def draft_of(
    story: Story,
    sentence: Sentence,
    frame: Frame,
    hit: Hit[tuple[Frame, ...]],
    *,
    nominal: bool,
    rejected_by: str | None = None,
) -> Draft | None:
    """Return what a frame's words tell of, or None where they tell of no happening between states.

    Args:
        story: The text so far.
        sentence: The sentence.
        frame: What its words, the `hit`, may tell of.
        hit: Its words.
        nominal: Whether a noun tells it.
        rejected_by: The state that rejects what is said of it, and is said to have done it; None where none does.
    """
    head = head_of_trigger(story, sentence, hit, nominal=nominal)
    if not is_wanted(story, sentence, frame, clause_tokens(sentence, predicate_of(sentence, head)), hit):
        return None
    if not nominal and is_unreal(sentence, head, story.lang, story.frames.intention):
        return None
    if frame.period:
        return _scheduled(story, sentence, frame, hit)
    verb = verb_above(sentence, head) if nominal else head
    light = nominal and verb is not None and is_light(story, sentence, head, verb)
    purpose = nominal and verb is not None and frame.format != "visit" and is_purpose(story, sentence, head, verb)
    light = light or purpose
    loose = nominal and not light
    titled = sentence.paragraph == 0
    around = arguments(story.cast, sentence, hit.first, hit.last, head)
    if frame.pattern == "visit":
        around.extend(homeland(story, sentence, head if not nominal or verb is None else verb))
    found = _own(story, sentence, frame, head, around) if loose else around
    found = [] if nominal and is_told_of(story, sentence, head) else found  # "tematem rozmów była współpraca z Gruzją"
    if frame.pattern == "receive" and not nominal:
        found = [*found, *guests_again(story, sentence, head, found)]
    if frame.object == "person" and not _has_person_object(sentence, head, found):
        return None
    if frame.object == "guest":
        for argument in found:
            argument.relation = (
                "subject" if argument.relation == "object" else argument.relation
            )  # "is expected in Astana"
    if frame.object == "caller" and not any(
        a.relation == "against" and a.mention.form in {"name", "office"} for a in found
    ):
        return None
    if frame.object == "deed" and not any(_is_deed(sentence.tokens[c]) for c in sentence.tokens[head].children):
        return None
    if frame.object == "people" and not any(
        a.relation == "object" and a.mention.form in {"name", "office", "demonym", "pronoun", "adjective", "side"}
        for a in found
    ):
        return None
    if frame.object == "counterpart" and not any(
        a.relation == "with" and a.mention.form in {"name", "office", "side", "ministry"} for a in found
    ):
        return None
    if frame.pattern == "act" and not any(a.relation == "subject" for a in found):
        _speaking(story, sentence, found)
    if frame.needs_place and not nominal and not any(_is_goal(hit, a, story.lang) for a in around):
        return None
    if frame.pattern == "visit":
        invited(story, sentence, head, found)
    status = frame.status or status_of(sentence, hit.first, hit.last, head, story.lang)
    if frame.pattern == "admit" and not head_final(
        story.lang
    ):  # "will be able to enter"; Kazakh has one tense for both
        to_come = status_of(sentence, hit.first, hit.last, head, story.lang) == "planned"
        status = "planned" if to_come else status
    if frame.status == "ongoing" and _is_over(sentence, head, nominal=nominal):
        status = "occurred"
    if status == "denied" and nominal and frame.pattern == "act" and frame.needs_recipient:
        # "отверг обвинения Эстонии": the words were spoken; it is what they say that is denied
        status = "occurred"
        found = [*found, *(Argument(a.mention, "to", False) for a in around if a.relation == "subject")]
    if status == "occurred" and frame.pattern in {"cooperate", "route"} and is_discussed(sentence, head, story.lang):
        status = "proposed"
    grievance = status == "denied" and is_grievance(sentence, head, story.lang, story.frames.grievances)
    status = "occurred" if grievance else status
    if purpose and status == "occurred":
        status = "ongoing"  # "arrived for consultations"
    if status is None:
        return None
    series = series_of(sentence, hit.first, hit.last, story.lang) if frame.pattern in {"gather", "mutual"} else None
    taking_part = seats(story.cast, found, frame, nominal=nominal)
    if rejected_by is not None and nominal and frame.type == "ASSAULT" and not taking_part:
        taking_part = [Seat(None, rejected_by, "source")]  # "rejected the complaint over a strike on the port"
    dated_by = story.setting.date_at(sentence, hit.first, head, status)
    if dated_by is None and frame.needs_below:  # "has let citizens enter without visas since May"
        below = (c for c in sentence.tokens[head].children if sentence.tokens[c].relation in {"ccomp", "xcomp", "obj"})
        inner = (story.setting.date_at(sentence, hit.first, c, status) for c in below)
        dated_by = next((d for d in inner if d is not None), None)
    far = dated_by is not None and not story.stage.is_now(dated_by[1])
    definite = nominal and not taking_part and light and not far and status not in {"planned", "proposed"}
    definite = definite or (nominal and refers_back(story, sentence, hit) and not (light and taking_part))
    told_back = nominal and not light and head_final(story.lang) and refers_back(story, sentence, hit)
    places = (
        []
        if frame.format in _PLACELESS
        else story.setting.places(
            [a for a in around if a.near or not told_back],
            visited=frame.pattern == "visit",
            reached=frame.type not in _AIMED,
        )
    )
    if frame.type in _SAID and frame.pattern != "close" and story.lang == "en":
        places = story.setting.places([a for a in around if sentence.tokens[a.mention.head].head == head])
    if not places and frame.type in _SAID:  # "Астана рассчитывает": who speaks for its state says where
        speaking = (a.mention for a in around if a.relation == "subject" and a.mention.form == "capital")
        places = [place for item in speaking if (place := story.setting.place_of(item)) is not None]
    if not places and frame.type == "CONSULT" and frame.format not in _PLACELESS:
        places = story.setting.venues(sentence)
    if not _tells(
        story,
        sentence,
        frame,
        head,
        taking_part,
        series,
        nominal=nominal,
        refers_back=nominal and refers_back(story, sentence, hit),
        settled=light and bool(places),
    ):
        return None
    plan = frame.status == "proposed" and frame.pattern == "cooperate"  # "spoke of plans for a direct flight"
    if loose and not titled and not definite and not plan:
        if (
            dated_by is None
            and frame.format in GENERIC
            and not any(s.actor for s in taking_part)
            and _in_passing(story, sentence, head)
        ):
            return None
        several = len({s.state for s in taking_part}) > 1 or frame.pattern == "gather"
        named = sentence.tokens[head].relation == "root" and any(s.actor for s in taking_part)
        if not several and not (taking_part and (dated_by or places or named or rejected_by)):
            return None
        vague = dated_by is None and frame.format in {"meeting", "negotiations"} and not named
        if status in {"planned", "proposed"} and vague:
            return None
    if definite and not light and dated_by and not _beside(sentence, hit, sentence.between(dated_by[0].span)[0].index):
        dated_by = None
    period = story.setting.period_at(sentence, hit.last) if frame.format == "exhibition" and dated_by is None else None
    draft = Draft(
        type=frame.type,
        frame=frame.name,
        format="statement"
        if frame.type == "SANCTION" and is_announced(sentence, head, story.lang)
        else (places and frame.placed_format) or frame.format,
        status=_status_in_context(
            story, sentence, status, dated_by[1] if dated_by else None, verbless=verb is None, definite=definite
        ),
        seats=taking_part,
        date=dated_by[1] if dated_by else period,  # "EXPO-2017" says its year
        dated=dated_by is not None,
        since=dated_by is not None and dated_by[0].relation == "since",
        place=places[0] if places else None,
        placed=bool(places),
        series=series,
        topics=(),
        contexts=frame.contexts,
        spans=[_span(story, sentence, hit, found)],
        sentences=[sentence.index],
        definite=definite,
        title=titled,
        verbal=not nominal,
        joins=light
        and frame.format in GENERIC
        and (
            is_attended(story, sentence, head) or sentence.tokens[head].feats.get("Case") in story.frames.joining_cases
        )
        and just_told(story, sentence),
        ends=frame.format == "visit" and _ends(story, sentence, hit, verb),
        acted=any(s.part == "source" for s in taking_part),
        confidence=0.9 if len({s.state for s in taking_part}) > 1 else 0.6,
    )
    lasted(story, draft, sentence)
    complete(story, draft, frame, sentence, hit, loose=loose)
    return draft


def _is_over(sentence: Sentence, head: int, *, nominal: bool) -> bool:
    """Tell whether the past of an imperfective verb says that what went on has ended: "przebywał z wizytą"."""
    feats = sentence.tokens[head].feats
    return not nominal and feats.get("Tense") == "Past" and feats.get("Aspect") == "Imp"


def _is_deed(token: Token) -> bool:
    """Tell whether a word is what somebody is called to do: a verbal noun in the dative ("тоқтатуға шақырды")."""
    verbal = token.feats.get("VerbForm") == "Ger" or (token.upos == "NOUN" and token.lemma.endswith(("у", "ю")))
    return verbal and token.feats.get("Case") == "Dat"


def _ends(story: Story, sentence: Sentence, hit: Hit[tuple[Frame, ...]], verb: int | None) -> bool:
    """Tell whether the words tell the end of what they name."""
    words = [*range(hit.first, hit.last + 1), *(() if verb is None else (verb,))]
    return any(sentence.tokens[i].lemma in story.frames.ending for i in words)


def _scheduled(story: Story, sentence: Sentence, frame: Frame, hit: Hit[tuple[Frame, ...]]) -> Draft | None:
    """Return what a schedule of the two sides plans for a period, or None where no period is said."""
    period = story.setting.period_at(sentence, hit.last)
    if period is None or len(story.cast.pair) < 2 or sentence.paragraph == 0:
        return None
    return Draft(
        type=frame.type,
        frame=frame.name,
        format=frame.format,
        status=frame.status or "planned",
        seats=[Seat(None, state, "party") for state in story.cast.pair],
        date=period,
        dated=True,
        place=None,
        placed=False,
        series=None,
        topics=(),
        contexts=frame.contexts,
        spans=[_span(story, sentence, hit, ())],
        sentences=[sentence.index],
        definite=False,
        title=False,
        confidence=0.5,
    )


def _speaking(story: Story, sentence: Sentence, found: list[Argument]) -> None:
    """Let the body whose statement it is act ("в заявлении МИД шаг назван враждебным")."""
    for argument in found:
        near = beside(sentence, argument.mention.first, argument.mention.last, 1, story.lang)
        if argument.mention.form in {"ministry", "state", "seat"} and any(t.lemma in story.frames.saying for t in near):
            argument.relation = "speaker"


def _is_goal(hit: Hit[tuple[Frame, ...]], argument: Argument, lang: str) -> bool:
    """Tell whether an argument is where somebody goes or is; after a phrase of several words it must follow at once."""
    return argument.relation in {"at", "towards"} and (
        hit.first == hit.last or head_final(lang) or 0 < argument.mention.first - hit.last <= 3
    )


def _beside(sentence: Sentence, hit: Hit[tuple[Frame, ...]], date: int) -> bool:
    """Tell whether a date is a noun's own: close by, or after it with nothing between but what belongs to the noun."""
    between = sentence.tokens[hit.last + 1 : date]
    return abs(date - hit.last) <= _NEAR or (
        date > hit.last and not any(t.upos in {"VERB", "AUX", "PUNCT", "CCONJ"} for t in between)
    )


def _in_passing(story: Story, sentence: Sentence, head: int) -> bool:
    """Tell whether a noun only says what another noun is of ("the start of talks", "support for talks")."""
    governor = sentence.tokens[head].head
    if governor < 0 or sentence.tokens[head].relation not in {"nmod", "obl"}:
        return False
    return sentence.tokens[governor].upos == "NOUN" and sentence.tokens[governor].lemma not in story.frames.referring


def _own(story: Story, sentence: Sentence, frame: Frame, head: int, around: list[Argument]) -> list[Argument]:
    """The arguments of a noun under a verb that is none of its light verbs.

    "began a trip", "called off the visit": who does that is who travels; other verbs lend a noun nobody.
    """
    lends = sentence.tokens[head].relation in {"obj", "nsubj"} and frame.pattern in {"visit", "cooperate"}
    near = [a for a in around if a.near]
    if (
        frame.pattern in {"mutual", "call"}
        and near
        and all(a.relation == "with" or a.relation in {"at", "other"} for a in near)
    ):
        lends = True  # "said after talks with his counterpart": the speaker held them
    return [a for a in around if a.near or (lends and a.relation == "subject")]


def _has_person_object(sentence: Sentence, head: int, found: list[Argument]) -> bool:
    taken = [sentence.tokens[c] for c in sentence.tokens[head].children if sentence.tokens[c].relation == "obj"]
    if taken and not any(a.mention.first <= t.index <= a.mention.last for t in taken for a in found):
        return False  # "принял отставку министра"
    if not any(a.relation == "object" for a in found):
        # The parser takes an accusative that looks like a genitive ("гостя") for a dependent of the noun before it.
        owned = [a for a in found if a.relation == "of" and a.mention.form in {"name", "office", "pronoun"}]
        for argument in sorted(owned, key=lambda a: a.mention.first < head)[:1]:
            argument.relation = "object"
    return any(
        a.relation == "object" and a.mention.form in {"name", "office", "side", "sides", "pronoun"} for a in found
    )


def _tells(
    story: Story,
    sentence: Sentence,
    frame: Frame,
    head: int,
    taking_part: list[Seat],
    series: Series | None,
    *,
    nominal: bool,
    refers_back: bool,
    settled: bool,
) -> bool:
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
        if not any(s.part == "source" for s in taking_part) and (
            frame.needs_source or frame.needs_recipient or nominal
        ):
            return False
        return nominal or not _other_subject(story, sentence, head, frame)
    return True


def _status_in_context(
    story: Story, sentence: Sentence, status: Status, when: str | None, *, verbless: bool, definite: bool
) -> Status:
    if verbless and status == "occurred" and story.drafts and story.drafts[-1].sentences[-1:] == [sentence.index]:
        status = story.drafts[-1].status  # "На 6 сентября намечен форум, на 7 сентября — День Польши"
    if definite and status == "planned":
        status = "occurred"
    if (
        when
        and status in {"occurred", "ongoing"}
        and story.setting.reference
        and when.split("/")[0] > story.setting.reference
    ):
        status = "planned"
    return status


def _other_subject(story: Story, sentence: Sentence, head: int, frame: Frame) -> bool:
    """Tell whether the subject of an act is something that acts for no state: a quake, a crisis, a report."""
    subject = next(
        (sentence.tokens[c] for c in sentence.tokens[head].children if sentence.tokens[c].relation == "nsubj"), None
    )
    if subject is None or is_passive(sentence, head) or subject.upos != "NOUN":
        return False
    if frame.means is not None and any(frame.means.at(sentence.tokens, i) for i in sentence.subtree(subject.index)):
        return False
    return not any(
        m.first <= subject.index <= m.last or m.head in sentence.subtree(subject.index)
        for m in story.cast.mentions[sentence.index]
    )


def _span(story: Story, sentence: Sentence, hit: Hit[tuple[Frame, ...]], found: Sequence[Argument]) -> Span:
    """The words from the first argument or trigger word to the last one."""
    places = [*range(hit.first, hit.last + 1), *(i for a in found for i in (a.mention.first, a.mention.last))]
    return Span(sentence.tokens[min(places)].start, sentence.tokens[max(places)].end)
