from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.acceptance_to_agency_view import AcceptanceToAgencyView
    from ..models.answer_of_agency_view import AnswerOfAgencyView
    from ..models.challenge_to_agency_view import ChallengeToAgencyView


T = TypeVar("T", bound="AgencysChallengeView")


@_attrs_define
class AgencysChallengeView:
    """The challenge to the agency's decision not to inform the parents. disagreement: whether it still stands (CF8).

    Attributes:
        disagreement (bool):
        challenged (ChallengeToAgencyView): Why the parents should have been informed (CF8).
        answered (AnswerOfAgencyView | None):
        accepted (AcceptanceToAgencyView | None):
    """

    disagreement: bool
    challenged: ChallengeToAgencyView
    answered: AnswerOfAgencyView | None
    accepted: AcceptanceToAgencyView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.acceptance_to_agency_view import AcceptanceToAgencyView
        from ..models.answer_of_agency_view import AnswerOfAgencyView

        disagreement = self.disagreement

        challenged = self.challenged.to_dict()

        answered: dict[str, Any] | None
        if isinstance(self.answered, AnswerOfAgencyView):
            answered = self.answered.to_dict()
        else:
            answered = self.answered

        accepted: dict[str, Any] | None
        if isinstance(self.accepted, AcceptanceToAgencyView):
            accepted = self.accepted.to_dict()
        else:
            accepted = self.accepted

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "disagreement": disagreement,
                "challenged": challenged,
                "answered": answered,
                "accepted": accepted,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.acceptance_to_agency_view import AcceptanceToAgencyView
        from ..models.answer_of_agency_view import AnswerOfAgencyView
        from ..models.challenge_to_agency_view import ChallengeToAgencyView

        d = dict(src_dict)
        disagreement = d.pop("disagreement")

        challenged = ChallengeToAgencyView.from_dict(d.pop("challenged"))

        def _parse_answered(data: object) -> AnswerOfAgencyView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                answered_type_0 = AnswerOfAgencyView.from_dict(data)

                return answered_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AnswerOfAgencyView | None, data)

        answered = _parse_answered(d.pop("answered"))

        def _parse_accepted(data: object) -> AcceptanceToAgencyView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                accepted_type_0 = AcceptanceToAgencyView.from_dict(data)

                return accepted_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AcceptanceToAgencyView | None, data)

        accepted = _parse_accepted(d.pop("accepted"))

        agencys_challenge_view = cls(
            disagreement=disagreement,
            challenged=challenged,
            answered=answered,
            accepted=accepted,
        )

        agencys_challenge_view.additional_properties = d
        return agencys_challenge_view

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
