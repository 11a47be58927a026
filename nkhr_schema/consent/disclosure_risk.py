"""The last gate: whether somebody could be found again in what is left. Source: RED-10."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from nkhr_schema.consent.gates import gate
from nkhr_schema.consent.redaction_methods import Restriction, coarsened
from nkhr_schema.consent.request import Channel, Request
from nkhr_schema.vocabularies.term_codes import ReasonCode, RedactionMethod

__all__ = ["reidentifiable", "small_cells", "too_few_alike"]

Reasons = frozenset[ReasonCode]
OPEN: Final[Reasons] = frozenset()


def _is_release(request: Request) -> bool:
    academic = request.recipient.recipient_class == "academic_institution" or request.purpose == "academic_research"
    return request.publishes or (academic and not request.internal)


def _is_aggregate(request: Request) -> bool:
    return request.record.type == "aggregate"


@gate("RED-10")
def small_cells(request: Request, channel: Channel) -> Reasons:
    """A table leaves only if its smallest cell is known and large enough."""
    if request.internal or not _is_aggregate(request):
        return OPEN
    smallest = request.record.k_estimate
    enough = smallest is not None and smallest >= channel.min_k(request.policy)
    return OPEN if enough else frozenset({"small_cell_risk"})


@gate("RED-10")
def reidentifiable(request: Request, channel: Channel) -> Reasons:
    """Published or given to research, a record that too few others resemble, even when coarsened, does not leave."""
    if not too_few_alike(request, channel):
        return OPEN
    after = request.record.k_after_generalisation
    enough = after is not None and after >= channel.min_k(request.policy)
    return OPEN if enough else frozenset({"reidentification_risk"})


def too_few_alike(request: Request, channel: Channel) -> bool:
    """Whether the release is one to which the threshold applies, and the estimate lies below it.

    A record without an estimate passes, as the case table has it: the estimate is the holder's to make.
    """
    estimate = request.record.k_estimate
    if _is_aggregate(request) or not _is_release(request) or estimate is None:
        return False
    return estimate < channel.min_k(request.policy)


@gate("RED-10", "RED-03", "RED-04")
def coarsened_for_release(
    request: Request, channel: Channel, methods: Mapping[str, RedactionMethod]
) -> dict[str, Restriction]:
    """Below the threshold date and place are coarsened."""
    if not too_few_alike(request, channel):
        return {}
    return {
        name: Restriction(coarsened(name), frozenset({"reidentification_risk"}))
        for name in ("date_precise", "location_precise")
        if methods.get(name, "drop") != "drop"
    }
