"""A client of Front Door, installed as `front_door_client`: `FrontDoor`, and what is generated from the document.

`client.api` has a module for each operation and `client.models` every body and answer. `FrontDoor` calls them: it gets
its tokens, tries again where that is safe, and raises problems.
"""

from .door import Answer, FrontDoor, OutcomeUnknown, ProblemError, Refused, verified_webhook

__all__ = ["Answer", "FrontDoor", "OutcomeUnknown", "ProblemError", "Refused", "verified_webhook"]
