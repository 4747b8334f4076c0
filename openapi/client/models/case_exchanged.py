from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.listed_exchange import ListedExchange
    from ..models.systems_answer import SystemsAnswer
    from ..models.traced_number import TracedNumber


T = TypeVar("T", bound="CaseExchanged")


@_attrs_define
class CaseExchanged:
    """answer: to whether the child is known; null while the system has not answered. number: likewise, of the service
    that traces NHS numbers.

        Attributes:
            case (str):
            answer (None | SystemsAnswer):
            number (None | TracedNumber):
            items (list[ListedExchange]):
    """

    case: str
    answer: SystemsAnswer | None
    number: TracedNumber | None
    items: list[ListedExchange]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.systems_answer import SystemsAnswer
        from ..models.traced_number import TracedNumber

        case = self.case

        answer: dict[str, Any] | None
        if isinstance(self.answer, SystemsAnswer):
            answer = self.answer.to_dict()
        else:
            answer = self.answer

        number: dict[str, Any] | None
        if isinstance(self.number, TracedNumber):
            number = self.number.to_dict()
        else:
            number = self.number

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case": case,
                "answer": answer,
                "number": number,
                "items": items,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.listed_exchange import ListedExchange
        from ..models.systems_answer import SystemsAnswer
        from ..models.traced_number import TracedNumber

        d = dict(src_dict)
        case = d.pop("case")

        def _parse_answer(data: object) -> SystemsAnswer | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                answer_type_0 = SystemsAnswer.from_dict(data)

                return answer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SystemsAnswer, data)

        answer = _parse_answer(d.pop("answer"))

        def _parse_number(data: object) -> TracedNumber | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                number_type_0 = TracedNumber.from_dict(data)

                return number_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TracedNumber, data)

        number = _parse_number(d.pop("number"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = ListedExchange.from_dict(items_item_data)

            items.append(items_item)

        case_exchanged = cls(
            case=case,
            answer=answer,
            number=number,
            items=items,
        )

        case_exchanged.additional_properties = d
        return case_exchanged

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
