from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.feedback_given_view import FeedbackGivenView
    from ..models.feedback_not_possible_view import FeedbackNotPossibleView
    from ..models.limited_feedback_view import LimitedFeedbackView


T = TypeVar("T", bound="ToldReferrerView")


@_attrs_define
class ToldReferrerView:
    """One of a case's referrers, and what they were told. contact: the joined contact's case; null for the case's own.

    owed: whether something became of it since.

        Attributes:
            contact (None | str):
            kind (str): Professional referrers are named to partners; the others are protected (CF2).
            agency (None | str):
            owed (bool):
            given (list[FeedbackGivenView]):
            limited (list[LimitedFeedbackView]):
            not_possible (list[FeedbackNotPossibleView]):
    """

    contact: str | None
    kind: str
    agency: str | None
    owed: bool
    given: list[FeedbackGivenView]
    limited: list[LimitedFeedbackView]
    not_possible: list[FeedbackNotPossibleView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        contact: str | None
        contact = self.contact

        kind = self.kind

        agency: str | None
        agency = self.agency

        owed = self.owed

        given = []
        for given_item_data in self.given:
            given_item = given_item_data.to_dict()
            given.append(given_item)

        limited = []
        for limited_item_data in self.limited:
            limited_item = limited_item_data.to_dict()
            limited.append(limited_item)

        not_possible = []
        for not_possible_item_data in self.not_possible:
            not_possible_item = not_possible_item_data.to_dict()
            not_possible.append(not_possible_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "contact": contact,
                "kind": kind,
                "agency": agency,
                "owed": owed,
                "given": given,
                "limited": limited,
                "not_possible": not_possible,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.feedback_given_view import FeedbackGivenView
        from ..models.feedback_not_possible_view import FeedbackNotPossibleView
        from ..models.limited_feedback_view import LimitedFeedbackView

        d = dict(src_dict)

        def _parse_contact(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        contact = _parse_contact(d.pop("contact"))

        kind = d.pop("kind")

        def _parse_agency(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agency = _parse_agency(d.pop("agency"))

        owed = d.pop("owed")

        given = []
        _given = d.pop("given")
        for given_item_data in _given:
            given_item = FeedbackGivenView.from_dict(given_item_data)

            given.append(given_item)

        limited = []
        _limited = d.pop("limited")
        for limited_item_data in _limited:
            limited_item = LimitedFeedbackView.from_dict(limited_item_data)

            limited.append(limited_item)

        not_possible = []
        _not_possible = d.pop("not_possible")
        for not_possible_item_data in _not_possible:
            not_possible_item = FeedbackNotPossibleView.from_dict(not_possible_item_data)

            not_possible.append(not_possible_item)

        told_referrer_view = cls(
            contact=contact,
            kind=kind,
            agency=agency,
            owed=owed,
            given=given,
            limited=limited,
            not_possible=not_possible,
        )

        told_referrer_view.additional_properties = d
        return told_referrer_view

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
