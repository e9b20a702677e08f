"""Trees of Kazakh sentences by rule: cases, the order of words, and the forms of verbs.

Kazakh puts what governs after what it governs: a clause ends in its verb, a noun phrase in its noun, and the case of
the last word is the case of the whole. Converbs chain clauses of one subject, participles before a noun describe it,
verbal nouns in a case are clauses of the verb after them. On so small a treebank as there is, rules that follow this
read the clauses of news better than a parser learnt from it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sverka.language.analysis import Name, Token
from sverka.language.kazakh.phrases import Words, noun_phrases, verb_phrases
from sverka.language.trees import attach

_CASED = {
    "Post": "obl",
    "Bare": "advmod",
    "Acc": "obj",
    "Gen": "nmod:poss",
    "Dat": "obl",
    "Loc": "obl",
    "Abl": "obl",
    "Ins": "obl",
}
_PERSONS = frozenset({"PROPN", "PRON"})


@cache
def _words() -> Words:
    table = tomllib.loads(files("sverka.language.kazakh").joinpath("syntax.toml").read_text(encoding="utf-8"))
    return Words(
        **{k: frozenset(v) for k, v in table.items() if isinstance(v, list)},
        quoting=table["quoting"],
        accusatives=table["accusatives"],
    )


@dataclass(slots=True)
class _Part:
    """A part of a clause that has no governor yet: the head of a phrase, or of a clause that is done."""

    token: Token
    kind: str  # "noun", "adverb", "clause" (a finite verb with all its own), "converb", "comma"
    case: str = ""
    quoted: bool = False


def grow(tokens: list[Token], names: Sequence[Name] | None = None) -> None:
    """Give the tokens of a sentence heads and relations, in place; what was there is written over.

    Args:
        tokens: The tokens, tagged.
        names: Its names, whose words belong together; None where nobody looked for them.
    """
    for token in tokens:
        token.head, token.deprel = -1, "dep"
        token.children.clear()
    _Grower(tokens, names).grow()
    attach(tokens)


class _Grower:
    def __init__(self, tokens: list[Token], names: Sequence[Name] | None) -> None:
        self.tokens = tokens
        self.words = _words()
        self.forms = verb_phrases(tokens, self.words)
        self.heads = noun_phrases(tokens, names, self.forms, self.words)
        self.parts: list[_Part] = []
        self.clauses: list[Token] = []  # finite clauses of the sentence, not said in another
        self.depth = 0

    def grow(self) -> None:
        for token in self.tokens:
            if token.head >= 0:
                continue
            if token.upos == "PUNCT":
                self._mark(token)
            elif token.index in self.forms:
                self._verb(token, self.forms[token.index])
            elif token.upos in {"CCONJ", "SCONJ"}:
                self.parts.append(_Part(token, "adverb"))
                token.deprel = "cc" if token.upos == "CCONJ" else "mark"
            elif token.index in self.heads:
                self._noun(token)
            else:
                token.deprel = {"ADJ": "amod", "ADP": "case", "PART": "advmod"}.get(token.upos, "advmod")
                self.parts.append(_Part(token, "adverb"))
        self._finish()

    # --- what comes, from left to right

    def _mark(self, token: Token) -> None:
        if token.text in {"«", "“", "„"} or (token.text == '"' and not self.depth):
            self.depth += 1
        elif token.text in {"»", "”"} or token.text == '"':
            self.depth = max(0, self.depth - 1)
        elif token.text in {",", ";", ":", "—", "–", "-"}:
            self.parts.append(_Part(token, "comma"))
        token.deprel = "punct"

    def _noun(self, token: Token) -> None:
        case = self.heads[token.index]
        part = _Part(token, "noun", case, self.depth > 0)
        if token.feats.get("Person[psor]"):
            owner = next((p for p in reversed(self.parts) if p.kind == "noun" and p.case == "Gen"), None)
            if owner is not None:
                self._govern(token, owner, "nmod:poss")
        self.parts.append(part)
        self._describe(token)

    def _describe(self, noun: Token) -> None:
        """Let the participles that wait for a noun describe this one."""
        for part in [p for p in self.parts if p.kind == "participle"]:
            self._govern(noun, part, "acl")

    def _verb(self, token: Token, form: str) -> None:
        quoted = self.depth > 0
        if token.lemma == self.words.quoting and form in {"converb", "participle"} and self._quote(token, form):
            return
        match form:
            case "finite":
                if token.lemma == self.words.quoting and self.parts and self.parts[-1].kind == "comma":
                    self._quote(token, form)
                    token.head, token.deprel = -1, "dep"
                own = self._own_clause()
                self._take(token, own)
                self.parts.append(_Part(token, "clause", "", quoted))
            case "converb":
                own = self._own_clause()
                subject = next((p for p in own if p.case == "Nom" and p.kind == "noun"), None)
                if subject is not None and own.index(subject) <= 2 and not self._subject_ahead(token):
                    own.remove(subject)
                self._take(token, own)
                token.deprel = "advcl"
                self.parts.append(_Part(token, "converb", "", quoted))
            case "participle":
                self._take(token, self._near(token, subjects=False))
                if self._noun_ahead(token):
                    self.parts.append(_Part(token, "participle", "", quoted))
                else:
                    self.parts.append(_Part(token, "noun", token.feats.get("Case", "Nom"), quoted))
            case _:
                case = self._nominal_case(token)
                if token.index + 1 < len(self.tokens) and self.tokens[token.index + 1].deprel == "case":
                    case = "Post"
                alone = case == "Nom" or token.feats.get("Voice") == "Pass"
                self._take(token, self._near(token, subjects=form == "fact", alone=alone and form == "fact"))
                following = self.tokens[token.index + 1] if token.index + 1 < len(self.tokens) else None
                if case == "Nom" and following is not None and following.feats.get("Person[psor]"):
                    token.head, token.deprel = following.index, "nmod"  # "жауап беру қағидаты"
                    return
                part = _Part(token, "noun", case, quoted)
                token.deprel = {"Acc": "ccomp" if form == "fact" else "xcomp", "Dat": "xcomp"}.get(case, "advcl")
                if case == "Post" and form == "act":
                    token.deprel = "xcomp"  # "қатысу үшін келді"
                self.parts.append(part)
                self._describe(token)

    def _quote(self, token: Token, form: str) -> bool:
        """Make what stands before "деп" the words of the verb after it."""
        said = next((p for p in reversed(self.parts) if p.kind not in {"comma", "adverb"}), None)
        if said is None:
            return False
        at = self.parts.index(said)
        if self.tokens[token.index - 1].upos == "PUNCT":  # "…», – деп": all that stands before is said
            said.kind = "clause" if said.kind == "noun" else said.kind
            self._take(said.token, [p for p in self.parts[:at] if p.quoted == said.quoted])
        elif said.kind == "noun":
            inner = [p for p in self.parts[:at] if p.kind == "noun" and p.case == "Nom"]
            if len(inner) > 1 or (
                inner and any(t.text in {"—", "–"} for t in self.tokens[inner[-1].token.index : said.token.index])
            ):
                for part in self.parts[self.parts.index(inner[-1]) : at]:
                    self._govern(said.token, part)
            said.kind = "clause"
        else:
            self._release(said.token)
        said.kind = "said"
        token.head, token.deprel = said.token.index, "mark"
        said.token.deprel = "ccomp"
        return True

    # --- who governs

    def _govern(self, governor: Token, part: _Part, relation: str | None = None) -> None:
        token = part.token
        token.head = governor.index
        if part.kind == "comma":
            token.deprel = "punct"
        elif relation is not None:
            token.deprel = relation
        elif part.kind == "noun" and token.deprel not in {"ccomp", "xcomp", "advcl"}:
            token.deprel = self._relation(part, governor)
        elif part.kind == "noun" and part.case == "Nom":
            token.deprel = "csubj"
        elif part.kind == "clause":
            token.deprel = "ccomp" if governor.lemma == self.words.quoting else "conj"
        elif part.kind == "said":
            token.deprel = "ccomp"
        elif part.kind == "participle":
            token.deprel = "acl"
        if part in self.parts:
            self.parts.remove(part)

    def _relation(self, part: _Part, governor: Token) -> str:
        token = part.token
        if part.case in _CASED:
            return _CASED[part.case]
        if token.text.lower() in self.words.times or any(
            t.head == token.index and t.deprel == "case" for t in self.tokens
        ):
            return "obl"
        bare = (
            governor.index - token.index == 1
            and token.upos == "NOUN"
            and not token.feats.get("Person[psor]")
            and token.feats.get("Number") != "Plur"
            and governor.upos in {"VERB", "AUX"}
            and governor.feats.get("Voice") != "Pass"
            and governor.lemma not in self.words.intransitive
        )
        if bare:
            return "obj"
        return "nsubj:pass" if governor.feats.get("Voice") == "Pass" else "nsubj"

    def _take(self, verb: Token, own: Collection[_Part]) -> None:
        for part in sorted(own, key=lambda p: -p.token.index):
            subject = part.kind == "noun" and part.case == "Nom" and part.token.deprel == "dep"
            self._govern(verb, part, self._relation(part, verb) if subject else None)

    def _own_clause(self) -> list[_Part]:
        """All that waits, back to the last finite clause that is not said in this one."""
        last = max((i for i, p in enumerate(self.parts) if p.kind == "clause"), default=-1)
        return self.parts[last + 1 :] if last >= 0 else list(self.parts)

    def _near(self, verb: Token, *, subjects: bool, alone: bool = False) -> list[_Part]:
        """What belongs to a verb that is no predicate of the sentence: what stands before it, up to its own subject.

        Args:
            verb: The verb.
            subjects: Whether it may have a subject, where the sentence has one for its predicate too.
            alone: Whether the only subject of the sentence is its own.
        """
        own: list[_Part] = []
        seated = False
        form_takes_time = subjects and verb.feats.get("Case") != "Loc"
        nominatives = [p for p in self.parts if p.kind == "noun" and p.case == "Nom"]
        for part in reversed(self.parts):
            if part.kind == "said" and subjects:
                own.append(part)
                continue
            if part.kind in {"clause", "converb", "comma", "said"}:
                if part.kind == "converb" and not own and verb.index - part.token.index <= 2:
                    own.append(part)
                    continue
                break
            if part.kind == "participle":
                break
            if form_takes_time and part is self.parts[0] and part.token.lemma in self.words.calendar:
                break  # when the sentence opens with a time, it is that of its predicate
            if part.kind == "noun" and part.case == "Nom":
                if seated:
                    break
                adjacent = verb.index - part.token.index <= 1
                if adjacent and (part.token.upos == "NOUN" or subjects or len(nominatives) > 1):
                    seated = verb.feats.get("Voice") == "Pass" or verb.lemma in self.words.intransitive
                    own.append(part)
                    continue
                if not (subjects and (alone or part is not nominatives[0] or self._has_clause())):
                    break
                own.append(part)
                seated = True
                continue
            own.append(part)
            if part.kind == "noun" and part.case == "Gen":
                break
        return own

    def _has_clause(self) -> bool:
        return any(p.kind == "converb" for p in self.parts)

    def _release(self, verb: Token) -> None:
        """Give back the first subject of two that a clause took, or its only one where it stands first: who says it."""
        taken = [t for t in self.tokens if t.head == verb.index and t.deprel.startswith("nsubj")]
        if not taken:
            return
        first = taken[0]
        alone = len(taken) == 1
        passive = verb.feats.get("Voice") == "Pass"
        if alone and (passive or first.upos not in _PERSONS or first.index > 6):
            return
        first.head, first.deprel = -1, "dep"
        at = next((i for i, p in enumerate(self.parts) if p.token.index > first.index), len(self.parts))
        self.parts.insert(at, _Part(first, "noun", "Nom"))

    # --- what is still to come

    def _ahead(self, token: Token) -> list[Token]:
        return [t for t in self.tokens[token.index + 1 :] if t.head < 0 or t.head > t.index]

    def _subject_ahead(self, verb: Token) -> bool:
        """Tell whether the next clause has a subject of its own."""
        found = False
        for token in self.tokens[verb.index + 1 :]:
            form = self.forms.get(token.index)
            if form in {"finite", "converb"}:
                return found
            if form == "fact":
                found = False  # what stood before it is its own
            elif self.heads.get(token.index) == "Nom":
                following = self.tokens[token.index + 1] if token.index + 1 < len(self.tokens) else None
                found = found or following is None or following.index not in self.forms or token.upos in _PERSONS
        return found

    def _noun_ahead(self, verb: Token) -> bool:
        for token in self.tokens[verb.index + 1 :]:
            if token.head == verb.index:
                continue
            if token.index in self.forms:
                return self.forms[token.index] in {"act", "fact", "participle"}
            if token.upos == "PUNCT" and token.text not in {"«", '"', "“"}:
                return False
            if token.index in self.heads:
                return True
        return False

    def _nominal_case(self, token: Token) -> str:
        last = token
        for t in self.tokens[token.index + 1 :]:
            if t.head != token.index or t.deprel not in {"aux", "cop"}:
                break
            last = t
        return last.feats.get("Case", "") or token.feats.get("Case", "Nom")

    def _finish(self) -> None:
        """Make the last clause, or what says something without a verb, the root, and hang the rest on it."""
        rest = [p for p in self.parts if p.kind != "comma"]
        finite = [p for p in rest if p.kind == "clause"]
        if not finite:
            nominal = [p for p in rest if p.kind in {"noun", "converb", "said", "participle"}] or rest
            if not nominal:
                return
            last = nominal[-1]
            last.token.deprel = "root"
            self.parts.remove(last)
            self._take(last.token, list(self.parts))
            return
        first = finite[0]
        first.token.deprel = "root"
        previous = first
        for clause in finite[1:]:
            speaks = clause.token.lemma == self.words.quoting
            clause.token.head = -1 if speaks else previous.token.index
            if speaks:
                previous.token.head, previous.token.deprel = clause.token.index, "ccomp"
                clause.token.deprel = "root"
            else:
                clause.token.deprel = "conj"
            previous = clause
        after = [p for p in self.parts if p.token.index > finite[-1].token.index and p.kind != "clause"]
        self._take(finite[-1].token, after)
        for part in list(self.parts):
            if part.kind == "clause":
                continue
            nearest = next((c for c in finite if c.token.index > part.token.index), finite[-1])
            self._govern(nearest.token, part)
