from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.ending import Ending
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.spoken import Spoken


T = TypeVar("T", bound="ConclusionBody")


@_attrs_define
class ConclusionBody:
    """How the referral ends, and why (A36). It ends now: there is no date to enter.

    authority: the one that takes over. worker, worker_name, locality: who works on with the child, if services go on
    and nobody is allocated to its case file yet.

        Attributes:
            ending (Ending): How a referral ends that came to be assessed (A36).
            reasons (str):
            authority (None | str | Unset):
            worker (None | str | Unset):
            worker_name (None | str | Unset):
            locality (None | str | Unset):
            spoken_to (list[Spoken] | Unset): Who was spoken to before (Q1).
    """

    ending: Ending
    reasons: str
    authority: str | Unset | None = UNSET
    worker: str | Unset | None = UNSET
    worker_name: str | Unset | None = UNSET
    locality: str | Unset | None = UNSET
    spoken_to: list[Spoken] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        ending = self.ending.value

        reasons = self.reasons

        authority: str | Unset | None
        if isinstance(self.authority, Unset):
            authority = UNSET
        else:
            authority = self.authority

        worker: str | Unset | None
        if isinstance(self.worker, Unset):
            worker = UNSET
        else:
            worker = self.worker

        worker_name: str | Unset | None
        if isinstance(self.worker_name, Unset):
            worker_name = UNSET
        else:
            worker_name = self.worker_name

        locality: str | Unset | None
        if isinstance(self.locality, Unset):
            locality = UNSET
        else:
            locality = self.locality

        spoken_to: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.spoken_to, Unset):
            spoken_to = []
            for spoken_to_item_data in self.spoken_to:
                spoken_to_item = spoken_to_item_data.to_dict()
                spoken_to.append(spoken_to_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "ending": ending,
                "reasons": reasons,
            }
        )
        if authority is not UNSET:
            field_dict["authority"] = authority
        if worker is not UNSET:
            field_dict["worker"] = worker
        if worker_name is not UNSET:
            field_dict["worker_name"] = worker_name
        if locality is not UNSET:
            field_dict["locality"] = locality
        if spoken_to is not UNSET:
            field_dict["spoken_to"] = spoken_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spoken import Spoken

        d = dict(src_dict)
        ending = Ending(d.pop("ending"))

        reasons = d.pop("reasons")

        def _parse_authority(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        authority = _parse_authority(d.pop("authority", UNSET))

        def _parse_worker(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        worker = _parse_worker(d.pop("worker", UNSET))

        def _parse_worker_name(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        worker_name = _parse_worker_name(d.pop("worker_name", UNSET))

        def _parse_locality(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        locality = _parse_locality(d.pop("locality", UNSET))

        _spoken_to = d.pop("spoken_to", UNSET)
        spoken_to: list[Spoken] | Unset = UNSET
        if _spoken_to is not UNSET:
            spoken_to = []
            for spoken_to_item_data in _spoken_to:
                spoken_to_item = Spoken.from_dict(spoken_to_item_data)

                spoken_to.append(spoken_to_item)

        conclusion_body = cls(
            ending=ending,
            reasons=reasons,
            authority=authority,
            worker=worker,
            worker_name=worker_name,
            locality=locality,
            spoken_to=spoken_to,
        )

        return conclusion_body
