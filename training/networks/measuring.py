"""How well a network does on sentences: tags, features, attachment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch.nn import functional

from training.networks.network import Network
from training.networks.targets import Batches, Targets
from training.networks.treebanks import Sample


@dataclass(slots=True)
class Figures:
    """Shares of right words: part of speech, features (all), case, head, head and relation."""

    upos: float = 0.0
    feats: float = 0.0
    case: float = 0.0
    uas: float = 0.0
    las: float = 0.0

    def line(self) -> str:
        """Return them in one line."""
        return f"upos {self.upos:.4f} feats {self.feats:.4f} case {self.case:.4f} uas {self.uas:.4f} las {self.las:.4f}"


@torch.no_grad()
def measure(network: Network, made: Batches, targets: Targets, samples: Sequence[Sample]) -> Figures:
    """Measure on gold tokens and sentences; relations without subtypes."""
    network.eval()
    total = upos = feats = case = heads = labelled = 0
    ordered = sorted(samples, key=lambda s: len(s.words))
    for at in range(0, len(ordered), 32):
        group = ordered[at : at + 32]
        batch = made.batch(group, learning=False)
        encoded = network.encoder(network.vectors(batch), batch.lengths)
        tags = [t.argmax(1).tolist() for t in network.tags(encoded[batch.mask]).split(network.groups, 1)]
        arcs, child, head = network.trees(encoded)
        arcs = arcs.masked_fill(~functional.pad(batch.mask, (1, 0), value=True)[:, None, :], -1e9)
        chosen = arcs[batch.mask].argmax(1)
        row = torch.arange(len(group)).repeat_interleave(batch.lengths)
        names = network.relations(child[batch.mask], head[row, chosen]).argmax(1).tolist()
        flat = zip(
            (w for s in group for w in zip(s.upos, s.feats, s.heads, s.relations, strict=True)),
            zip(*tags, strict=True),
            chosen.tolist(),
            names,
            strict=True,
        )
        for (gold_upos, gold_feats, gold_head, gold_relation), values, found, name in flat:
            said = {key: v[n] for (key, v), n in zip(targets.groups, values, strict=True)}
            total += 1
            upos += said.pop("upos") == gold_upos
            said = {k: v for k, v in said.items() if v}
            feats += said == gold_feats
            case += said.get("Case") == gold_feats.get("Case")
            heads += found - 1 == gold_head
            relation = targets.relations[name].partition(":")[0]
            labelled += found - 1 == gold_head and relation == gold_relation.partition(":")[0]
    count = max(total, 1)
    return Figures(upos / count, feats / count, case / count, heads / count, labelled / count)
