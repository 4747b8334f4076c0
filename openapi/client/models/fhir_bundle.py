from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.fhir_bundle_identifier import FhirBundleIdentifier
    from ..models.fhir_entry import FhirEntry


T = TypeVar("T", bound="FhirBundle")


@_attrs_define
class FhirBundle:
    """A referral in FHIR R4: ServiceRequest, Patient, Organization, PractitionerRole, Communication and Provenance, as
    https://hl7.org/fhir/R4/bundle.html has them. timestamp: of the last event it tells of.

        Attributes:
            resource_type (Literal['Bundle']):
            type_ (Literal['collection']):
            identifier (FhirBundleIdentifier):
            timestamp (datetime.datetime):
            entry (list[FhirEntry]):
    """

    resource_type: Literal["Bundle"]
    type_: Literal["collection"]
    identifier: FhirBundleIdentifier
    timestamp: datetime.datetime
    entry: list[FhirEntry]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        resource_type = self.resource_type

        type_ = self.type_

        identifier = self.identifier.to_dict()

        timestamp = self.timestamp.isoformat()

        entry = []
        for entry_item_data in self.entry:
            entry_item = entry_item_data.to_dict()
            entry.append(entry_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "resourceType": resource_type,
                "type": type_,
                "identifier": identifier,
                "timestamp": timestamp,
                "entry": entry,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.fhir_bundle_identifier import FhirBundleIdentifier
        from ..models.fhir_entry import FhirEntry

        d = dict(src_dict)
        resource_type = cast(Literal["Bundle"], d.pop("resourceType"))
        if resource_type != "Bundle":
            raise ValueError(f"resourceType must match const 'Bundle', got '{resource_type}'")

        type_ = cast(Literal["collection"], d.pop("type"))
        if type_ != "collection":
            raise ValueError(f"type must match const 'collection', got '{type_}'")

        identifier = FhirBundleIdentifier.from_dict(d.pop("identifier"))

        timestamp = datetime.datetime.fromisoformat(d.pop("timestamp"))

        entry = []
        _entry = d.pop("entry")
        for entry_item_data in _entry:
            entry_item = FhirEntry.from_dict(entry_item_data)

            entry.append(entry_item)

        fhir_bundle = cls(
            resource_type=resource_type,
            type_=type_,
            identifier=identifier,
            timestamp=timestamp,
            entry=entry,
        )

        fhir_bundle.additional_properties = d
        return fhir_bundle

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
