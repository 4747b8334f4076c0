from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.enquiry_kind import EnquiryKind
from ..models.means import Means
from ..models.supervised import Supervised
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.enquired_child_part import EnquiredChildPart
    from ..models.enquirer_part import EnquirerPart
    from ..models.enquiry_request_part import EnquiryRequestPart
    from ..models.supervised_person_part import SupervisedPersonPart


T = TypeVar("T", bound="EnquiryBody")


@_attrs_define
class EnquiryBody:
    """An enquiry of a prison or the Probation Service (X18, X22).

    A prison's is about contact with at least one child; the Probation Service's says why it is shared: grounds.
    requests: for information, each answered by its number, from 1. agency, means: where somebody of the offices writes
    it down, the code of the agency, where it is registered here, and how the enquiry came.

        Attributes:
            kind (EnquiryKind): Who enquires, a closed set.
            professional (EnquirerPart): The professional who enquires, and how to reach them.
            person (SupervisedPersonPart): The prisoner, or who is supervised. number: by which the agency knows them.
            information (str):
            occurred_at (datetime.datetime | None | Unset):
            children (list[EnquiredChildPart] | Unset):
            requests (list[EnquiryRequestPart] | Unset):
            grounds (list[Supervised] | Unset):
            agency (None | str | Unset):
            means (Means | None | Unset):
            received_at (datetime.datetime | None | Unset):
    """

    kind: EnquiryKind
    professional: EnquirerPart
    person: SupervisedPersonPart
    information: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    children: list[EnquiredChildPart] | Unset = UNSET
    requests: list[EnquiryRequestPart] | Unset = UNSET
    grounds: list[Supervised] | Unset = UNSET
    agency: str | Unset | None = UNSET
    means: Means | Unset | None = UNSET
    received_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        professional = self.professional.to_dict()

        person = self.person.to_dict()

        information = self.information

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        children: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.children, Unset):
            children = []
            for children_item_data in self.children:
                children_item = children_item_data.to_dict()
                children.append(children_item)

        requests: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.requests, Unset):
            requests = []
            for requests_item_data in self.requests:
                requests_item = requests_item_data.to_dict()
                requests.append(requests_item)

        grounds: list[str] | Unset = UNSET
        if not isinstance(self.grounds, Unset):
            grounds = []
            for grounds_item_data in self.grounds:
                grounds_item = grounds_item_data.value
                grounds.append(grounds_item)

        agency: str | Unset | None
        if isinstance(self.agency, Unset):
            agency = UNSET
        else:
            agency = self.agency

        means: str | Unset | None
        if isinstance(self.means, Unset):
            means = UNSET
        elif isinstance(self.means, Means):
            means = self.means.value
        else:
            means = self.means

        received_at: str | Unset | None
        if isinstance(self.received_at, Unset):
            received_at = UNSET
        elif isinstance(self.received_at, datetime.datetime):
            received_at = self.received_at.isoformat()
        else:
            received_at = self.received_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "professional": professional,
                "person": person,
                "information": information,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if children is not UNSET:
            field_dict["children"] = children
        if requests is not UNSET:
            field_dict["requests"] = requests
        if grounds is not UNSET:
            field_dict["grounds"] = grounds
        if agency is not UNSET:
            field_dict["agency"] = agency
        if means is not UNSET:
            field_dict["means"] = means
        if received_at is not UNSET:
            field_dict["received_at"] = received_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.enquired_child_part import EnquiredChildPart
        from ..models.enquirer_part import EnquirerPart
        from ..models.enquiry_request_part import EnquiryRequestPart
        from ..models.supervised_person_part import SupervisedPersonPart

        d = dict(src_dict)
        kind = EnquiryKind(d.pop("kind"))

        professional = EnquirerPart.from_dict(d.pop("professional"))

        person = SupervisedPersonPart.from_dict(d.pop("person"))

        information = d.pop("information")

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

        _children = d.pop("children", UNSET)
        children: list[EnquiredChildPart] | Unset = UNSET
        if _children is not UNSET:
            children = []
            for children_item_data in _children:
                children_item = EnquiredChildPart.from_dict(children_item_data)

                children.append(children_item)

        _requests = d.pop("requests", UNSET)
        requests: list[EnquiryRequestPart] | Unset = UNSET
        if _requests is not UNSET:
            requests = []
            for requests_item_data in _requests:
                requests_item = EnquiryRequestPart.from_dict(requests_item_data)

                requests.append(requests_item)

        _grounds = d.pop("grounds", UNSET)
        grounds: list[Supervised] | Unset = UNSET
        if _grounds is not UNSET:
            grounds = []
            for grounds_item_data in _grounds:
                grounds_item = Supervised(grounds_item_data)

                grounds.append(grounds_item)

        def _parse_agency(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        agency = _parse_agency(d.pop("agency", UNSET))

        def _parse_means(data: object) -> Means | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                means_type_0 = Means(data)

                return means_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Means | None | Unset, data)

        means = _parse_means(d.pop("means", UNSET))

        def _parse_received_at(data: object) -> datetime.datetime | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                received_at_type_0 = datetime.datetime.fromisoformat(data)

                return received_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        received_at = _parse_received_at(d.pop("received_at", UNSET))

        enquiry_body = cls(
            kind=kind,
            professional=professional,
            person=person,
            information=information,
            occurred_at=occurred_at,
            children=children,
            requests=requests,
            grounds=grounds,
            agency=agency,
            means=means,
            received_at=received_at,
        )

        return enquiry_body
