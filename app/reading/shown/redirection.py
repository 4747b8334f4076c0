"""Redirected information, as it is shown."""

from app.reading.looking import Sees, see
from domain.redirection import InformationReceived, InformationRedirected

OFFICE: Sees = {
    InformationReceived: see("received_at by_whom by occurred_at"),
    InformationRedirected: see("to by occurred_at"),
}
AUDITOR: Sees = {
    InformationReceived: see("received_at by_whom by occurred_at"),
    InformationRedirected: see("to by occurred_at"),
}
PARTNER: Sees = {}
