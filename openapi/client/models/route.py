from enum import StrEnum


class Route(StrEnum):
    AREA_TEAM = "area-team"
    CUSTOMER_SERVICE_CENTRE = "customer-service-centre"
    OTHER = "other"

    def __str__(self) -> str:
        return str(self.value)
