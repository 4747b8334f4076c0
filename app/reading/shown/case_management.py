"""What the case-management system was asked and told of a case, as it is shown: to the authority's own alone."""

from app.reading.looking import Sees, see
from domain.case_management import (
    CaseManagementAnswered,
    CaseManagementFailed,
    CaseManagementRecorded,
    CaseManagementRenewed,
)

_TOLD = "record reference kind system attempt by occurred_at"

OFFICE: Sees = {
    CaseManagementAnswered: see(f"{_TOLD} known open_case worker plan care"),
    CaseManagementRecorded: see(_TOLD),
    CaseManagementFailed: see(f"{_TOLD} why next_at sent"),
    CaseManagementRenewed: see(f"{_TOLD} reason"),
}
AUDITOR: Sees = {
    CaseManagementAnswered: see(f"{_TOLD} known open_case worker plan care"),
    CaseManagementRecorded: see(_TOLD),
    CaseManagementFailed: see(f"{_TOLD} why next_at sent"),
    CaseManagementRenewed: see(f"{_TOLD} reason"),
}
PARTNER: Sees = {}
