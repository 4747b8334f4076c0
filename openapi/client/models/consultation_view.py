from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.consultation_outcome_view import ConsultationOutcomeView
    from ..models.consulting_view import ConsultingView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ConsultationView")


@_attrs_define
class ConsultationView:
    """A hypothetical consultation. Permission was not given, so that it names no child and no family.

    Attributes:
        consultation (str):
        version (int):
        received_at (datetime.datetime):
        professional (ConsultingView): The professional who asked; null where nothing was said, or once it was erased.
        summary (None | str):
        recorded_by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the
            directory said it.
        outcome (ConsultationOutcomeView | None):
    """

    consultation: str
    version: int
    received_at: datetime.datetime
    professional: ConsultingView
    summary: str | None
    recorded_by: WorkerView
    outcome: ConsultationOutcomeView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.consultation_outcome_view import ConsultationOutcomeView

        consultation = self.consultation

        version = self.version

        received_at = self.received_at.isoformat()

        professional = self.professional.to_dict()

        summary: str | None
        summary = self.summary

        recorded_by = self.recorded_by.to_dict()

        outcome: dict[str, Any] | None
        if isinstance(self.outcome, ConsultationOutcomeView):
            outcome = self.outcome.to_dict()
        else:
            outcome = self.outcome

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "consultation": consultation,
                "version": version,
                "received_at": received_at,
                "professional": professional,
                "summary": summary,
                "recorded_by": recorded_by,
                "outcome": outcome,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.consultation_outcome_view import ConsultationOutcomeView
        from ..models.consulting_view import ConsultingView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        consultation = d.pop("consultation")

        version = d.pop("version")

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        professional = ConsultingView.from_dict(d.pop("professional"))

        def _parse_summary(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        summary = _parse_summary(d.pop("summary"))

        recorded_by = WorkerView.from_dict(d.pop("recorded_by"))

        def _parse_outcome(data: object) -> ConsultationOutcomeView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                outcome_type_0 = ConsultationOutcomeView.from_dict(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConsultationOutcomeView | None, data)

        outcome = _parse_outcome(d.pop("outcome"))

        consultation_view = cls(
            consultation=consultation,
            version=version,
            received_at=received_at,
            professional=professional,
            summary=summary,
            recorded_by=recorded_by,
            outcome=outcome,
        )

        consultation_view.additional_properties = d
        return consultation_view

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
