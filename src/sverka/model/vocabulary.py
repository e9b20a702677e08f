"""The closed vocabularies of the record contract, version 1.

Event types and contexts are PLOVER's (manual 2.0, 2024); the others are the contract's own.
"""

from __future__ import annotations

from typing import Literal, get_args

Lang = Literal["ru", "en", "pl", "kk"]
ActorKind = Literal["state", "igo", "organisation", "person"]
PublishedFrom = Literal["metadata", "dateline", "url", "text", "file"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Format = Literal[
    "meeting", "political_consultations", "negotiations", "visit", "phone_call", "video_call", "summit",
    "commission_session", "signing", "ratification", "ceremony", "credentials", "forum", "conference",
    "exhibition", "cultural_event", "letter", "statement", "vote", "exercise", "mission", "other",
]  # fmt: skip
Status = Literal["occurred", "ongoing", "planned", "proposed", "cancelled", "denied"]
Part = Literal["source", "recipient", "party", "host", "guest"]
Role = Literal[
    "head_of_state", "head_of_government", "deputy_head_of_government", "foreign_minister",
    "deputy_foreign_minister", "minister", "deputy_minister", "ambassador", "charge_daffaires", "consul",
    "permanent_representative", "special_envoy", "speaker_of_parliament", "member_of_parliament", "governor",
    "mayor", "head_of_international_organisation", "head_of_agency", "director", "adviser", "spokesperson",
    "military", "judge", "business", "scholar", "journalist", "other",
]  # fmt: skip
StatementKind = Literal["direct", "indirect"]
Stance = Literal["positive", "neutral", "negative"]
ClaimKind = Literal[
    "relations_age", "relations_since", "trade_turnover", "exports", "imports", "investment", "partner_rank",
    "position_alignment", "trend", "count", "anniversary",
]  # fmt: skip
Topic = Literal[
    "political", "trade", "investment", "energy", "transport", "agriculture", "industry", "finance", "culture",
    "education", "science", "health", "tourism", "sport", "environment", "water", "security", "defence",
    "migration", "consular", "human_rights", "digital", "space", "international_agenda", "parliament", "law",
    "humanitarian_aid", "media", "sanctions", "elections",
]  # fmt: skip

LANGS: tuple[Lang, ...] = get_args(Lang)
EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)
FORMATS: tuple[Format, ...] = get_args(Format)
STATUSES: tuple[Status, ...] = get_args(Status)
PARTS: tuple[Part, ...] = get_args(Part)
ROLES: tuple[Role, ...] = get_args(Role)
CLAIM_KINDS: tuple[ClaimKind, ...] = get_args(ClaimKind)
TOPICS: tuple[Topic, ...] = get_args(Topic)
