from enum import StrEnum


class ClockState(StrEnum):
    MET = "met"
    MET_BUT_RECORDED_LATE = "met-but-recorded-late"
    MET_LATE = "met-late"
    MISSED = "missed"
    RUNNING = "running"

    def __str__(self) -> str:
        return str(self.value)
