from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.identity_to_agency_view import IdentityToAgencyView
    from ..models.report_to_agency_view import ReportToAgencyView
    from ..models.view_to_agency_view import ViewToAgencyView


T = TypeVar("T", bound="AnsweredOfChildView")


@_attrs_define
class AnsweredOfChildView:
    """What the agency is answered of a child. number: its place among those it named, from 1.

    Attributes:
        number (int):
        identity (IdentityToAgencyView | None):
        report (None | ReportToAgencyView):
        view (None | ViewToAgencyView):
    """

    number: int
    identity: IdentityToAgencyView | None
    report: ReportToAgencyView | None
    view: ViewToAgencyView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.identity_to_agency_view import IdentityToAgencyView
        from ..models.report_to_agency_view import ReportToAgencyView
        from ..models.view_to_agency_view import ViewToAgencyView

        number = self.number

        identity: dict[str, Any] | None
        if isinstance(self.identity, IdentityToAgencyView):
            identity = self.identity.to_dict()
        else:
            identity = self.identity

        report: dict[str, Any] | None
        if isinstance(self.report, ReportToAgencyView):
            report = self.report.to_dict()
        else:
            report = self.report

        view: dict[str, Any] | None
        if isinstance(self.view, ViewToAgencyView):
            view = self.view.to_dict()
        else:
            view = self.view

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "identity": identity,
                "report": report,
                "view": view,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.identity_to_agency_view import IdentityToAgencyView
        from ..models.report_to_agency_view import ReportToAgencyView
        from ..models.view_to_agency_view import ViewToAgencyView

        d = dict(src_dict)
        number = d.pop("number")

        def _parse_identity(data: object) -> IdentityToAgencyView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                identity_type_0 = IdentityToAgencyView.from_dict(data)

                return identity_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(IdentityToAgencyView | None, data)

        identity = _parse_identity(d.pop("identity"))

        def _parse_report(data: object) -> ReportToAgencyView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                report_type_0 = ReportToAgencyView.from_dict(data)

                return report_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ReportToAgencyView, data)

        report = _parse_report(d.pop("report"))

        def _parse_view(data: object) -> ViewToAgencyView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                view_type_0 = ViewToAgencyView.from_dict(data)

                return view_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ViewToAgencyView, data)

        view = _parse_view(d.pop("view"))

        answered_of_child_view = cls(
            number=number,
            identity=identity,
            report=report,
            view=view,
        )

        answered_of_child_view.additional_properties = d
        return answered_of_child_view

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
