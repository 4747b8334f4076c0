from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.about import About
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.after_supervision_part import AfterSupervisionPart
    from ..models.spoken import Spoken
    from ..models.supervision_part import SupervisionPart


T = TypeVar("T", bound="ChallengeBody")


@_attrs_define
class ChallengeBody:
    """A challenge over one or several cases of one agency.

    professional: of the agency, who says so. at_risk, risk: whether the child is believed at risk if nothing is done,
    and why (P6). rung: by its code, where it does not begin at the first in turn: that needs the immediate_risk (P3).
    supervision: where that led to the challenge (V3). after: which of the agency's own concerns keeps it; nothing more
    of it is told here.

        Attributes:
            cases (list[str]):
            about (About): What a professional challenge is about, a closed set (P2).
            disagreement (str):
            professional (Spoken): Somebody who was spoken to. role: what they are, and where.
            at_risk (bool):
            risk (str):
            occurred_at (datetime.datetime | None | Unset):
            rung (None | str | Unset):
            immediate_risk (None | str | Unset):
            supervision (None | SupervisionPart | Unset):
            after (AfterSupervisionPart | None | Unset):
    """

    cases: list[str]
    about: About
    disagreement: str
    professional: Spoken
    at_risk: bool
    risk: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    rung: str | Unset | None = UNSET
    immediate_risk: str | Unset | None = UNSET
    supervision: SupervisionPart | Unset | None = UNSET
    after: AfterSupervisionPart | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.after_supervision_part import AfterSupervisionPart
        from ..models.supervision_part import SupervisionPart

        cases = self.cases

        about = self.about.value

        disagreement = self.disagreement

        professional = self.professional.to_dict()

        at_risk = self.at_risk

        risk = self.risk

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        rung: str | Unset | None
        if isinstance(self.rung, Unset):
            rung = UNSET
        else:
            rung = self.rung

        immediate_risk: str | Unset | None
        if isinstance(self.immediate_risk, Unset):
            immediate_risk = UNSET
        else:
            immediate_risk = self.immediate_risk

        supervision: dict[str, Any] | Unset | None
        if isinstance(self.supervision, Unset):
            supervision = UNSET
        elif isinstance(self.supervision, SupervisionPart):
            supervision = self.supervision.to_dict()
        else:
            supervision = self.supervision

        after: dict[str, Any] | Unset | None
        if isinstance(self.after, Unset):
            after = UNSET
        elif isinstance(self.after, AfterSupervisionPart):
            after = self.after.to_dict()
        else:
            after = self.after

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "cases": cases,
                "about": about,
                "disagreement": disagreement,
                "professional": professional,
                "at_risk": at_risk,
                "risk": risk,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if rung is not UNSET:
            field_dict["rung"] = rung
        if immediate_risk is not UNSET:
            field_dict["immediate_risk"] = immediate_risk
        if supervision is not UNSET:
            field_dict["supervision"] = supervision
        if after is not UNSET:
            field_dict["after"] = after

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.after_supervision_part import AfterSupervisionPart
        from ..models.spoken import Spoken
        from ..models.supervision_part import SupervisionPart

        d = dict(src_dict)
        cases = cast(list[str], d.pop("cases"))

        about = About(d.pop("about"))

        disagreement = d.pop("disagreement")

        professional = Spoken.from_dict(d.pop("professional"))

        at_risk = d.pop("at_risk")

        risk = d.pop("risk")

        def _parse_occurred_at(data: object) -> datetime.datetime | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                occurred_at_type_0 = datetime.datetime.fromisoformat(data)

                return occurred_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        occurred_at = _parse_occurred_at(d.pop("occurred_at", UNSET))

        def _parse_rung(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        rung = _parse_rung(d.pop("rung", UNSET))

        def _parse_immediate_risk(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        immediate_risk = _parse_immediate_risk(d.pop("immediate_risk", UNSET))

        def _parse_supervision(data: object) -> SupervisionPart | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                supervision_type_0 = SupervisionPart.from_dict(data)

                return supervision_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SupervisionPart | Unset, data)

        supervision = _parse_supervision(d.pop("supervision", UNSET))

        def _parse_after(data: object) -> AfterSupervisionPart | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                after_type_0 = AfterSupervisionPart.from_dict(data)

                return after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AfterSupervisionPart | None | Unset, data)

        after = _parse_after(d.pop("after", UNSET))

        challenge_body = cls(
            cases=cases,
            about=about,
            disagreement=disagreement,
            professional=professional,
            at_risk=at_risk,
            risk=risk,
            occurred_at=occurred_at,
            rung=rung,
            immediate_risk=immediate_risk,
            supervision=supervision,
            after=after,
        )

        return challenge_body
