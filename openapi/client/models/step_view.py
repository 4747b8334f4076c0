from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.change_view import ChangeView
    from ..models.effect_view import EffectView
    from ..models.passed_view import PassedView
    from ..models.step_view_data import StepViewData
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="StepView")


@_attrs_define
class StepView:
    """One line of a replay: the event, the rules it was recorded under, what it changed and what it caused.

    state, case_version: where the case stands after it; null before the case began. Of the history of a consultation,
    a challenge, an enquiry or a concern, its own state.

        Attributes:
            version (int):
            position (int):
            event (str):
            stream (str): The kinds of stream, in one place. The chapters say which events stand in one: `OF_CASE`,
                `OF_CHILD` ...
            by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
                it.
            occurred_at (datetime.datetime):
            claimed_at (datetime.datetime | None):
            recorded_at (datetime.datetime):
            pack (str):
            calendar (str):
            request (None | str):
            trace (None | str):
            client (None | str):
            data (StepViewData):
            erased (list[str]):
            chain (str):
            number (int):
            title (str):
            rules (list[str]):
            state (None | str):
            case_version (int | None):
            passed (list[PassedView]):
            changed (list[ChangeView]):
            caused (list[EffectView]):
    """

    version: int
    position: int
    event: str
    stream: str
    by: WorkerView
    occurred_at: datetime.datetime
    claimed_at: datetime.datetime | None
    recorded_at: datetime.datetime
    pack: str
    calendar: str
    request: str | None
    trace: str | None
    client: str | None
    data: StepViewData
    erased: list[str]
    chain: str
    number: int
    title: str
    rules: list[str]
    state: str | None
    case_version: int | None
    passed: list[PassedView]
    changed: list[ChangeView]
    caused: list[EffectView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        version = self.version

        position = self.position

        event = self.event

        stream = self.stream

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        claimed_at: str | None
        if isinstance(self.claimed_at, datetime.datetime):
            claimed_at = self.claimed_at.isoformat()
        else:
            claimed_at = self.claimed_at

        recorded_at = self.recorded_at.isoformat()

        pack = self.pack

        calendar = self.calendar

        request: str | None
        request = self.request

        trace: str | None
        trace = self.trace

        client: str | None
        client = self.client

        data = self.data.to_dict()

        erased = self.erased

        chain = self.chain

        number = self.number

        title = self.title

        rules = self.rules

        state: str | None
        state = self.state

        case_version: int | None
        case_version = self.case_version

        passed = []
        for passed_item_data in self.passed:
            passed_item = passed_item_data.to_dict()
            passed.append(passed_item)

        changed = []
        for changed_item_data in self.changed:
            changed_item = changed_item_data.to_dict()
            changed.append(changed_item)

        caused = []
        for caused_item_data in self.caused:
            caused_item = caused_item_data.to_dict()
            caused.append(caused_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "version": version,
                "position": position,
                "event": event,
                "stream": stream,
                "by": by,
                "occurred_at": occurred_at,
                "claimed_at": claimed_at,
                "recorded_at": recorded_at,
                "pack": pack,
                "calendar": calendar,
                "request": request,
                "trace": trace,
                "client": client,
                "data": data,
                "erased": erased,
                "chain": chain,
                "number": number,
                "title": title,
                "rules": rules,
                "state": state,
                "case_version": case_version,
                "passed": passed,
                "changed": changed,
                "caused": caused,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.change_view import ChangeView
        from ..models.effect_view import EffectView
        from ..models.passed_view import PassedView
        from ..models.step_view_data import StepViewData
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        version = d.pop("version")

        position = d.pop("position")

        event = d.pop("event")

        stream = d.pop("stream")

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        def _parse_claimed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                claimed_at_type_0 = datetime.datetime.fromisoformat(data)

                return claimed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        claimed_at = _parse_claimed_at(d.pop("claimed_at"))

        recorded_at = datetime.datetime.fromisoformat(d.pop("recorded_at"))

        pack = d.pop("pack")

        calendar = d.pop("calendar")

        def _parse_request(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        request = _parse_request(d.pop("request"))

        def _parse_trace(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        trace = _parse_trace(d.pop("trace"))

        def _parse_client(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        client = _parse_client(d.pop("client"))

        data = StepViewData.from_dict(d.pop("data"))

        erased = cast(list[str], d.pop("erased"))

        chain = d.pop("chain")

        number = d.pop("number")

        title = d.pop("title")

        rules = cast(list[str], d.pop("rules"))

        def _parse_state(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        state = _parse_state(d.pop("state"))

        def _parse_case_version(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        case_version = _parse_case_version(d.pop("case_version"))

        passed = []
        _passed = d.pop("passed")
        for passed_item_data in _passed:
            passed_item = PassedView.from_dict(passed_item_data)

            passed.append(passed_item)

        changed = []
        _changed = d.pop("changed")
        for changed_item_data in _changed:
            changed_item = ChangeView.from_dict(changed_item_data)

            changed.append(changed_item)

        caused = []
        _caused = d.pop("caused")
        for caused_item_data in _caused:
            caused_item = EffectView.from_dict(caused_item_data)

            caused.append(caused_item)

        step_view = cls(
            version=version,
            position=position,
            event=event,
            stream=stream,
            by=by,
            occurred_at=occurred_at,
            claimed_at=claimed_at,
            recorded_at=recorded_at,
            pack=pack,
            calendar=calendar,
            request=request,
            trace=trace,
            client=client,
            data=data,
            erased=erased,
            chain=chain,
            number=number,
            title=title,
            rules=rules,
            state=state,
            case_version=case_version,
            passed=passed,
            changed=changed,
            caused=caused,
        )

        step_view.additional_properties = d
        return step_view

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
