from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.help_answered_view import HelpAnsweredView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="RequestView")


@_attrs_define
class RequestView:
    """A section 27 request as the office sees it, or an auditor. means: how the answer came.

    Attributes:
        audience (str):
        request (str):
        version (int):
        case (str):
        sector (str): The kinds of agencies that information is shared with (SC9).
        agency (None | str):
        asked_for (None | str):
        asked_by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the
            directory said it.
        asked_at (datetime.datetime):
        answer (HelpAnsweredView | None):
        means (None | str):
    """

    audience: str
    request: str
    version: int
    case: str
    sector: str
    agency: str | None
    asked_for: str | None
    asked_by: WorkerView
    asked_at: datetime.datetime
    answer: HelpAnsweredView | None
    means: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.help_answered_view import HelpAnsweredView

        audience = self.audience

        request = self.request

        version = self.version

        case = self.case

        sector = self.sector

        agency: str | None
        agency = self.agency

        asked_for: str | None
        asked_for = self.asked_for

        asked_by = self.asked_by.to_dict()

        asked_at = self.asked_at.isoformat()

        answer: dict[str, Any] | None
        if isinstance(self.answer, HelpAnsweredView):
            answer = self.answer.to_dict()
        else:
            answer = self.answer

        means: str | None
        means = self.means

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "audience": audience,
                "request": request,
                "version": version,
                "case": case,
                "sector": sector,
                "agency": agency,
                "asked_for": asked_for,
                "asked_by": asked_by,
                "asked_at": asked_at,
                "answer": answer,
                "means": means,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.help_answered_view import HelpAnsweredView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        audience = d.pop("audience")

        request = d.pop("request")

        version = d.pop("version")

        case = d.pop("case")

        sector = d.pop("sector")

        def _parse_agency(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agency = _parse_agency(d.pop("agency"))

        def _parse_asked_for(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        asked_for = _parse_asked_for(d.pop("asked_for"))

        asked_by = WorkerView.from_dict(d.pop("asked_by"))

        asked_at = datetime.datetime.fromisoformat(d.pop("asked_at"))

        def _parse_answer(data: object) -> HelpAnsweredView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                answer_type_0 = HelpAnsweredView.from_dict(data)

                return answer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(HelpAnsweredView | None, data)

        answer = _parse_answer(d.pop("answer"))

        def _parse_means(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        means = _parse_means(d.pop("means"))

        request_view = cls(
            audience=audience,
            request=request,
            version=version,
            case=case,
            sector=sector,
            agency=agency,
            asked_for=asked_for,
            asked_by=asked_by,
            asked_at=asked_at,
            answer=answer,
            means=means,
        )

        request_view.additional_properties = d
        return request_view

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
