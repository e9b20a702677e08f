"""Which loader reads which format."""

from __future__ import annotations

from collections.abc import Iterator

from sverka.checks.registries.description import (
    Balance,
    Ballots,
    Dyads,
    Flows,
    FollowTheMoney,
    Memberships,
    Missions,
    Offices,
    Relations,
    Scores,
)
from sverka.checks.registries.loaders import (
    dyads,
    followthemoney,
    memberships,
    missions,
    offices,
    relations,
    trade,
    votes,
)
from sverka.checks.registries.reading import Reading
from sverka.checks.registries.store import Fact


def load(reading: Reading) -> Iterator[Fact]:
    """Yield the facts of a registry as rows of its kind's table in the store; what is wrong becomes issues."""
    match reading.description:
        case Relations():
            return relations.load(reading)
        case Ballots() as description:
            return votes.load_ballots(reading, description)
        case Dyads() as description:
            return dyads.load_dyads(reading, description)
        case Scores() as description:
            return dyads.load_scores(reading, description)
        case Flows() as description:
            return trade.load_flows(reading, description)
        case Balance() as description:
            return trade.load_balance(reading, description)
        case Offices() as description:
            return offices.load(reading, description)
        case FollowTheMoney() as description:
            return followthemoney.load(reading, description)
        case Missions():
            return missions.load(reading)
        case Memberships():
            return memberships.load(reading)
