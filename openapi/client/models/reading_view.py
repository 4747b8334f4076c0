from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.attachment_refused_view import AttachmentRefusedView
    from ..models.file_added_view import FileAddedView
    from ..models.information_passed_view import InformationPassedView
    from ..models.information_read_view import InformationReadView


T = TypeVar("T", bound="ReadingView")


@_attrs_define
class ReadingView:
    """The files that came, to whom information was passed on last, and when what had come was last read; null while there
    is none of it (C10).

        Attributes:
            attachments (list[FileAddedView]):
            refused (list[AttachmentRefusedView]):
            passed (InformationPassedView | None):
            read (InformationReadView | None):
    """

    attachments: list[FileAddedView]
    refused: list[AttachmentRefusedView]
    passed: InformationPassedView | None
    read: InformationReadView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.information_passed_view import InformationPassedView
        from ..models.information_read_view import InformationReadView

        attachments = []
        for attachments_item_data in self.attachments:
            attachments_item = attachments_item_data.to_dict()
            attachments.append(attachments_item)

        refused = []
        for refused_item_data in self.refused:
            refused_item = refused_item_data.to_dict()
            refused.append(refused_item)

        passed: dict[str, Any] | None
        if isinstance(self.passed, InformationPassedView):
            passed = self.passed.to_dict()
        else:
            passed = self.passed

        read: dict[str, Any] | None
        if isinstance(self.read, InformationReadView):
            read = self.read.to_dict()
        else:
            read = self.read

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "attachments": attachments,
                "refused": refused,
                "passed": passed,
                "read": read,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attachment_refused_view import AttachmentRefusedView
        from ..models.file_added_view import FileAddedView
        from ..models.information_passed_view import InformationPassedView
        from ..models.information_read_view import InformationReadView

        d = dict(src_dict)
        attachments = []
        _attachments = d.pop("attachments")
        for attachments_item_data in _attachments:
            attachments_item = FileAddedView.from_dict(attachments_item_data)

            attachments.append(attachments_item)

        refused = []
        _refused = d.pop("refused")
        for refused_item_data in _refused:
            refused_item = AttachmentRefusedView.from_dict(refused_item_data)

            refused.append(refused_item)

        def _parse_passed(data: object) -> InformationPassedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                passed_type_0 = InformationPassedView.from_dict(data)

                return passed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(InformationPassedView | None, data)

        passed = _parse_passed(d.pop("passed"))

        def _parse_read(data: object) -> InformationReadView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                read_type_0 = InformationReadView.from_dict(data)

                return read_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(InformationReadView | None, data)

        read = _parse_read(d.pop("read"))

        reading_view = cls(
            attachments=attachments,
            refused=refused,
            passed=passed,
            read=read,
        )

        reading_view.additional_properties = d
        return reading_view

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
