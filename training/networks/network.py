"""The network: two layers of an LSTM in both directions over vectors of words, with heads for tags and for trees.

Trees by deep biaffine attention (Dozat and Manning 2017, https://arxiv.org/abs/1611.01734), tags by one softmax for
the part of speech and one for each feature. It is small, since it is to run on one core of a laptop.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of the parts."""

    buckets: int = 30000
    pieces: int = 112
    readings: int = 96
    hidden: int = 192
    arc: int = 192
    relation: int = 64
    dropout: float = 0.33


class Encoder(nn.Module):
    """Vectors of words to vectors of words in their sentence."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.dropout = nn.Dropout(sizes.dropout)
        self.lstm = nn.LSTM(
            sizes.pieces + sizes.readings,
            sizes.hidden,
            num_layers=2,
            batch_first=True,
            bidirectional=True,
            dropout=sizes.dropout,
        )

    def forward(self, vectors: Tensor, lengths: Tensor) -> Tensor:
        """Return `[sentences, longest, 2 x hidden]`."""
        packed = pack_padded_sequence(self.dropout(vectors), lengths, batch_first=True, enforce_sorted=False)
        out, _ = pad_packed_sequence(self.lstm(packed)[0], batch_first=True, total_length=vectors.shape[1])
        return self.dropout(out)


class Network(nn.Module):
    """The whole: tables, encoder, heads.

    Args:
        sizes: Of the parts.
        groups: How many values each group of tags has: first the parts of speech, then feature by feature.
        relations: How many relations there are.
        vocabulary: How many words the head for hidden words, used before learning from treebanks, tells apart.
    """

    def __init__(self, sizes: Sizes, groups: Sequence[int], relations: int, vocabulary: int) -> None:
        super().__init__()
        self.sizes, self.groups = sizes, list(groups)
        self.pieces = nn.EmbeddingBag(sizes.buckets, sizes.pieces, mode="sum")
        self.readings = nn.EmbeddingBag(sizes.buckets, sizes.readings, mode="sum")
        nn.init.normal_(self.pieces.weight, std=0.15)
        nn.init.normal_(self.readings.weight, std=0.15)
        self.encoder = Encoder(sizes)
        width = 2 * sizes.hidden
        self.tags = nn.Linear(width, sum(groups))
        self.dropout = nn.Dropout(sizes.dropout)
        self.arc_child, self.arc_head = nn.Linear(width, sizes.arc), nn.Linear(width, sizes.arc)
        self.relation_child, self.relation_head = nn.Linear(width, sizes.relation), nn.Linear(width, sizes.relation)
        self.root = nn.Parameter(torch.zeros(width))
        self.arc_weight = nn.Parameter(torch.zeros(sizes.arc + 1, sizes.arc))
        self.relation_weight = nn.Parameter(torch.zeros(relations, sizes.relation + 1, sizes.relation + 1))
        nn.init.xavier_uniform_(self.arc_weight)
        nn.init.xavier_uniform_(self.relation_weight)
        self.hidden_words = nn.Linear(width, vocabulary)

    def vectors(self, batch: Batch) -> Tensor:
        """Return the vectors of the words of a batch, `[sentences, longest, width]`."""
        form = self.pieces(batch.pieces, batch.piece_offsets, per_sample_weights=batch.piece_weights)
        known = self.readings(batch.readings, batch.reading_offsets, per_sample_weights=batch.reading_weights)
        flat = torch.cat([form, known], 1)
        out = flat.new_zeros(len(batch.lengths), int(batch.lengths.max()), flat.shape[1])
        out[batch.mask] = flat
        return out

    def trees(self, encoded: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return scores of heads `[sentences, child, head]`, where head 0 is the root, and both sides of relations."""
        rooted = torch.cat([self.root.expand(encoded.shape[0], 1, -1), encoded], 1)
        child = self.dropout(torch.relu(self.arc_child(encoded)))
        head = self.dropout(torch.relu(self.arc_head(rooted)))
        child = torch.cat([child, torch.ones_like(child[..., :1])], -1)
        arcs = child @ self.arc_weight @ head.transpose(1, 2)
        relation_child = self.dropout(torch.relu(self.relation_child(encoded)))
        relation_head = self.dropout(torch.relu(self.relation_head(rooted)))
        return arcs, relation_child, relation_head

    def relations(self, child: Tensor, head: Tensor) -> Tensor:
        """Return scores of relations of `[words, …]` pairs of child and chosen head."""
        child = torch.cat([child, torch.ones_like(child[:, :1])], 1)
        head = torch.cat([head, torch.ones_like(head[:, :1])], 1)
        return torch.einsum("ni,rij,nj->nr", child, self.relation_weight, head)


@dataclass(slots=True)
class Batch:
    """Sentences as numbers; words are flat, in the order of `mask`."""

    pieces: Tensor
    piece_offsets: Tensor
    piece_weights: Tensor
    readings: Tensor
    reading_offsets: Tensor
    reading_weights: Tensor
    lengths: Tensor
    mask: Tensor
