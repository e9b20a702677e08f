"""Dependency trees out of heads that a parser chose for each word alone."""

from __future__ import annotations

from sverka.language.analysis import Token


def attach(tokens: list[Token]) -> None:
    """Make the heads of a sentence a tree with one root, in place, and fill in `children`.

    A parser that takes the best head of each word may leave cycles or several roots: a cycle is cut at its leftmost
    word, which then hangs on the root; later roots become `parataxis` of the first.
    """
    size = len(tokens)
    for token in tokens:
        if not -1 <= token.head < size or token.head == token.index:
            token.head = -1
    safe = [False] * size
    for token in tokens:
        path, at = [], token.index
        while at >= 0 and not safe[at] and at not in path:
            path.append(at)
            at = tokens[at].head
        if at >= 0 and not safe[at]:
            tokens[min(path[path.index(at) :])].head = -1
        for visited in path:
            safe[visited] = True
    roots = [t for t in tokens if t.head < 0]
    root = next(
        (t for t in roots if t.deprel == "root"),
        next((t for t in roots if t.upos == "VERB"), roots[0] if roots else None),
    )
    for token in roots:
        if root is not None and token is not root:
            token.head = root.index
            token.deprel = "punct" if token.upos == "PUNCT" else "parataxis" if token.deprel == "root" else token.deprel
    if root is not None:
        root.deprel = "root"
    for token in tokens:
        token.children.clear()
    for token in tokens:
        if token.head >= 0:
            tokens[token.head].children.append(token.index)
