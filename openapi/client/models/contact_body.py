from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.channel import Channel
from ..models.intent import Intent
from ..models.request import Request
from ..models.route import Route
from ..models.source import Source
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.account import Account
    from ..models.child_details import ChildDetails
    from ..models.information_part import InformationPart
    from ..models.particulars_part import ParticularsPart
    from ..models.professional import Professional
    from ..models.referrer import Referrer
    from ..models.step_up_part import StepUpPart


T = TypeVar("T", bound="ContactBody")


@_attrs_define
class ContactBody:
    """A contact about one or several children; each child gets a case of its own (C1, C11, A24).

    A partner names its `professional`; the authority's staff name the `referrer`, `source`, `channel` and `route`.
    `received_at` is what the sender says; for partners the server's time counts and the claim is kept beside it.
    Of several children `siblings` says whether they are: true links them to one another, `not-yet-known` has to be
    settled before one of them progresses (SIB6). `particulars` follow the order of `children`: an agency that makes the
    contact of a concern of its own says there which of its entries it shares. Only staff name a known child there, send
    `information`, or name the `agency` of a professional who telephoned, which then sees the contact.
    A request `step-up-from-tac` says in `step_up` who leads the Team Around the Child and whether the family agrees.
    `after_consultation` is the reference of the hypothetical consultation that the contact follows.
    `route` and `taken_by` follow from who records (C4, C5): what is said of them is compared.

        Attributes:
            request (Request): What a contact asks for (C1); of a Team Around the Child, a Child and Family Assessment (R1).
            intent (Intent): What the caller wants to make (C11).
            concern_summary (str):
            children (list[ChildDetails]):
            particulars (list[ParticularsPart] | Unset):
            siblings (bool | None | str | Unset):
            account (Account | Unset): The written referral's body (R9 to R26).
            information (InformationPart | None | Unset):
            step_up (None | StepUpPart | Unset):
            channel (Channel | Unset): The means by which a communication was made.
            received_at (datetime.datetime | None | Unset):
            permission (bool | None | Unset):
            after_consultation (None | str | Unset):
            professional (None | Professional | Unset):
            referrer (None | Referrer | Unset):
            source (None | Source | Unset):
            agency (None | str | Unset):
            route (None | Route | Unset):
            route_reason (None | str | Unset):
            taken_by (None | str | Unset): Deprecated since 2026-11-30, and kept until 2027-12-01 at the least. Leave it
                out. Whoever records a contact took it, by the access token; nobody else can be named.
            agency_reference (None | str | Unset):
    """

    request: Request
    intent: Intent
    concern_summary: str
    children: list[ChildDetails]
    particulars: list[ParticularsPart] | Unset = UNSET
    siblings: bool | str | Unset | None = UNSET
    account: Account | Unset = UNSET
    information: InformationPart | Unset | None = UNSET
    step_up: StepUpPart | Unset | None = UNSET
    channel: Channel | Unset = UNSET
    received_at: datetime.datetime | Unset | None = UNSET
    permission: bool | Unset | None = UNSET
    after_consultation: str | Unset | None = UNSET
    professional: Professional | Unset | None = UNSET
    referrer: Referrer | Unset | None = UNSET
    source: Source | Unset | None = UNSET
    agency: str | Unset | None = UNSET
    route: Route | Unset | None = UNSET
    route_reason: str | Unset | None = UNSET
    taken_by: str | Unset | None = UNSET
    agency_reference: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.information_part import InformationPart
        from ..models.professional import Professional
        from ..models.referrer import Referrer
        from ..models.step_up_part import StepUpPart

        request = self.request.value

        intent = self.intent.value

        concern_summary = self.concern_summary

        children = []
        for children_item_data in self.children:
            children_item = children_item_data.to_dict()
            children.append(children_item)

        particulars: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.particulars, Unset):
            particulars = []
            for particulars_item_data in self.particulars:
                particulars_item = particulars_item_data.to_dict()
                particulars.append(particulars_item)

        siblings: bool | str | Unset | None
        if isinstance(self.siblings, Unset):
            siblings = UNSET
        else:
            siblings = self.siblings

        account: dict[str, Any] | Unset = UNSET
        if not isinstance(self.account, Unset):
            account = self.account.to_dict()

        information: dict[str, Any] | Unset | None
        if isinstance(self.information, Unset):
            information = UNSET
        elif isinstance(self.information, InformationPart):
            information = self.information.to_dict()
        else:
            information = self.information

        step_up: dict[str, Any] | Unset | None
        if isinstance(self.step_up, Unset):
            step_up = UNSET
        elif isinstance(self.step_up, StepUpPart):
            step_up = self.step_up.to_dict()
        else:
            step_up = self.step_up

        channel: str | Unset = UNSET
        if not isinstance(self.channel, Unset):
            channel = self.channel.value

        received_at: str | Unset | None
        if isinstance(self.received_at, Unset):
            received_at = UNSET
        elif isinstance(self.received_at, datetime.datetime):
            received_at = self.received_at.isoformat()
        else:
            received_at = self.received_at

        permission: bool | Unset | None
        if isinstance(self.permission, Unset):
            permission = UNSET
        else:
            permission = self.permission

        after_consultation: str | Unset | None
        if isinstance(self.after_consultation, Unset):
            after_consultation = UNSET
        else:
            after_consultation = self.after_consultation

        professional: dict[str, Any] | Unset | None
        if isinstance(self.professional, Unset):
            professional = UNSET
        elif isinstance(self.professional, Professional):
            professional = self.professional.to_dict()
        else:
            professional = self.professional

        referrer: dict[str, Any] | Unset | None
        if isinstance(self.referrer, Unset):
            referrer = UNSET
        elif isinstance(self.referrer, Referrer):
            referrer = self.referrer.to_dict()
        else:
            referrer = self.referrer

        source: str | Unset | None
        if isinstance(self.source, Unset):
            source = UNSET
        elif isinstance(self.source, Source):
            source = self.source.value
        else:
            source = self.source

        agency: str | Unset | None
        if isinstance(self.agency, Unset):
            agency = UNSET
        else:
            agency = self.agency

        route: str | Unset | None
        if isinstance(self.route, Unset):
            route = UNSET
        elif isinstance(self.route, Route):
            route = self.route.value
        else:
            route = self.route

        route_reason: str | Unset | None
        if isinstance(self.route_reason, Unset):
            route_reason = UNSET
        else:
            route_reason = self.route_reason

        taken_by: str | Unset | None
        if isinstance(self.taken_by, Unset):
            taken_by = UNSET
        else:
            taken_by = self.taken_by

        agency_reference: str | Unset | None
        if isinstance(self.agency_reference, Unset):
            agency_reference = UNSET
        else:
            agency_reference = self.agency_reference

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "request": request,
                "intent": intent,
                "concern_summary": concern_summary,
                "children": children,
            }
        )
        if particulars is not UNSET:
            field_dict["particulars"] = particulars
        if siblings is not UNSET:
            field_dict["siblings"] = siblings
        if account is not UNSET:
            field_dict["account"] = account
        if information is not UNSET:
            field_dict["information"] = information
        if step_up is not UNSET:
            field_dict["step_up"] = step_up
        if channel is not UNSET:
            field_dict["channel"] = channel
        if received_at is not UNSET:
            field_dict["received_at"] = received_at
        if permission is not UNSET:
            field_dict["permission"] = permission
        if after_consultation is not UNSET:
            field_dict["after_consultation"] = after_consultation
        if professional is not UNSET:
            field_dict["professional"] = professional
        if referrer is not UNSET:
            field_dict["referrer"] = referrer
        if source is not UNSET:
            field_dict["source"] = source
        if agency is not UNSET:
            field_dict["agency"] = agency
        if route is not UNSET:
            field_dict["route"] = route
        if route_reason is not UNSET:
            field_dict["route_reason"] = route_reason
        if taken_by is not UNSET:
            field_dict["taken_by"] = taken_by
        if agency_reference is not UNSET:
            field_dict["agency_reference"] = agency_reference

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.account import Account
        from ..models.child_details import ChildDetails
        from ..models.information_part import InformationPart
        from ..models.particulars_part import ParticularsPart
        from ..models.professional import Professional
        from ..models.referrer import Referrer
        from ..models.step_up_part import StepUpPart

        d = dict(src_dict)
        request = Request(d.pop("request"))

        intent = Intent(d.pop("intent"))

        concern_summary = d.pop("concern_summary")

        children = []
        _children = d.pop("children")
        for children_item_data in _children:
            children_item = ChildDetails.from_dict(children_item_data)

            children.append(children_item)

        _particulars = d.pop("particulars", UNSET)
        particulars: list[ParticularsPart] | Unset = UNSET
        if _particulars is not UNSET:
            particulars = []
            for particulars_item_data in _particulars:
                particulars_item = ParticularsPart.from_dict(particulars_item_data)

                particulars.append(particulars_item)

        def _parse_siblings(data: object) -> bool | str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | str | Unset, data)

        siblings = _parse_siblings(d.pop("siblings", UNSET))

        _account = d.pop("account", UNSET)
        account: Account | Unset
        if isinstance(_account, Unset):
            account = UNSET
        else:
            account = Account.from_dict(_account)

        def _parse_information(data: object) -> InformationPart | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                information_type_0 = InformationPart.from_dict(data)

                return information_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(InformationPart | None | Unset, data)

        information = _parse_information(d.pop("information", UNSET))

        def _parse_step_up(data: object) -> StepUpPart | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                step_up_type_0 = StepUpPart.from_dict(data)

                return step_up_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StepUpPart | Unset, data)

        step_up = _parse_step_up(d.pop("step_up", UNSET))

        _channel = d.pop("channel", UNSET)
        channel: Channel | Unset
        if isinstance(_channel, Unset):
            channel = UNSET
        else:
            channel = Channel(_channel)

        def _parse_received_at(data: object) -> datetime.datetime | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                received_at_type_0 = datetime.datetime.fromisoformat(data)

                return received_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        received_at = _parse_received_at(d.pop("received_at", UNSET))

        def _parse_permission(data: object) -> bool | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        permission = _parse_permission(d.pop("permission", UNSET))

        def _parse_after_consultation(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        after_consultation = _parse_after_consultation(d.pop("after_consultation", UNSET))

        def _parse_professional(data: object) -> Professional | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                professional_type_0 = Professional.from_dict(data)

                return professional_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Professional | Unset, data)

        professional = _parse_professional(d.pop("professional", UNSET))

        def _parse_referrer(data: object) -> Referrer | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                referrer_type_0 = Referrer.from_dict(data)

                return referrer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Referrer | Unset, data)

        referrer = _parse_referrer(d.pop("referrer", UNSET))

        def _parse_source(data: object) -> Source | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                source_type_0 = Source(data)

                return source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Source | Unset, data)

        source = _parse_source(d.pop("source", UNSET))

        def _parse_agency(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        agency = _parse_agency(d.pop("agency", UNSET))

        def _parse_route(data: object) -> Route | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                route_type_0 = Route(data)

                return route_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Route | Unset, data)

        route = _parse_route(d.pop("route", UNSET))

        def _parse_route_reason(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        route_reason = _parse_route_reason(d.pop("route_reason", UNSET))

        def _parse_taken_by(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        taken_by = _parse_taken_by(d.pop("taken_by", UNSET))

        def _parse_agency_reference(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        agency_reference = _parse_agency_reference(d.pop("agency_reference", UNSET))

        contact_body = cls(
            request=request,
            intent=intent,
            concern_summary=concern_summary,
            children=children,
            particulars=particulars,
            siblings=siblings,
            account=account,
            information=information,
            step_up=step_up,
            channel=channel,
            received_at=received_at,
            permission=permission,
            after_consultation=after_consultation,
            professional=professional,
            referrer=referrer,
            source=source,
            agency=agency,
            route=route,
            route_reason=route_reason,
            taken_by=taken_by,
            agency_reference=agency_reference,
        )

        return contact_body
