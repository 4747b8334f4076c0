from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="InclusionProof")


@_attrs_define
class InclusionProof:
    """That the log holds an event (RFC 9162, 2.1.3). leaf: its chain value; what is hashed is in base64.

    Attributes:
        position (int):
        leaf (str):
        leaf_hash (str):
        index (int):
        size (int):
        proof (list[str]):
        checkpoint (str):
    """

    position: int
    leaf: str
    leaf_hash: str
    index: int
    size: int
    proof: list[str]
    checkpoint: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        position = self.position

        leaf = self.leaf

        leaf_hash = self.leaf_hash

        index = self.index

        size = self.size

        proof = self.proof

        checkpoint = self.checkpoint

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "position": position,
                "leaf": leaf,
                "leaf_hash": leaf_hash,
                "index": index,
                "size": size,
                "proof": proof,
                "checkpoint": checkpoint,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        position = d.pop("position")

        leaf = d.pop("leaf")

        leaf_hash = d.pop("leaf_hash")

        index = d.pop("index")

        size = d.pop("size")

        proof = cast(list[str], d.pop("proof"))

        checkpoint = d.pop("checkpoint")

        inclusion_proof = cls(
            position=position,
            leaf=leaf,
            leaf_hash=leaf_hash,
            index=index,
            size=size,
            proof=proof,
            checkpoint=checkpoint,
        )

        inclusion_proof.additional_properties = d
        return inclusion_proof

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
