from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.address_view import AddressView
    from ..models.child_words_view import ChildWordsView
    from ..models.identifier_view import IdentifierView


T = TypeVar("T", bound="ChildDetailsView")


@_attrs_define
class ChildDetailsView:
    """One child, as far as the referrer knows (R8).

    Attributes:
        given_name (None | str):
        family_name (None | str):
        also_known_as (None | str):
        date_of_birth (datetime.date | None):
        expected_date_of_birth (datetime.date | None):
        sex (str): The census's Sex (since 2025): male, female, or not known, not recorded, indeterminate.
        ethnicity (str): The census's Ethnicity; NOBT is information not yet obtained, REFU refused.
        first_language (None | str):
        religion (None | str):
        nationality (None | str):
        immigration_status (None | str):
        disabilities (list[str]):
        additional_needs (None | str):
        communication_needs (None | str):
        refused (list[str]):
        address (AddressView | None):
        school (None | str):
        current_location (None | str):
        condition (None | str):
        needs_immediate_protection (str): An answer that may honestly be missing.
        views (None | str):
        identifiers (list[IdentifierView]):
        words (list[ChildWordsView]):
    """

    given_name: str | None
    family_name: str | None
    also_known_as: str | None
    date_of_birth: datetime.date | None
    expected_date_of_birth: datetime.date | None
    sex: str
    ethnicity: str
    first_language: str | None
    religion: str | None
    nationality: str | None
    immigration_status: str | None
    disabilities: list[str]
    additional_needs: str | None
    communication_needs: str | None
    refused: list[str]
    address: AddressView | None
    school: str | None
    current_location: str | None
    condition: str | None
    needs_immediate_protection: str
    views: str | None
    identifiers: list[IdentifierView]
    words: list[ChildWordsView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.address_view import AddressView

        given_name: str | None
        given_name = self.given_name

        family_name: str | None
        family_name = self.family_name

        also_known_as: str | None
        also_known_as = self.also_known_as

        date_of_birth: str | None
        if isinstance(self.date_of_birth, datetime.date):
            date_of_birth = self.date_of_birth.isoformat()
        else:
            date_of_birth = self.date_of_birth

        expected_date_of_birth: str | None
        if isinstance(self.expected_date_of_birth, datetime.date):
            expected_date_of_birth = self.expected_date_of_birth.isoformat()
        else:
            expected_date_of_birth = self.expected_date_of_birth

        sex = self.sex

        ethnicity = self.ethnicity

        first_language: str | None
        first_language = self.first_language

        religion: str | None
        religion = self.religion

        nationality: str | None
        nationality = self.nationality

        immigration_status: str | None
        immigration_status = self.immigration_status

        disabilities = self.disabilities

        additional_needs: str | None
        additional_needs = self.additional_needs

        communication_needs: str | None
        communication_needs = self.communication_needs

        refused = self.refused

        address: dict[str, Any] | None
        if isinstance(self.address, AddressView):
            address = self.address.to_dict()
        else:
            address = self.address

        school: str | None
        school = self.school

        current_location: str | None
        current_location = self.current_location

        condition: str | None
        condition = self.condition

        needs_immediate_protection = self.needs_immediate_protection

        views: str | None
        views = self.views

        identifiers = []
        for identifiers_item_data in self.identifiers:
            identifiers_item = identifiers_item_data.to_dict()
            identifiers.append(identifiers_item)

        words = []
        for words_item_data in self.words:
            words_item = words_item_data.to_dict()
            words.append(words_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "given_name": given_name,
                "family_name": family_name,
                "also_known_as": also_known_as,
                "date_of_birth": date_of_birth,
                "expected_date_of_birth": expected_date_of_birth,
                "sex": sex,
                "ethnicity": ethnicity,
                "first_language": first_language,
                "religion": religion,
                "nationality": nationality,
                "immigration_status": immigration_status,
                "disabilities": disabilities,
                "additional_needs": additional_needs,
                "communication_needs": communication_needs,
                "refused": refused,
                "address": address,
                "school": school,
                "current_location": current_location,
                "condition": condition,
                "needs_immediate_protection": needs_immediate_protection,
                "views": views,
                "identifiers": identifiers,
                "words": words,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.address_view import AddressView
        from ..models.child_words_view import ChildWordsView
        from ..models.identifier_view import IdentifierView

        d = dict(src_dict)

        def _parse_given_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        given_name = _parse_given_name(d.pop("given_name"))

        def _parse_family_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        family_name = _parse_family_name(d.pop("family_name"))

        def _parse_also_known_as(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        also_known_as = _parse_also_known_as(d.pop("also_known_as"))

        def _parse_date_of_birth(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                date_of_birth_type_0 = datetime.date.fromisoformat(data)

                return date_of_birth_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        date_of_birth = _parse_date_of_birth(d.pop("date_of_birth"))

        def _parse_expected_date_of_birth(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                expected_date_of_birth_type_0 = datetime.date.fromisoformat(data)

                return expected_date_of_birth_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        expected_date_of_birth = _parse_expected_date_of_birth(d.pop("expected_date_of_birth"))

        sex = d.pop("sex")

        ethnicity = d.pop("ethnicity")

        def _parse_first_language(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        first_language = _parse_first_language(d.pop("first_language"))

        def _parse_religion(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        religion = _parse_religion(d.pop("religion"))

        def _parse_nationality(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        nationality = _parse_nationality(d.pop("nationality"))

        def _parse_immigration_status(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        immigration_status = _parse_immigration_status(d.pop("immigration_status"))

        disabilities = cast(list[str], d.pop("disabilities"))

        def _parse_additional_needs(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        additional_needs = _parse_additional_needs(d.pop("additional_needs"))

        def _parse_communication_needs(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        communication_needs = _parse_communication_needs(d.pop("communication_needs"))

        refused = cast(list[str], d.pop("refused"))

        def _parse_address(data: object) -> AddressView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                address_type_0 = AddressView.from_dict(data)

                return address_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AddressView | None, data)

        address = _parse_address(d.pop("address"))

        def _parse_school(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        school = _parse_school(d.pop("school"))

        def _parse_current_location(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        current_location = _parse_current_location(d.pop("current_location"))

        def _parse_condition(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        condition = _parse_condition(d.pop("condition"))

        needs_immediate_protection = d.pop("needs_immediate_protection")

        def _parse_views(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        views = _parse_views(d.pop("views"))

        identifiers = []
        _identifiers = d.pop("identifiers")
        for identifiers_item_data in _identifiers:
            identifiers_item = IdentifierView.from_dict(identifiers_item_data)

            identifiers.append(identifiers_item)

        words = []
        _words = d.pop("words")
        for words_item_data in _words:
            words_item = ChildWordsView.from_dict(words_item_data)

            words.append(words_item)

        child_details_view = cls(
            given_name=given_name,
            family_name=family_name,
            also_known_as=also_known_as,
            date_of_birth=date_of_birth,
            expected_date_of_birth=expected_date_of_birth,
            sex=sex,
            ethnicity=ethnicity,
            first_language=first_language,
            religion=religion,
            nationality=nationality,
            immigration_status=immigration_status,
            disabilities=disabilities,
            additional_needs=additional_needs,
            communication_needs=communication_needs,
            refused=refused,
            address=address,
            school=school,
            current_location=current_location,
            condition=condition,
            needs_immediate_protection=needs_immediate_protection,
            views=views,
            identifiers=identifiers,
            words=words,
        )

        child_details_view.additional_properties = d
        return child_details_view

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
