"""What an Early Help Advisor does not do.

They support practitioners in their decision making. They do not take on cases themselves or facilitate safeguarding
referrals: whoever is to make one is directed back to the Customer Service Centre.
"""

from domain.clauses import clause
from domain.directory import Directory
from domain.facts import Worker
from domain.refusals import require
from domain.vocabulary import Role

ADVISES = clause("E1")
ADVISERS = (Role.EARLY_HELP_ADVISOR,)


def no_adviser_acts(by: Worker, *who_may: Role) -> None:
    """Refuse an Early Help Advisor what makes a referral, carries one on or gives somebody a case."""
    require(by.role not in ADVISERS, ADVISES, who_may=who_may)


def no_adviser_holds_it(worker: str, directory: Directory) -> None:
    """Refuse to give a case to whom the directory lists as an Early Help Advisor and as nothing else (A13)."""
    listed = directory.workers.get(worker)
    only_advises = listed is not None and set(listed.roles) == set(ADVISERS)
    require(not only_advises, ADVISES, missing="a worker who takes on cases")
