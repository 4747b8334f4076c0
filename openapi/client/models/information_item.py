from enum import StrEnum


class InformationItem(StrEnum):
    ADDITIONAL_NEEDS_AND_COMMUNICATION = "additional-needs-and-communication"
    ADDRESS_AND_SCHOOL = "address-and-school"
    ALLEGED_PERPETRATOR = "alleged-perpetrator"
    CAUSE_FOR_CONCERN = "cause-for-concern"
    ETHNICITY_FIRST_LANGUAGE_AND_RELIGION = "ethnicity-first-language-and-religion"
    HOUSEHOLD_NAMES_AND_DATES_OF_BIRTH = "household-names-and-dates-of-birth"
    IMMEDIATE_PROTECTION = "immediate-protection"
    LOCATION_AND_CONDITION = "location-and-condition"
    NAMES_DATES_OF_BIRTH_AND_GENDER = "names-dates-of-birth-and-gender"
    NATIONALITY_AND_IMMIGRATION_STATUS = "nationality-and-immigration-status"
    OTHER_AGENCIES = "other-agencies"
    PARENTAL_RESPONSIBILITY = "parental-responsibility"
    PARENTS_KNOWLEDGE_OF_THE_REFERRAL = "parents-knowledge-of-the-referral"
    REFERRERS_RELATIONSHIP_AND_KNOWLEDGE = "referrers-relationship-and-knowledge"
    SIGNIFICANT_EVENTS = "significant-events"

    def __str__(self) -> str:
        return str(self.value)
