from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.enquired_child_view import EnquiredChildView
    from ..models.enquirer_view import EnquirerView
    from ..models.enquiry_request_view import EnquiryRequestView
    from ..models.supervised_person_view import SupervisedPersonView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="EnquiryReceivedView")


@_attrs_define
class EnquiryReceivedView:
    """Who enquires about whom, what is told of them and of which children, and what is requested (X18, X22).

    Attributes:
        kind (str): Who enquires, a closed set.
        received_at (datetime.datetime):
        professional (EnquirerView): The professional who enquires, and how to reach them.
        person (SupervisedPersonView): The prisoner, or who is supervised. number: by which the agency knows them.
        information (None | str):
        children (list[EnquiredChildView]):
        requests (list[EnquiryRequestView]):
        grounds (list[str]):
        agency (None | str):
        agency_name (None | str):
        means (str): How somebody is told something. text: a text message. system: that by which they refer, where they
            see it.
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    kind: str
    received_at: datetime.datetime
    professional: EnquirerView
    person: SupervisedPersonView
    information: str | None
    children: list[EnquiredChildView]
    requests: list[EnquiryRequestView]
    grounds: list[str]
    agency: str | None
    agency_name: str | None
    means: str
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        received_at = self.received_at.isoformat()

        professional = self.professional.to_dict()

        person = self.person.to_dict()

        information: str | None
        information = self.information

        children = []
        for children_item_data in self.children:
            children_item = children_item_data.to_dict()
            children.append(children_item)

        requests = []
        for requests_item_data in self.requests:
            requests_item = requests_item_data.to_dict()
            requests.append(requests_item)

        grounds = self.grounds

        agency: str | None
        agency = self.agency

        agency_name: str | None
        agency_name = self.agency_name

        means = self.means

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "received_at": received_at,
                "professional": professional,
                "person": person,
                "information": information,
                "children": children,
                "requests": requests,
                "grounds": grounds,
                "agency": agency,
                "agency_name": agency_name,
                "means": means,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.enquired_child_view import EnquiredChildView
        from ..models.enquirer_view import EnquirerView
        from ..models.enquiry_request_view import EnquiryRequestView
        from ..models.supervised_person_view import SupervisedPersonView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        kind = d.pop("kind")

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        professional = EnquirerView.from_dict(d.pop("professional"))

        person = SupervisedPersonView.from_dict(d.pop("person"))

        def _parse_information(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        information = _parse_information(d.pop("information"))

        children = []
        _children = d.pop("children")
        for children_item_data in _children:
            children_item = EnquiredChildView.from_dict(children_item_data)

            children.append(children_item)

        requests = []
        _requests = d.pop("requests")
        for requests_item_data in _requests:
            requests_item = EnquiryRequestView.from_dict(requests_item_data)

            requests.append(requests_item)

        grounds = cast(list[str], d.pop("grounds"))

        def _parse_agency(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agency = _parse_agency(d.pop("agency"))

        def _parse_agency_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agency_name = _parse_agency_name(d.pop("agency_name"))

        means = d.pop("means")

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        enquiry_received_view = cls(
            kind=kind,
            received_at=received_at,
            professional=professional,
            person=person,
            information=information,
            children=children,
            requests=requests,
            grounds=grounds,
            agency=agency,
            agency_name=agency_name,
            means=means,
            by=by,
            occurred_at=occurred_at,
        )

        enquiry_received_view.additional_properties = d
        return enquiry_received_view

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
