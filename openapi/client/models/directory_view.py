from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.listing_view import ListingView
    from ..models.team_view import TeamView


T = TypeVar("T", bound="DirectoryView")


@_attrs_define
class DirectoryView:
    """The authority's teams and workers, each by their ids. version: how many changes there were; the ETag.

    Attributes:
        version (int):
        teams (list[TeamView]):
        workers (list[ListingView]):
    """

    version: int
    teams: list[TeamView]
    workers: list[ListingView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        version = self.version

        teams = []
        for teams_item_data in self.teams:
            teams_item = teams_item_data.to_dict()
            teams.append(teams_item)

        workers = []
        for workers_item_data in self.workers:
            workers_item = workers_item_data.to_dict()
            workers.append(workers_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "version": version,
                "teams": teams,
                "workers": workers,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.listing_view import ListingView
        from ..models.team_view import TeamView

        d = dict(src_dict)
        version = d.pop("version")

        teams = []
        _teams = d.pop("teams")
        for teams_item_data in _teams:
            teams_item = TeamView.from_dict(teams_item_data)

            teams.append(teams_item)

        workers = []
        _workers = d.pop("workers")
        for workers_item_data in _workers:
            workers_item = ListingView.from_dict(workers_item_data)

            workers.append(workers_item)

        directory_view = cls(
            version=version,
            teams=teams,
            workers=workers,
        )

        directory_view.additional_properties = d
        return directory_view

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
