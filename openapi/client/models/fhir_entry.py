from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.fhir_entry_resource import FhirEntryResource


T = TypeVar("T", bound="FhirEntry")


@_attrs_define
class FhirEntry:
    """One resource of the bundle. fullUrl: by which the others refer to it, the same whenever it is asked for.

    Attributes:
        full_url (str):
        resource (FhirEntryResource):
    """

    full_url: str
    resource: FhirEntryResource
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        full_url = self.full_url

        resource = self.resource.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "fullUrl": full_url,
                "resource": resource,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.fhir_entry_resource import FhirEntryResource

        d = dict(src_dict)
        full_url = d.pop("fullUrl")

        resource = FhirEntryResource.from_dict(d.pop("resource"))

        fhir_entry = cls(
            full_url=full_url,
            resource=resource,
        )

        fhir_entry.additional_properties = d
        return fhir_entry

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
