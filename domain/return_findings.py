"""What a census return will be asked about, by the rules the Department publishes (2024 to 2025).

Each is found before the return is sent, while those who know the child can still say what is missing. A rule that ends
in Q asks for a reason or an amendment; any other keeps the return from being accepted.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from domain.equality import age
from domain.frozen import frozen
from domain.returns import PREGNANCY, SCHOOL_AGE, ClosureReason, Episode, ReturnedChild
from domain.vocabulary import Disability, Need, Sex

RULES: Mapping[str, str] = {
    "8525Q": "Neither a date of birth nor the day on which the child is expected is known.",
    "8770Q": "The child is of school age, and neither its unique pupil number nor why there is none is known.",
    "4180Q": "The child’s sex is not known.",
    "8540": "Whether the child has a disability is not known.",
    "8790": "No disability is named together with one.",
    "8606": "The referral is more than 40 weeks before the child was born or is expected.",
    "8610Q": "The primary need is not stated.",
    "8585Q": "The child died, and the date of death stands in another system.",
    "8825Q": "The assessment after which it was closed stands in another system.",
}
"""What is asked, by the rule. 4180Q and 8610Q are ours: a code that says so is accepted, and counted."""


@frozen(kw_only=True)
class Finding:
    """What is asked about a child, or about one of its cases."""

    rule: str
    child: str
    case: str


def findings(child: ReturnedChild, last_day: date) -> Iterator[Finding]:
    """What is asked about a child of the census, as it would be returned. last_day: of the census year."""
    last = child.episodes[-1]
    for rule in _of_the_child(child, last_day):
        yield Finding(rule=rule, child=child.reference, case=last.referrals[-1])
    for episode in child.episodes:
        for rule in _of_an_episode(child, episode):
            yield Finding(rule=rule, child=child.reference, case=episode.referrals[-1])


def _of_the_child(child: ReturnedChild, last_day: date) -> Iterator[str]:
    born, disabilities = child.born.value, child.disabilities.value
    acted_on = any(not each.no_further_action.value for each in child.episodes)
    if not (born or child.expected.value):
        yield "8525Q"
    if acted_on and born and age(born, last_day) > SCHOOL_AGE and not (child.upn.value or child.upn_unknown):
        yield "8770Q"
    if child.sex.value is Sex.UNKNOWN and not child.expected.value:
        yield "4180Q"
    if acted_on and born and not disabilities:
        yield "8540"
    if Disability.NONE in disabilities and len(disabilities) > 1:
        yield "8790"


def _of_an_episode(child: ReturnedChild, episode: Episode) -> Iterator[str]:
    born = child.born.value or child.expected.value
    if born and episode.referred_on.value < born - PREGNANCY:
        yield "8606"
    if episode.need.value is Need.NOT_STATED and not episode.no_further_action.value:
        yield "8610Q"
    if episode.reason.value is ClosureReason.DIED:
        yield "8585Q"
    if episode.reason.value is ClosureReason.AFTER_ASSESSMENT:
        yield "8825Q"
