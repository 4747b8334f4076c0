from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.answer import Answer
from ..models.characteristic import Characteristic
from ..models.disability import Disability
from ..models.ethnicity import Ethnicity
from ..models.sex import Sex
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.address import Address
    from ..models.child_words import ChildWords
    from ..models.identifier import Identifier


T = TypeVar("T", bound="ChildDetails")


@_attrs_define
class ChildDetails:
    """One child, as far as the referrer knows (R8).

    Attributes:
        given_name (None | str | Unset):
        family_name (None | str | Unset):
        also_known_as (None | str | Unset):
        date_of_birth (datetime.date | None | Unset):
        expected_date_of_birth (datetime.date | None | Unset):
        sex (Sex | Unset): The census's Sex (since 2025): male, female, or not known, not recorded, indeterminate.
        ethnicity (Ethnicity | Unset): The census's Ethnicity; NOBT is information not yet obtained, REFU refused.
        first_language (None | str | Unset):
        religion (None | str | Unset):
        nationality (None | str | Unset):
        immigration_status (None | str | Unset):
        disabilities (list[Disability] | Unset):
        additional_needs (None | str | Unset):
        communication_needs (None | str | Unset):
        refused (list[Characteristic] | Unset):
        address (Address | None | Unset):
        school (None | str | Unset):
        current_location (None | str | Unset):
        condition (None | str | Unset):
        needs_immediate_protection (Answer | Unset): An answer that may honestly be missing.
        views (None | str | Unset):
        identifiers (list[Identifier] | Unset):
        words (list[ChildWords] | Unset):
    """

    given_name: str | Unset | None = UNSET
    family_name: str | Unset | None = UNSET
    also_known_as: str | Unset | None = UNSET
    date_of_birth: datetime.date | Unset | None = UNSET
    expected_date_of_birth: datetime.date | Unset | None = UNSET
    sex: Sex | Unset = UNSET
    ethnicity: Ethnicity | Unset = UNSET
    first_language: str | Unset | None = UNSET
    religion: str | Unset | None = UNSET
    nationality: str | Unset | None = UNSET
    immigration_status: str | Unset | None = UNSET
    disabilities: list[Disability] | Unset = UNSET
    additional_needs: str | Unset | None = UNSET
    communication_needs: str | Unset | None = UNSET
    refused: list[Characteristic] | Unset = UNSET
    address: Address | Unset | None = UNSET
    school: str | Unset | None = UNSET
    current_location: str | Unset | None = UNSET
    condition: str | Unset | None = UNSET
    needs_immediate_protection: Answer | Unset = UNSET
    views: str | Unset | None = UNSET
    identifiers: list[Identifier] | Unset = UNSET
    words: list[ChildWords] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.address import Address

        given_name: str | Unset | None
        if isinstance(self.given_name, Unset):
            given_name = UNSET
        else:
            given_name = self.given_name

        family_name: str | Unset | None
        if isinstance(self.family_name, Unset):
            family_name = UNSET
        else:
            family_name = self.family_name

        also_known_as: str | Unset | None
        if isinstance(self.also_known_as, Unset):
            also_known_as = UNSET
        else:
            also_known_as = self.also_known_as

        date_of_birth: str | Unset | None
        if isinstance(self.date_of_birth, Unset):
            date_of_birth = UNSET
        elif isinstance(self.date_of_birth, datetime.date):
            date_of_birth = self.date_of_birth.isoformat()
        else:
            date_of_birth = self.date_of_birth

        expected_date_of_birth: str | Unset | None
        if isinstance(self.expected_date_of_birth, Unset):
            expected_date_of_birth = UNSET
        elif isinstance(self.expected_date_of_birth, datetime.date):
            expected_date_of_birth = self.expected_date_of_birth.isoformat()
        else:
            expected_date_of_birth = self.expected_date_of_birth

        sex: str | Unset = UNSET
        if not isinstance(self.sex, Unset):
            sex = self.sex.value

        ethnicity: str | Unset = UNSET
        if not isinstance(self.ethnicity, Unset):
            ethnicity = self.ethnicity.value

        first_language: str | Unset | None
        if isinstance(self.first_language, Unset):
            first_language = UNSET
        else:
            first_language = self.first_language

        religion: str | Unset | None
        if isinstance(self.religion, Unset):
            religion = UNSET
        else:
            religion = self.religion

        nationality: str | Unset | None
        if isinstance(self.nationality, Unset):
            nationality = UNSET
        else:
            nationality = self.nationality

        immigration_status: str | Unset | None
        if isinstance(self.immigration_status, Unset):
            immigration_status = UNSET
        else:
            immigration_status = self.immigration_status

        disabilities: list[str] | Unset = UNSET
        if not isinstance(self.disabilities, Unset):
            disabilities = []
            for disabilities_item_data in self.disabilities:
                disabilities_item = disabilities_item_data.value
                disabilities.append(disabilities_item)

        additional_needs: str | Unset | None
        if isinstance(self.additional_needs, Unset):
            additional_needs = UNSET
        else:
            additional_needs = self.additional_needs

        communication_needs: str | Unset | None
        if isinstance(self.communication_needs, Unset):
            communication_needs = UNSET
        else:
            communication_needs = self.communication_needs

        refused: list[str] | Unset = UNSET
        if not isinstance(self.refused, Unset):
            refused = []
            for refused_item_data in self.refused:
                refused_item = refused_item_data.value
                refused.append(refused_item)

        address: dict[str, Any] | Unset | None
        if isinstance(self.address, Unset):
            address = UNSET
        elif isinstance(self.address, Address):
            address = self.address.to_dict()
        else:
            address = self.address

        school: str | Unset | None
        if isinstance(self.school, Unset):
            school = UNSET
        else:
            school = self.school

        current_location: str | Unset | None
        if isinstance(self.current_location, Unset):
            current_location = UNSET
        else:
            current_location = self.current_location

        condition: str | Unset | None
        if isinstance(self.condition, Unset):
            condition = UNSET
        else:
            condition = self.condition

        needs_immediate_protection: str | Unset = UNSET
        if not isinstance(self.needs_immediate_protection, Unset):
            needs_immediate_protection = self.needs_immediate_protection.value

        views: str | Unset | None
        if isinstance(self.views, Unset):
            views = UNSET
        else:
            views = self.views

        identifiers: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.identifiers, Unset):
            identifiers = []
            for identifiers_item_data in self.identifiers:
                identifiers_item = identifiers_item_data.to_dict()
                identifiers.append(identifiers_item)

        words: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.words, Unset):
            words = []
            for words_item_data in self.words:
                words_item = words_item_data.to_dict()
                words.append(words_item)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if given_name is not UNSET:
            field_dict["given_name"] = given_name
        if family_name is not UNSET:
            field_dict["family_name"] = family_name
        if also_known_as is not UNSET:
            field_dict["also_known_as"] = also_known_as
        if date_of_birth is not UNSET:
            field_dict["date_of_birth"] = date_of_birth
        if expected_date_of_birth is not UNSET:
            field_dict["expected_date_of_birth"] = expected_date_of_birth
        if sex is not UNSET:
            field_dict["sex"] = sex
        if ethnicity is not UNSET:
            field_dict["ethnicity"] = ethnicity
        if first_language is not UNSET:
            field_dict["first_language"] = first_language
        if religion is not UNSET:
            field_dict["religion"] = religion
        if nationality is not UNSET:
            field_dict["nationality"] = nationality
        if immigration_status is not UNSET:
            field_dict["immigration_status"] = immigration_status
        if disabilities is not UNSET:
            field_dict["disabilities"] = disabilities
        if additional_needs is not UNSET:
            field_dict["additional_needs"] = additional_needs
        if communication_needs is not UNSET:
            field_dict["communication_needs"] = communication_needs
        if refused is not UNSET:
            field_dict["refused"] = refused
        if address is not UNSET:
            field_dict["address"] = address
        if school is not UNSET:
            field_dict["school"] = school
        if current_location is not UNSET:
            field_dict["current_location"] = current_location
        if condition is not UNSET:
            field_dict["condition"] = condition
        if needs_immediate_protection is not UNSET:
            field_dict["needs_immediate_protection"] = needs_immediate_protection
        if views is not UNSET:
            field_dict["views"] = views
        if identifiers is not UNSET:
            field_dict["identifiers"] = identifiers
        if words is not UNSET:
            field_dict["words"] = words

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.address import Address
        from ..models.child_words import ChildWords
        from ..models.identifier import Identifier

        d = dict(src_dict)

        def _parse_given_name(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        given_name = _parse_given_name(d.pop("given_name", UNSET))

        def _parse_family_name(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        family_name = _parse_family_name(d.pop("family_name", UNSET))

        def _parse_also_known_as(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        also_known_as = _parse_also_known_as(d.pop("also_known_as", UNSET))

        def _parse_date_of_birth(data: object) -> datetime.date | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                date_of_birth_type_0 = datetime.date.fromisoformat(data)

                return date_of_birth_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        date_of_birth = _parse_date_of_birth(d.pop("date_of_birth", UNSET))

        def _parse_expected_date_of_birth(data: object) -> datetime.date | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                expected_date_of_birth_type_0 = datetime.date.fromisoformat(data)

                return expected_date_of_birth_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        expected_date_of_birth = _parse_expected_date_of_birth(d.pop("expected_date_of_birth", UNSET))

        _sex = d.pop("sex", UNSET)
        sex: Sex | Unset
        if isinstance(_sex, Unset):
            sex = UNSET
        else:
            sex = Sex(_sex)

        _ethnicity = d.pop("ethnicity", UNSET)
        ethnicity: Ethnicity | Unset
        if isinstance(_ethnicity, Unset):
            ethnicity = UNSET
        else:
            ethnicity = Ethnicity(_ethnicity)

        def _parse_first_language(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        first_language = _parse_first_language(d.pop("first_language", UNSET))

        def _parse_religion(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        religion = _parse_religion(d.pop("religion", UNSET))

        def _parse_nationality(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        nationality = _parse_nationality(d.pop("nationality", UNSET))

        def _parse_immigration_status(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        immigration_status = _parse_immigration_status(d.pop("immigration_status", UNSET))

        _disabilities = d.pop("disabilities", UNSET)
        disabilities: list[Disability] | Unset = UNSET
        if _disabilities is not UNSET:
            disabilities = []
            for disabilities_item_data in _disabilities:
                disabilities_item = Disability(disabilities_item_data)

                disabilities.append(disabilities_item)

        def _parse_additional_needs(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        additional_needs = _parse_additional_needs(d.pop("additional_needs", UNSET))

        def _parse_communication_needs(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        communication_needs = _parse_communication_needs(d.pop("communication_needs", UNSET))

        _refused = d.pop("refused", UNSET)
        refused: list[Characteristic] | Unset = UNSET
        if _refused is not UNSET:
            refused = []
            for refused_item_data in _refused:
                refused_item = Characteristic(refused_item_data)

                refused.append(refused_item)

        def _parse_address(data: object) -> Address | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                address_type_0 = Address.from_dict(data)

                return address_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Address | None | Unset, data)

        address = _parse_address(d.pop("address", UNSET))

        def _parse_school(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        school = _parse_school(d.pop("school", UNSET))

        def _parse_current_location(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        current_location = _parse_current_location(d.pop("current_location", UNSET))

        def _parse_condition(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        condition = _parse_condition(d.pop("condition", UNSET))

        _needs_immediate_protection = d.pop("needs_immediate_protection", UNSET)
        needs_immediate_protection: Answer | Unset
        if isinstance(_needs_immediate_protection, Unset):
            needs_immediate_protection = UNSET
        else:
            needs_immediate_protection = Answer(_needs_immediate_protection)

        def _parse_views(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        views = _parse_views(d.pop("views", UNSET))

        _identifiers = d.pop("identifiers", UNSET)
        identifiers: list[Identifier] | Unset = UNSET
        if _identifiers is not UNSET:
            identifiers = []
            for identifiers_item_data in _identifiers:
                identifiers_item = Identifier.from_dict(identifiers_item_data)

                identifiers.append(identifiers_item)

        _words = d.pop("words", UNSET)
        words: list[ChildWords] | Unset = UNSET
        if _words is not UNSET:
            words = []
            for words_item_data in _words:
                words_item = ChildWords.from_dict(words_item_data)

                words.append(words_item)

        child_details = cls(
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

        return child_details
