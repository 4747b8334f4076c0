from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.best_interests_reported_view import BestInterestsReportedView
    from ..models.enquired_child_matched_view import EnquiredChildMatchedView
    from ..models.enquired_child_verified_view import EnquiredChildVerifiedView
    from ..models.view_on_contact_view import ViewOnContactView


T = TypeVar("T", bound="FoundOfChildView")


@_attrs_define
class FoundOfChildView:
    """What was found out of a child of the enquiry. number: its place among them, from 1; null: not yet done.

    Attributes:
        number (int):
        matched (EnquiredChildMatchedView | None):
        identity (EnquiredChildVerifiedView | None):
        report (BestInterestsReportedView | None):
        view (None | ViewOnContactView):
    """

    number: int
    matched: EnquiredChildMatchedView | None
    identity: EnquiredChildVerifiedView | None
    report: BestInterestsReportedView | None
    view: ViewOnContactView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.best_interests_reported_view import BestInterestsReportedView
        from ..models.enquired_child_matched_view import EnquiredChildMatchedView
        from ..models.enquired_child_verified_view import EnquiredChildVerifiedView
        from ..models.view_on_contact_view import ViewOnContactView

        number = self.number

        matched: dict[str, Any] | None
        if isinstance(self.matched, EnquiredChildMatchedView):
            matched = self.matched.to_dict()
        else:
            matched = self.matched

        identity: dict[str, Any] | None
        if isinstance(self.identity, EnquiredChildVerifiedView):
            identity = self.identity.to_dict()
        else:
            identity = self.identity

        report: dict[str, Any] | None
        if isinstance(self.report, BestInterestsReportedView):
            report = self.report.to_dict()
        else:
            report = self.report

        view: dict[str, Any] | None
        if isinstance(self.view, ViewOnContactView):
            view = self.view.to_dict()
        else:
            view = self.view

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "matched": matched,
                "identity": identity,
                "report": report,
                "view": view,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.best_interests_reported_view import BestInterestsReportedView
        from ..models.enquired_child_matched_view import EnquiredChildMatchedView
        from ..models.enquired_child_verified_view import EnquiredChildVerifiedView
        from ..models.view_on_contact_view import ViewOnContactView

        d = dict(src_dict)
        number = d.pop("number")

        def _parse_matched(data: object) -> EnquiredChildMatchedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                matched_type_0 = EnquiredChildMatchedView.from_dict(data)

                return matched_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EnquiredChildMatchedView | None, data)

        matched = _parse_matched(d.pop("matched"))

        def _parse_identity(data: object) -> EnquiredChildVerifiedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                identity_type_0 = EnquiredChildVerifiedView.from_dict(data)

                return identity_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EnquiredChildVerifiedView | None, data)

        identity = _parse_identity(d.pop("identity"))

        def _parse_report(data: object) -> BestInterestsReportedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                report_type_0 = BestInterestsReportedView.from_dict(data)

                return report_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BestInterestsReportedView | None, data)

        report = _parse_report(d.pop("report"))

        def _parse_view(data: object) -> ViewOnContactView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                view_type_0 = ViewOnContactView.from_dict(data)

                return view_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ViewOnContactView, data)

        view = _parse_view(d.pop("view"))

        found_of_child_view = cls(
            number=number,
            matched=matched,
            identity=identity,
            report=report,
            view=view,
        )

        found_of_child_view.additional_properties = d
        return found_of_child_view

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
