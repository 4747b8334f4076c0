from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.problem_also_item import ProblemAlsoItem
    from ..models.problem_errors_item import ProblemErrorsItem


T = TypeVar("T", bound="Problem")


@_attrs_define
class Problem:
    """RFC 9457. Never holds a submitted value.

    Attributes:
        type_ (str): A page that explains the problem.
        title (str):
        status (int):
        detail (str):
        instance (str):
        code (str): Stable. New ones may be added.
        trace_id (str):
        errors (list[ProblemErrorsItem]):
        clause (str | Unset): Of a refusal: the rule.
        quote (str | Unset):
        source (str | Unset):
        missing (None | str | Unset):
        who_may (list[str] | Unset):
        also (list[ProblemAlsoItem] | Unset): Of a refusal: what else is missing, each by its own rule.
        erased (list[str] | Unset): Of what was erased: child, household, narrative or referrer.
        moved (list[str] | Unset): Of a 412: what has changed.
    """

    type_: str
    title: str
    status: int
    detail: str
    instance: str
    code: str
    trace_id: str
    errors: list[ProblemErrorsItem]
    clause: str | Unset = UNSET
    quote: str | Unset = UNSET
    source: str | Unset = UNSET
    missing: str | Unset | None = UNSET
    who_may: list[str] | Unset = UNSET
    also: list[ProblemAlsoItem] | Unset = UNSET
    erased: list[str] | Unset = UNSET
    moved: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        title = self.title

        status = self.status

        detail = self.detail

        instance = self.instance

        code = self.code

        trace_id = self.trace_id

        errors = []
        for errors_item_data in self.errors:
            errors_item = errors_item_data.to_dict()
            errors.append(errors_item)

        clause = self.clause

        quote = self.quote

        source = self.source

        missing: str | Unset | None
        if isinstance(self.missing, Unset):
            missing = UNSET
        else:
            missing = self.missing

        who_may: list[str] | Unset = UNSET
        if not isinstance(self.who_may, Unset):
            who_may = self.who_may

        also: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.also, Unset):
            also = []
            for also_item_data in self.also:
                also_item = also_item_data.to_dict()
                also.append(also_item)

        erased: list[str] | Unset = UNSET
        if not isinstance(self.erased, Unset):
            erased = self.erased

        moved: list[str] | Unset = UNSET
        if not isinstance(self.moved, Unset):
            moved = self.moved

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "title": title,
                "status": status,
                "detail": detail,
                "instance": instance,
                "code": code,
                "trace_id": trace_id,
                "errors": errors,
            }
        )
        if clause is not UNSET:
            field_dict["clause"] = clause
        if quote is not UNSET:
            field_dict["quote"] = quote
        if source is not UNSET:
            field_dict["source"] = source
        if missing is not UNSET:
            field_dict["missing"] = missing
        if who_may is not UNSET:
            field_dict["who_may"] = who_may
        if also is not UNSET:
            field_dict["also"] = also
        if erased is not UNSET:
            field_dict["erased"] = erased
        if moved is not UNSET:
            field_dict["moved"] = moved

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.problem_also_item import ProblemAlsoItem
        from ..models.problem_errors_item import ProblemErrorsItem

        d = dict(src_dict)
        type_ = d.pop("type")

        title = d.pop("title")

        status = d.pop("status")

        detail = d.pop("detail")

        instance = d.pop("instance")

        code = d.pop("code")

        trace_id = d.pop("trace_id")

        errors = []
        _errors = d.pop("errors")
        for errors_item_data in _errors:
            errors_item = ProblemErrorsItem.from_dict(errors_item_data)

            errors.append(errors_item)

        clause = d.pop("clause", UNSET)

        quote = d.pop("quote", UNSET)

        source = d.pop("source", UNSET)

        def _parse_missing(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        missing = _parse_missing(d.pop("missing", UNSET))

        who_may = cast(list[str], d.pop("who_may", UNSET))

        _also = d.pop("also", UNSET)
        also: list[ProblemAlsoItem] | Unset = UNSET
        if _also is not UNSET:
            also = []
            for also_item_data in _also:
                also_item = ProblemAlsoItem.from_dict(also_item_data)

                also.append(also_item)

        erased = cast(list[str], d.pop("erased", UNSET))

        moved = cast(list[str], d.pop("moved", UNSET))

        problem = cls(
            type_=type_,
            title=title,
            status=status,
            detail=detail,
            instance=instance,
            code=code,
            trace_id=trace_id,
            errors=errors,
            clause=clause,
            quote=quote,
            source=source,
            missing=missing,
            who_may=who_may,
            also=also,
            erased=erased,
            moved=moved,
        )

        problem.additional_properties = d
        return problem

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
