from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.shared_words_view import SharedWordsView
    from ..models.spoken_view import SpokenView


T = TypeVar("T", bound="SharedEntryView")


@_attrs_define
class SharedEntryView:
    """An entry as it was shared: when it is said to have happened, whose it was, and its words.

    Attributes:
        kind (str): What an entry of a concern says, a closed set.
        happened_at (datetime.datetime):
        professional (SpokenView): Somebody who was spoken to. role: what they are, and where.
        words (list[SharedWordsView]):
    """

    kind: str
    happened_at: datetime.datetime
    professional: SpokenView
    words: list[SharedWordsView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        happened_at = self.happened_at.isoformat()

        professional = self.professional.to_dict()

        words = []
        for words_item_data in self.words:
            words_item = words_item_data.to_dict()
            words.append(words_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "happened_at": happened_at,
                "professional": professional,
                "words": words,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.shared_words_view import SharedWordsView
        from ..models.spoken_view import SpokenView

        d = dict(src_dict)
        kind = d.pop("kind")

        happened_at = datetime.datetime.fromisoformat(d.pop("happened_at"))

        professional = SpokenView.from_dict(d.pop("professional"))

        words = []
        _words = d.pop("words")
        for words_item_data in _words:
            words_item = SharedWordsView.from_dict(words_item_data)

            words.append(words_item)

        shared_entry_view = cls(
            kind=kind,
            happened_at=happened_at,
            professional=professional,
            words=words,
        )

        shared_entry_view.additional_properties = d
        return shared_entry_view

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
