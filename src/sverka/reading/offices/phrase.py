"""What is read of an office before it is known whose it is: a phrase in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sverka.model.vocabulary import Role

Standing = Literal["current", "acting", "former", "elect"]


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """An office named in a sentence. Token places are of the sentence, both ends inclusive.

    Attributes:
        sentence: Index of the sentence in the analysis.
        first: First token of the whole title with its body and state, without the holder's name; `last` the last one.
        head: The office noun ("заместитель" in "заместитель министра"), or the verb where only that says it ("heads").
        role: Role in the record contract.
        state: ISO3 that the phrase itself says, by name, adjective or the state of its body; `EUU`, `UNO` for their
            bodies.
        body: Tokens of the ministry, parliament, company, embassy or territory that the office is of.
        holder: Index into the sentence's names of the person who holds it.
        holder_tokens: Tokens of the holder's name, also where the name model missed it.
        standing: Whether it is held now, for the time being, no more, or not yet.
        plural: Whether one plural noun named several holders; each of them then has a phrase of the same tokens.
        core: Tokens of the office without body and state ("министр торговли" of "министр торговли Китая").
        counterpart: "his Kazakh counterpart": the office is that of another person, said elsewhere.
        public: Whether it is an office that news of states' relations tells of: not of singers or athletes.
        national: Whether the office is of a state's own body, so that where no state is said it is the home one.
        verbal: Whether a verb, not a noun, says it ("X, who heads the bank"): then the title is the body's.
        vague: Whether the title says neither field nor body ("the minister"), so that another place may say it exactly.
        where: Tokens that name the state, where it is said by name or adjective and not as a part of `body`.
        anaphoric: Whether it is the office of a body named before ("its spokesman"), whose state it has.
        subject: Token that the office is said of where that is no name ("he is the ambassador"): the cast resolves it.
    """

    sentence: int
    first: int
    last: int
    head: int
    role: Role
    state: str | None
    body: tuple[int, int] | None
    holder: int | None
    holder_tokens: tuple[int, int] | None
    standing: Standing
    plural: bool
    core: tuple[int, int]
    counterpart: bool = False
    public: bool = True
    national: bool = True
    verbal: bool = False
    vague: bool = False
    where: tuple[int, int] | None = None
    anaphoric: bool = False
    subject: int | None = None
