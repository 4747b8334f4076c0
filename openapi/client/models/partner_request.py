from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.help_answered_view import HelpAnsweredView


T = TypeVar("T", bound="PartnerRequest")


@_attrs_define
class PartnerRequest:
    """A section 27 request as the agency sees it that is asked: what for, and its answer.

    Attributes:
        audience (Literal['partner']):
        request (str):
        version (int):
        asked_for (None | str):
        asked_at (datetime.datetime):
        answer (HelpAnsweredView | None):
    """

    audience: Literal["partner"]
    request: str
    version: int
    asked_for: str | None
    asked_at: datetime.datetime
    answer: HelpAnsweredView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.help_answered_view import HelpAnsweredView

        audience = self.audience

        request = self.request

        version = self.version

        asked_for: str | None
        asked_for = self.asked_for

        asked_at = self.asked_at.isoformat()

        answer: dict[str, Any] | None
        if isinstance(self.answer, HelpAnsweredView):
            answer = self.answer.to_dict()
        else:
            answer = self.answer

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "audience": audience,
                "request": request,
                "version": version,
                "asked_for": asked_for,
                "asked_at": asked_at,
                "answer": answer,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.help_answered_view import HelpAnsweredView

        d = dict(src_dict)
        audience = cast(Literal["partner"], d.pop("audience"))
        if audience != "partner":
            raise ValueError(f"audience must match const 'partner', got '{audience}'")

        request = d.pop("request")

        version = d.pop("version")

        def _parse_asked_for(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        asked_for = _parse_asked_for(d.pop("asked_for"))

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

        partner_request = cls(
            audience=audience,
            request=request,
            version=version,
            asked_for=asked_for,
            asked_at=asked_at,
            answer=answer,
        )

        partner_request.additional_properties = d
        return partner_request

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
