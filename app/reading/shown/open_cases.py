"""Open cases, as it is shown."""

from app.reading.looking import Sees, see
from domain.open_cases import CallConnected, CallNotConnected, CaseFileClosed, CaseFileOpened

OFFICE: Sees = {
    CaseFileOpened: see("worker worker_name locality by occurred_at"),
    CaseFileClosed: see("reason by occurred_at"),
    CallConnected: see("to worker locality reason by occurred_at"),
    CallNotConnected: see("locality reason by occurred_at"),
}
AUDITOR: Sees = {
    CaseFileOpened: see("worker worker_name locality by occurred_at"),
    CaseFileClosed: see("reason by occurred_at"),
    CallConnected: see("to worker locality reason by occurred_at"),
    CallNotConnected: see("locality reason by occurred_at"),
}
PARTNER: Sees = {}
