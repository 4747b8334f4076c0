from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.clock_view import ClockView
    from ..models.moment_view import MomentView
    from ..models.under_view import UnderView


T = TypeVar("T", bound="ConcernTimescales")


@_attrs_define
class ConcernTimescales:
    """The clocks of a concern at a moment, under its own pack and under another.

    Attributes:
        concern (str):
        moment (MomentView): What was read. Asked again with `position` (and `as_of`, `happened_by` where given) the
            answer is the same; only
            the clocks of a case as it stands, judged against no moment, are then judged against that of its last event.

            position: of the log, up to which was read; recorded_at: of the last event up to there. judged_at: the moment
            the
            clocks are judged against; null when none was asked about.
        pack (str):
        clocks (list[ClockView]):
        under (None | UnderView):
    """

    concern: str
    moment: MomentView
    pack: str
    clocks: list[ClockView]
    under: UnderView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.under_view import UnderView

        concern = self.concern

        moment = self.moment.to_dict()

        pack = self.pack

        clocks = []
        for clocks_item_data in self.clocks:
            clocks_item = clocks_item_data.to_dict()
            clocks.append(clocks_item)

        under: dict[str, Any] | None
        if isinstance(self.under, UnderView):
            under = self.under.to_dict()
        else:
            under = self.under

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "concern": concern,
                "moment": moment,
                "pack": pack,
                "clocks": clocks,
                "under": under,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.clock_view import ClockView
        from ..models.moment_view import MomentView
        from ..models.under_view import UnderView

        d = dict(src_dict)
        concern = d.pop("concern")

        moment = MomentView.from_dict(d.pop("moment"))

        pack = d.pop("pack")

        clocks = []
        _clocks = d.pop("clocks")
        for clocks_item_data in _clocks:
            clocks_item = ClockView.from_dict(clocks_item_data)

            clocks.append(clocks_item)

        def _parse_under(data: object) -> UnderView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                under_type_0 = UnderView.from_dict(data)

                return under_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UnderView, data)

        under = _parse_under(d.pop("under"))

        concern_timescales = cls(
            concern=concern,
            moment=moment,
            pack=pack,
            clocks=clocks,
            under=under,
        )

        concern_timescales.additional_properties = d
        return concern_timescales

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
