"""Learning: first from raw text (words hidden), then from treebanks; the mean of the last weights is kept."""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from training.networks.measuring import Figures, measure
from training.networks.network import Network
from training.networks.targets import Batches, Targets
from training.networks.treebanks import Sample

_HIDDEN = 0.15  # of the words of raw text are hidden
_AVERAGED = 4  # the running mean of the weights is taken every so many steps
_HALF = 0.05  # share of all steps after which a step counts half in it


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast to learn."""

    raw_epochs: float = 1.0
    epochs: int = 40
    batch_words: int = 500
    rate: float = 2e-3
    seed: int = 1


def batches(samples: Sequence[Sample], words: int, dice: random.Random) -> Iterator[list[Sample]]:
    """Yield all sentences in batches of like length, in an order that `dice` gives."""
    keyed = sorted(samples, key=lambda s: (len(s.words) + dice.random() * 3, s.words))
    groups: list[list[Sample]] = [[]]
    for sample in keyed:
        if groups[-1] and (len(groups[-1]) + 1) * len(sample.words) > words:
            groups.append([])
        groups[-1].append(sample)
    dice.shuffle(groups)
    yield from groups


def learn_raw(
    network: Network, made: Batches, samples: Sequence[Sample], vocabulary: Sequence[str], plan: Plan
) -> None:
    """Learn to tell hidden words from their sentence."""
    number = {word: at for at, word in enumerate(vocabulary)}
    dice = random.Random(plan.seed)
    steps = torch.Generator().manual_seed(plan.seed)
    optimizer = torch.optim.Adam(network.parameters(), lr=2e-3, betas=(0.9, 0.98), fused=True)
    network.train()
    total, seen, begun = 0.0, 0, time.monotonic()
    todo = int(plan.raw_epochs * sum(len(s.words) for s in samples))
    done = 0
    while done < todo:
        for group in batches(samples, 1200, dice):
            flat = [w.lower() for s in group for w in s.words]
            hidden = torch.rand(len(flat), generator=steps) < _HIDDEN
            wanted = torch.tensor([number.get(w, -100) for w in flat])
            wanted[~hidden] = -100
            done += len(flat)
            if not (wanted >= 0).any():
                continue
            batch = made.batch(group, learning=True, hidden=hidden)
            encoded = network.encoder(network.vectors(batch), batch.lengths)[batch.mask]
            loss = functional.cross_entropy(network.hidden_words(encoded[wanted >= 0]), wanted[wanted >= 0])
            _step(network, optimizer, loss)
            total, seen = total + float(loss.detach()), seen + 1
            if seen % 400 == 0:
                print(f"raw {done} words, loss {total / seen:.3f}, {time.monotonic() - begun:.0f} s", file=sys.stderr)
                total, seen = 0.0, 0
            if done >= todo:
                break


def most_common(samples: Sequence[Sample], size: int) -> list[str]:
    """Return the words that the head for hidden words tells apart."""
    counts = Counter(w.lower() for s in samples for w in s.words)
    return [w for w, _ in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:size]]


def learn(
    network: Network,
    made: Batches,
    targets: Targets,
    samples: Sequence[Sample],
    helpers: Sequence[Sample],
    held_out: Sequence[Sample],
    plan: Plan,
) -> tuple[Network, Figures]:
    """Learn tags and trees; return the mean of the weights and its figures on the sentences held out."""
    dice = random.Random(plan.seed)
    optimizer = torch.optim.AdamW(network.parameters(), lr=plan.rate, betas=(0.9, 0.95), weight_decay=1e-3, fused=True)
    per_epoch = sum(1 for _ in batches([*samples, *helpers], plan.batch_words, random.Random(0)))
    decay = 0.5 ** (_AVERAGED / (_HALF * per_epoch * plan.epochs))
    mean = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(decay))
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, plan.rate, total_steps=per_epoch * plan.epochs + plan.epochs, pct_start=0.1
    )
    begun = time.monotonic()
    figures = Figures()
    for epoch in range(plan.epochs):
        network.train()
        for step, group in enumerate(batches([*samples, *helpers], plan.batch_words, dice)):
            loss = _loss(network, made, targets, group)
            _step(network, optimizer, loss)
            schedule.step()
            if step % _AVERAGED == 0:
                mean.update_parameters(network)
        if held_out and (epoch % 5 == 4 or epoch == plan.epochs - 1):
            figures = measure(mean.module, made, targets, held_out)
            print(f"epoch {epoch + 1}, {time.monotonic() - begun:.0f} s: {figures.line()}", file=sys.stderr, flush=True)
    return mean.module, figures


def _step(network: Network, optimizer: torch.optim.Optimizer, loss: Tensor) -> None:
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
    optimizer.step()


def _loss(network: Network, made: Batches, targets: Targets, group: Sequence[Sample]) -> Tensor:
    batch = made.batch(group, learning=True)
    encoded = network.encoder(network.vectors(batch), batch.lengths)
    tags = network.tags(encoded[batch.mask])
    wanted = torch.tensor([row for s in group for row in targets.rows(s)])
    loss = torch.zeros(())
    for at, part in enumerate(tags.split(network.groups, 1)):
        if (wanted[:, at] >= 0).any():
            loss = loss + functional.cross_entropy(part, wanted[:, at])
    arcs, child, head = network.trees(encoded)
    arcs = arcs.masked_fill(~functional.pad(batch.mask, (1, 0), value=True)[:, None, :], -1e9)[batch.mask]
    heads = torch.tensor([h + 1 for s in group for h in s.heads])
    row = torch.arange(len(group)).repeat_interleave(batch.lengths)
    loss = loss + functional.cross_entropy(arcs, heads)
    relations = torch.tensor(
        [targets.relations.index(r) if r in targets.relations else -100 for s in group for r in s.relations]
    )
    scores = network.relations(child[batch.mask], head[row, heads])
    return loss + functional.cross_entropy(scores, relations)
