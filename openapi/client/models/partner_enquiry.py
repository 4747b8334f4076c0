from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.answer_to_request_view import AnswerToRequestView
    from ..models.answered_of_child_view import AnsweredOfChildView
    from ..models.enquiry_sent_view import EnquirySentView
    from ..models.response_to_agency_view import ResponseToAgencyView


T = TypeVar("T", bound="PartnerEnquiry")


@_attrs_define
class PartnerEnquiry:
    """An enquiry as the agency sees it whose it is: what it told, and once the response is given, what it says.

    Attributes:
        audience (Literal['partner']):
        enquiry (str):
        state (str): Where an enquiry stands.
        version (int):
        received (EnquirySentView): Who enquires about whom, what is told of them and of which children, and what is
            requested (X18, X22).
        children (list[AnsweredOfChildView]):
        answers (list[AnswerToRequestView]):
        response (None | ResponseToAgencyView):
    """

    audience: Literal["partner"]
    enquiry: str
    state: str
    version: int
    received: EnquirySentView
    children: list[AnsweredOfChildView]
    answers: list[AnswerToRequestView]
    response: ResponseToAgencyView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.response_to_agency_view import ResponseToAgencyView

        audience = self.audience

        enquiry = self.enquiry

        state = self.state

        version = self.version

        received = self.received.to_dict()

        children = []
        for children_item_data in self.children:
            children_item = children_item_data.to_dict()
            children.append(children_item)

        answers = []
        for answers_item_data in self.answers:
            answers_item = answers_item_data.to_dict()
            answers.append(answers_item)

        response: dict[str, Any] | None
        if isinstance(self.response, ResponseToAgencyView):
            response = self.response.to_dict()
        else:
            response = self.response

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "audience": audience,
                "enquiry": enquiry,
                "state": state,
                "version": version,
                "received": received,
                "children": children,
                "answers": answers,
                "response": response,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.answer_to_request_view import AnswerToRequestView
        from ..models.answered_of_child_view import AnsweredOfChildView
        from ..models.enquiry_sent_view import EnquirySentView
        from ..models.response_to_agency_view import ResponseToAgencyView

        d = dict(src_dict)
        audience = cast(Literal["partner"], d.pop("audience"))
        if audience != "partner":
            raise ValueError(f"audience must match const 'partner', got '{audience}'")

        enquiry = d.pop("enquiry")

        state = d.pop("state")

        version = d.pop("version")

        received = EnquirySentView.from_dict(d.pop("received"))

        children = []
        _children = d.pop("children")
        for children_item_data in _children:
            children_item = AnsweredOfChildView.from_dict(children_item_data)

            children.append(children_item)

        answers = []
        _answers = d.pop("answers")
        for answers_item_data in _answers:
            answers_item = AnswerToRequestView.from_dict(answers_item_data)

            answers.append(answers_item)

        def _parse_response(data: object) -> ResponseToAgencyView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                response_type_0 = ResponseToAgencyView.from_dict(data)

                return response_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ResponseToAgencyView, data)

        response = _parse_response(d.pop("response"))

        partner_enquiry = cls(
            audience=audience,
            enquiry=enquiry,
            state=state,
            version=version,
            received=received,
            children=children,
            answers=answers,
            response=response,
        )

        partner_enquiry.additional_properties = d
        return partner_enquiry

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
