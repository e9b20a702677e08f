"""The reader of statements: acts of speech of all sentences, and what of them is about states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sverka.language import Sentence, Token
from sverka.model.records import Statement
from sverka.model.spans import Span
from sverka.model.vocabulary import Stance, Topic
from sverka.reading.cast import Cast
from sverka.reading.expressions import fold
from sverka.reading.lexicon import lexicon
from sverka.reading.statements.aboutness import Aboutness
from sverka.reading.statements.acts import Act, Acts
from sverka.reading.statements.dialogues import dialogues
from sverka.reading.statements.frames import frames
from sverka.reading.statements.quotations import Quotations
from sverka.reading.statements.speakers import Speaker, Speakers
from sverka.reading.statements.stance import scores, stance_of
from sverka.reading.topics import topics_of

_QUOTED_SHARE = 0.5
_LABEL = 12  # how far into a sentence the colon after its speaker may stand
_SAYING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})  # "thank you" says nothing
_DIALOGUE = frozenset({"—", "–"})  # opens a line of speech without quotation marks
_WORLD = frozenset({"political", "international_agenda"})


def read_statements(cast: Cast) -> list[Statement]:
    """Return the statements of a text about states and their relations, in the order of the text.

    Raises:
        DataError: Where a lexicon of the language is missing or wrong.
    """
    return _Reader(cast).read()


class _Reader:
    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._lang = cast.analysis.lang
        self._frames = frames(self._lang)
        self._quotations = Quotations(cast.analysis, dialogues(cast.analysis, self._frames))
        self._speakers = Speakers(cast, self._frames)
        self._acts = Acts(self._frames, self._speakers, self._quotations)
        self._relational = frozenset(fold(w) for w in lexicon(self._lang, "speech").words("relations.words"))
        self._about = Aboutness(cast, self._frames, self._relational)
        self._quoting: tuple[Speaker, int] | None = None

    def read(self) -> list[Statement]:
        out: list[Statement] = []
        sentences = self._cast.analysis.sentences
        for sentence in sentences:
            if sentence.paragraph == 0:
                continue  # a headline says over again what the text tells with its source
            acts = self._acts.find(sentence)
            self._note_quotation(sentence, acts)
            if not acts:
                acts = list(self._labelled(sentence)) or list(self._carried_on(sentence, sentences))
            out.extend(self._statements(sentence, acts))
        return [_numbered(s, n) for n, s in enumerate(out, 1)]

    def _note_quotation(self, sentence: Sentence, acts: list[Act]) -> None:
        quotes = self._quotations.within(sentence.span)
        if acts and (quotes or sentence.tokens[-1].text == ":"):
            self._quoting = (acts[-1].speaker, sentence.paragraph)
        elif not quotes:
            verbs = [t for t in sentence.tokens if self._frames.takes(sentence, t)]
            if sentence.tokens[-1].text == ":" and verbs:
                speaker = self._speakers.of_verb(sentence, verbs[-1])
                self._quoting = (speaker, sentence.paragraph) if speaker else None
            else:
                self._quoting = None

    def _labelled(self, sentence: Sentence) -> Iterator[Act]:
        """Yield what stands after a name and a colon: "Президент: «…»"."""
        colon = next((t.index for t in sentence.tokens[:_LABEL] if t.text == ":"), None)
        if colon is None or colon + 2 >= len(sentence.tokens):
            return
        quoted = self._quotations.at(sentence.tokens[colon + 2].start)
        speaker = self._speakers.of_label(sentence, colon) if quoted is not None else None
        if speaker is not None and quoted is not None:
            self._speakers.remember(speaker, sentence)
            self._quoting = (speaker, sentence.paragraph)
            yield Act(
                -1, "say", speaker, [t.index for t in sentence.tokens if quoted.start <= t.start < quoted.end], True
            )

    def _carried_on(self, sentence: Sentence, sentences: list[Sentence]) -> Iterator[Act]:
        """Yield a sentence that stands in quotation marks without a word of speech of its own."""
        for quote in self._quotations.within(sentence.span):
            inside = [t.index for t in sentence.tokens if quote.start <= t.start < quote.end]
            if len(inside) < len(sentence.tokens) * _QUOTED_SHARE:
                continue
            speaker = self._speaker_of(quote, sentence, sentences)
            if speaker is not None:
                yield Act(-1, "say", speaker, inside, True)
                return

    def _speaker_of(self, quote: Span, sentence: Sentence, sentences: list[Sentence]) -> Speaker | None:
        for other in sentences[sentence.index + 1 :]:
            if other.paragraph != sentence.paragraph or other.span.start >= quote.end + 3:
                break
            acts = self._acts.find(other)
            if acts:
                return acts[0].speaker
        if self._quoting is not None and sentence.paragraph - self._quoting[1] <= 1:
            self._quoting = (self._quoting[0], sentence.paragraph)
            return self._quoting[0]
        return None

    def _statements(self, sentence: Sentence, acts: list[Act]) -> Iterator[Statement]:
        """Yield one statement a speaker; a further one only for a clause or deed of its own that judges."""
        kept: list[Act] = []
        for act in acts:
            same = [k for k in kept if k.speaker.actor == act.speaker.actor]
            if same and not self._stands_apart(sentence, act, same[0]):
                continue
            statement = self._statement(sentence, act)
            if statement is not None:
                kept.append(act)
                yield statement

    def _stands_apart(self, sentence: Sentence, act: Act, first: Act) -> bool:
        """Tell whether an act is more than the continuation of the first: "called it a partner and said that…"."""
        deed = act.take == "name" or (act.take == "act" and first.take not in {"act", "express"})
        clause = act.clause and act.take == "say" and not first.clause
        words = [sentence.tokens[i] for i in act.content]
        return (deed or clause) and max(scores([sentence.tokens[act.cue], *words], self._lang)) > 1

    def _statement(self, sentence: Sentence, act: Act) -> Statement | None:
        tokens = [sentence.tokens[i] for i in act.content]
        if sum(t.upos != "PUNCT" for t in tokens) < (2 if act.clause else 1) or not any(
            t.upos in _SAYING for t in tokens
        ):
            return None
        judged = (
            tokens
            if act.take in {"say", "tell"} or act.cue < 0
            else sorted([*tokens, sentence.tokens[act.cue]], key=lambda t: t.index)
        )
        stance = self._expressed(sentence, act) or stance_of(judged, self._lang)
        topics = topics_of(judged, self._lang)
        about = self._about.states(sentence, act.content, act.speaker, stance != "neutral")
        if not about:
            return None
        if act.take == "tell" and not (
            self._tells_of_states(sentence, act, topics) and (act.speaker.person or stance != "neutral")
        ):
            return None
        if act.report and stance == "neutral" and self._tells_event(tokens):
            return None
        if act.speaker.state is None and len(self._cast.pair) < 2:
            return None
        span = Span(tokens[0].start, tokens[-1].end)
        quoted = sum(min(q.end, span.end) - max(q.start, span.start) for q in self._quotations.within(span))
        spoken = act.clause and sentence.tokens[0].text in _DIALOGUE
        return Statement(
            id="",
            speaker=act.speaker.actor,
            state=act.speaker.state,
            kind="direct" if spoken or quoted >= _QUOTED_SHARE * (span.end - span.start) else "indirect",
            about=about,
            stance=stance,
            topics=topics,
            span=span,
        )

    def _expressed(self, sentence: Sentence, act: Act) -> Stance | None:
        """Return `negative` where an attitude that blames is expressed, whatever it is about ("wyraził niepokój")."""
        if act.take != "express":
            return None
        below = [sentence.tokens[c] for c in sentence.tokens[act.cue].children]
        named = [t for t in below if fold(t.lemma) in self._frames.attitudes]
        good, bad = scores(named, self._lang)
        return "negative" if bad > good else None

    @staticmethod
    def _tells_event(tokens: list[Token]) -> bool:
        """Tell whether words only report what happened: "according to the ministry, the talks were held"."""
        return any(t.feats.get("Tense") == "Past" for t in tokens) or not any(t.upos in {"VERB", "AUX"} for t in tokens)

    def _tells_of_states(self, sentence: Sentence, act: Act, topics: tuple[Topic, ...]) -> bool:
        """Tell whether a subject told without a clause is states, their relations or world affairs."""
        return bool(_WORLD.intersection(topics)) or self._about.names_state(sentence, act.content)


def _numbered(statement: Statement, number: int) -> Statement:
    return replace(statement, id=f"s{number}")
