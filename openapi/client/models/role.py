from enum import StrEnum


class Role(StrEnum):
    ALLOCATED_SOCIAL_WORKER = "allocated_social_worker"
    AREA_PRACTICE_SUPERVISOR = "area_practice_supervisor"
    AREA_TEAM_MANAGER = "area_team_manager"
    AREA_TEAM_WORKER = "area_team_worker"
    AUDITOR = "auditor"
    CUSTOMER_SERVICE_ADVISOR = "customer_service_advisor"
    DUTY_SOCIAL_WORKER = "duty_social_worker"
    EARLY_HELP_ADVISOR = "early_help_advisor"
    LEAD_PRACTITIONER = "lead_practitioner"
    PARTNER_AUDITOR = "partner_auditor"
    PARTNER_MANAGER = "partner_manager"
    PARTNER_PRACTITIONER = "partner_practitioner"
    SAFEGUARDING_PARTNERSHIP_OFFICER = "safeguarding_partnership_officer"
    SCREENING_MANAGER = "screening_manager"
    SCREENING_PRACTICE_SUPERVISOR = "screening_practice_supervisor"
    SERVICE_MANAGER = "service_manager"
    SYSTEM = "system"

    def __str__(self) -> str:
        return str(self.value)
