"""Ukrainian case forms by rule: the declensions of names of states and cities, of adjectives and of peoples.

Own rules, not pymorphy3's Ukrainian dictionary: its package names three licences that contradict each other, and what
is derived here is shipped.
"""

from __future__ import annotations

from training.gazetteer.tables import DATA, rows

_HUSHING = "жчшщ"
_SOFTENED = {"к": "ц", "г": "з", "х": "с"}
_ADJECTIVE = {
    "masc": ("ий", "ого", "ому", "ий", "им", "ому"),
    "fem": ("а", "ої", "ій", "у", "ою", "ій"),
    "neut": ("е", "ого", "ому", "е", "им", "ому"),
    "plur": ("і", "их", "им", "і", "ими", "их"),
}
# What adjectives before the noun of a name end in ("Китайська", "Об'єднані", "Велика", "Нова").
_ADJECTIVE_ENDS = (
    *("ський", "цький", "зький", "ська", "цька", "зька", "ське", "цьке", "зьке", "ські", "цькі", "зькі"),
    *("ика", "на", "ні", "не", "ва"),
)
_LINKS = frozenset({"і", "й", "та"})
Cells = tuple[set[str], set[str], set[str], set[str], set[str], set[str]]  # nom, gen, dat, acc, ins, loc


def _same(word: str) -> Cells:
    return {word}, {word}, {word}, {word}, {word}, {word}


def _feminine(word: str) -> Cells:
    stem, last = word[:-1], word[-1]
    if last == "я" and stem[-1:] in "іеєаоиу":
        soft = stem + "ї"
        return {word}, {soft}, {soft}, {stem + "ю"}, {stem + "єю"}, {soft}
    if last == "я":
        return {word}, {stem + "і"}, {stem + "і"}, {stem + "ю"}, {stem + "ею"}, {stem + "і"}
    if stem[-1:] in _HUSHING:
        return {word}, {stem + "і"}, {stem + "і"}, {stem + "у"}, {stem + "ею"}, {stem + "і"}
    dative = stem[:-1] + _SOFTENED.get(stem[-1:], stem[-1:]) + "і"
    return {word}, {stem + "и"}, {dative}, {stem + "у"}, {stem + "ою"}, {dative}


def _masculine(word: str) -> Cells:
    last = word[-1]
    if last in "йь":
        stem, vowel, high = word[:-1], "є" if last == "й" else "е", "ї" if last == "й" else "і"
        dative = {stem + "ю", stem + vowel + "ві"}
        return {word}, {stem + "ю", stem + "я"}, dative, {word}, {stem + vowel + "м"}, {stem + high, stem + "ю"}
    instrumental = word + ("ем" if last in _HUSHING else "ом")
    dative = {word + "у", word + "ові"}
    return {word}, {word + "у", word + "а"}, dative, {word}, {instrumental}, {word + "і", word + "у"}


def _plural(word: str) -> Cells:
    stem = word[:-1]
    hard = "и" if word[-1] == "и" else "і"
    front = "а" if hard == "и" or stem[-1:] in _HUSHING else "я"
    genitive = {stem, stem + "ів"}
    return {word}, genitive, {stem + front + "м"}, {word}, {stem + front + "ми"}, {stem + front + "х"}


def _noun(word: str, *, plural: bool = False) -> tuple[str, Cells]:
    """Return the gender of a noun, `plur` of one in the plural, and its forms."""
    head, hyphen, last = word.rpartition("-")
    if hyphen and last[:1].isupper():
        gender, cells = _noun(last, plural=plural)
        first, second, third, fourth, fifth, sixth = ({f"{head}-{f}" for f in forms} for forms in cells)
        return gender, (first, second, third, fourth, fifth, sixth)
    if word.isupper() or not word[-1].isalpha():
        return "masc", _same(word)
    if plural or word in _PLURALS:
        return "plur", _plural(word)
    if word[-1] in "ая" and word[-2:-1] not in "оу":
        return "fem", _feminine(word)
    return ("neut", _same(word)) if word[-1] in "оеиіїуюєа" else ("masc", _masculine(word))


def _plurals() -> frozenset[str]:
    """Return the words of names that are in the plural: the table of the language says which."""
    return frozenset(row["name"] for _, row in rows(DATA / "uk" / "plurals.csv", ["name"]))


_PLURALS = _plurals()


def _is_adjective(word: str) -> bool:
    return word.endswith(_ADJECTIVE_ENDS)


def _agreeing(word: str, gender: str) -> Cells:
    base = word[:-2] if word.endswith("ий") else word[:-1]
    first, second, third, fourth, fifth, sixth = ({base + ending} for ending in _ADJECTIVE[gender])
    return first, second, third, fourth, fifth, sixth


def name_forms(name: str, fixed: frozenset[str] = frozenset()) -> set[str]:
    """Return the case forms of a proper name of one or more words.

    Adjectives before the first noun and that noun are inflected; what follows stays ("Республіки Казахстан"), but for a
    noun joined by "і" or "та" ("Боснії і Герцеговини").
    """
    words = name.split(" ")
    if name in fixed or not words[0][:1].isalpha():
        return {name}
    head = next((i for i, w in enumerate(words) if i + 1 == len(words) or not _is_adjective(w)), 0)
    gender, cells = _noun(words[head])
    parts = [_agreeing(word, gender) for word in words[:head]] + [cells]
    rest = words[head + 1 :]
    if len(rest) == 2 and rest[0] in _LINKS:
        parts += [_same(rest[0]), _noun(rest[1])[1]]
    elif rest:
        parts.append(_same(" ".join(rest)))
    out = {name}
    for case in range(6):
        phrases = [""]
        for part in parts:
            phrases = [f"{phrase} {form}".strip() for phrase in phrases for form in sorted(part[case])]
        out |= set(phrases)
    return out


def adjective_forms(word: str) -> set[str]:
    """Return all case forms of an adjective in -ий."""
    forms = {form for gender in _ADJECTIVE for cells in _agreeing(word, gender) for form in cells}
    return forms | {word[:-2] + "ім"}  # the other locative: "на польськім"


def demonym_forms(word: str, fixed: frozenset[str] = frozenset()) -> set[str]:
    """Return the singular and plural case forms of a people: поляк, казахстанець, росіянин, полька."""
    if word.endswith("ка"):
        singular, plural = _feminine(word), _plural(word[:-1] + "и")
        return set().union(*singular, *plural) | {word[:-2] + "ок"}
    if word.endswith("ня"):
        stem = word[:-1]
        return set().union(*_feminine(word)) | {word[:-2] + "нь"} | {stem + e for e in ("ям", "ями", "ях")}
    if word.endswith(("ець", "єць")):
        stem = word[:-3] + ("йц" if word[-3] == "є" else "ц")
        ends = ("я", "ю", "еві", "ем", "і", "ів", "ям", "ями", "ях")
        return {word} | {stem + end for end in ends}
    if word.endswith("ин") and word[-3:-2] != "з":  # a Georgian is no "-ин"
        stem = word[:-2]
        many = {stem + end for end in ("и", "", "ам", "ами", "ах")}
        return {word} | {word + end for end in ("а", "у", "ові", "ом", "і")} | many
    many = {word + end for end in ("и", "ів", "ам", "ами", "ах")}
    return {word} | {word + end for end in ("а", "у", "ові", "ом", "і")} | many


def stem_forms(adjective: str) -> set[str]:
    """Return the first part of a compound of two adjectives: "польсько" of "польський"."""
    return {adjective[:-2] + "о"}


def is_common_word(form: str) -> bool:
    """No city is listed yet."""
    return False
