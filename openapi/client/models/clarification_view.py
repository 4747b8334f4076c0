from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.clarification_not_possible_view import ClarificationNotPossibleView
    from ..models.concerns_clarified_view import ConcernsClarifiedView


T = TypeVar("T", bound="ClarificationView")


@_attrs_define
class ClarificationView:
    """What was clarified with the referrer, or why nothing was; null while nothing is recorded (R7).

    Attributes:
        given (ConcernsClarifiedView | None):
        not_possible (ClarificationNotPossibleView | None):
    """

    given: ConcernsClarifiedView | None
    not_possible: ClarificationNotPossibleView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.clarification_not_possible_view import ClarificationNotPossibleView
        from ..models.concerns_clarified_view import ConcernsClarifiedView

        given: dict[str, Any] | None
        if isinstance(self.given, ConcernsClarifiedView):
            given = self.given.to_dict()
        else:
            given = self.given

        not_possible: dict[str, Any] | None
        if isinstance(self.not_possible, ClarificationNotPossibleView):
            not_possible = self.not_possible.to_dict()
        else:
            not_possible = self.not_possible

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "given": given,
                "not_possible": not_possible,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.clarification_not_possible_view import ClarificationNotPossibleView
        from ..models.concerns_clarified_view import ConcernsClarifiedView

        d = dict(src_dict)

        def _parse_given(data: object) -> ConcernsClarifiedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                given_type_0 = ConcernsClarifiedView.from_dict(data)

                return given_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConcernsClarifiedView | None, data)

        given = _parse_given(d.pop("given"))

        def _parse_not_possible(data: object) -> ClarificationNotPossibleView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                not_possible_type_0 = ClarificationNotPossibleView.from_dict(data)

                return not_possible_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ClarificationNotPossibleView | None, data)

        not_possible = _parse_not_possible(d.pop("not_possible"))

        clarification_view = cls(
            given=given,
            not_possible=not_possible,
        )

        clarification_view.additional_properties = d
        return clarification_view

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
