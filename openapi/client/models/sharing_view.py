from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.disclosure_declined_view import DisclosureDeclinedView
    from ..models.disclosure_view import DisclosureView
    from ..models.discussion_authorised_view import DiscussionAuthorisedView


T = TypeVar("T", bound="SharingView")


@_attrs_define
class SharingView:
    """What was disclosed to agencies and what was not, and whether that may be without the parents' knowledge; null while
    nothing is recorded (SC9, CF3).

        Attributes:
            made (list[DisclosureView]):
            declined (list[DisclosureDeclinedView]):
            authorised (DiscussionAuthorisedView | None):
    """

    made: list[DisclosureView]
    declined: list[DisclosureDeclinedView]
    authorised: DiscussionAuthorisedView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.discussion_authorised_view import DiscussionAuthorisedView

        made = []
        for made_item_data in self.made:
            made_item = made_item_data.to_dict()
            made.append(made_item)

        declined = []
        for declined_item_data in self.declined:
            declined_item = declined_item_data.to_dict()
            declined.append(declined_item)

        authorised: dict[str, Any] | None
        if isinstance(self.authorised, DiscussionAuthorisedView):
            authorised = self.authorised.to_dict()
        else:
            authorised = self.authorised

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "made": made,
                "declined": declined,
                "authorised": authorised,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.disclosure_declined_view import DisclosureDeclinedView
        from ..models.disclosure_view import DisclosureView
        from ..models.discussion_authorised_view import DiscussionAuthorisedView

        d = dict(src_dict)
        made = []
        _made = d.pop("made")
        for made_item_data in _made:
            made_item = DisclosureView.from_dict(made_item_data)

            made.append(made_item)

        declined = []
        _declined = d.pop("declined")
        for declined_item_data in _declined:
            declined_item = DisclosureDeclinedView.from_dict(declined_item_data)

            declined.append(declined_item)

        def _parse_authorised(data: object) -> DiscussionAuthorisedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                authorised_type_0 = DiscussionAuthorisedView.from_dict(data)

                return authorised_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DiscussionAuthorisedView | None, data)

        authorised = _parse_authorised(d.pop("authorised"))

        sharing_view = cls(
            made=made,
            declined=declined,
            authorised=authorised,
        )

        sharing_view.additional_properties = d
        return sharing_view

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
