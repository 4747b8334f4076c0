"""A written referral in sections, as an agency's people are asked for it (R8 to R26): what each is called, what it is
for, and which questions stand in it, by their places.
"""

from collections.abc import Mapping

from app.wording.language import texts
from domain.frozen import frozen


@frozen
class Section:
    """One page of a form. places: of its questions, whole, or some of what stands in them."""

    slug: str
    title: str
    about: str
    places: tuple[str, ...]


def _of(around: str, names: str) -> tuple[str, ...]:
    return tuple(f"{around}.{name}" for name in names.split())


SHARED = Section(
    "shared",
    texts("Your concern"),
    texts("Which entries of your concern the front door may read. It sees those, and nothing else of your record."),
    ("particulars",),
)
"""Only in a referral that is made of a concern."""

REFERRAL = (
    Section(
        "request",
        texts("What you ask for"),
        texts(
            "If the child is in danger, telephone first. A referral under section 47 is written after the call, even "
            "if you were told that you need not."
        ),
        (
            "request",
            "intent",
            "permission",
            "concern_summary",
            "account.telephoned",
            "step_up",
            "after_consultation",
            "agency_reference",
        ),
    ),
    Section(
        "child",
        texts("The child"),
        texts("What you know. What you do not know can stay empty: the front door sees that you were not able to say."),
        (
            *_of(
                "children",
                "given_name family_name also_known_as date_of_birth expected_date_of_birth sex ethnicity "
                "first_language religion nationality immigration_status disabilities additional_needs "
                "communication_needs refused address school identifiers",
            ),
            "siblings",
        ),
    ),
    Section(
        "words",
        texts("The child’s own words"),
        texts("Exactly as the child said them, above all if it was the first time that the child told anybody."),
        _of("children", "words views condition current_location needs_immediate_protection"),
    ),
    Section(
        "concern",
        texts("What you are concerned about"),
        texts(
            "Say of each thing whether it is a fact, your professional opinion, or what somebody reported. Leave out "
            "hearsay. The front door may know nothing of what went before: add it."
        ),
        _of(
            "account",
            "statements chronology history impact_on_wellbeing lived_experience patterns deterioration "
            "alleged_perpetrator",
        ),
    ),
    Section(
        "need",
        texts("The level of need"),
        texts("The lowest level of intervention that meets the need is the one to ask for."),
        _of("account", "statutory_basis primary_need tiers_considered threshold_guidance_used"),
    ),
    Section(
        "family",
        texts("The family"),
        texts(
            "Who lives there, who is new, who helps; and what whoever visits must know to be safe. Nobody "
            "shows the family that."
        ),
        _of(
            "account",
            "household living_arrangements family_dynamics supportive_family impact_on_family strengths risk_to_staff",
        ),
    ),
    Section(
        "before",
        texts("What was done before"),
        texts(
            "What was offered already, and why it did not work. If somebody was involved before: what went wrong, what "
            "has changed, and what was missed."
        ),
        _of(
            "account",
            "prior_interventions previous_involvement what_went_wrong what_has_changed what_was_missed other_agencies",
        ),
    ),
    Section(
        "analysis",
        texts("Your analysis"),
        texts(
            "The risks against the strengths, from what your profession sees; what happens if nobody acts; and what "
            "you expect of this referral."
        ),
        _of(
            "account",
            "risks analysis development_and_progress concern_without_intervention what_is_needed "
            "what_needs_to_change expectations",
        ),
    ),
    Section(
        "parents",
        texts("The parents"),
        texts(
            "In most cases they know of the referral before it is sent. Where telling them would put somebody at risk, "
            "say so: then nobody tells them."
        ),
        _of("account", "parents_informed"),
    ),
    Section(
        "you", texts("You"), texts("Whom the front door can ask, and whom it tells what came of it."), ("professional",)
    ),
)

ASKED: Mapping[str, tuple[str, str]] = texts(
    {
        "statutory_basis": ("Under which section is it?", ""),
        "primary_need": ("What is the primary need?", ""),
        "tiers_considered": ("Which levels of help were considered?", ""),
        "threshold_guidance_used": ("Was the threshold guidance used?", ""),
        "telephoned.at": ("When was it?", ""),
        "telephoned.spoke_to": ("To whom did they speak?", ""),
        "telephoned.advised_not_to_write": ("Were they told that they need not write?", ""),
        "parents_informed.informed": ("Were they told?", ""),
        "parents_informed.reason": ("If not, why not?", ""),
        "parents_informed.at_risk": ("Whom would telling them put at increased risk?", "Only if it would."),
        "statements.kind": ("What is it?", ""),
        "statements.text": ("What is said", ""),
        "statements.source": ("Who reported it?", ""),
        "statements.when": ("When was it?", ""),
        "statements.where": ("Where was it?", ""),
        "chronology.on": ("On which day?", ""),
        "chronology.what": ("What happened?", ""),
        "history": ("What went before?", ""),
        "impact_on_wellbeing": ("What does it do to the child’s wellbeing?", ""),
        "concern_without_intervention": ("What would happen if nobody acted?", ""),
        "what_is_needed": ("What do the child and the family need?", ""),
        "what_needs_to_change": ("What needs to change?", ""),
        "expectations": ("What is expected of the referral?", ""),
        "prior_interventions.offered": ("What was offered or done?", ""),
        "prior_interventions.why_unsuccessful": ("Why did it not work?", ""),
        "prior_interventions.began_on": ("From when?", ""),
        "prior_interventions.ended_on": ("Until when?", ""),
        "previous_involvement": ("Who was involved before?", ""),
        "what_went_wrong": ("What went wrong then?", ""),
        "what_has_changed": ("What has changed for the child since?", ""),
        "what_was_missed": ("What was missed?", ""),
        "patterns": ("Is there a pattern?", ""),
        "deterioration": ("Has it become worse?", ""),
        "impact_on_family": ("What does it do to the family?", ""),
        "living_arrangements": ("Where and with whom does the child live?", "Say who is new in the home."),
        "family_dynamics": ("How do they get on with each other?", ""),
        "supportive_family": ("Who in the family helps?", ""),
        "strengths": ("What goes well?", ""),
        "risks": ("What are the risks?", ""),
        "analysis": ("How do the risks weigh against what goes well?", ""),
        "development_and_progress": ("How does the child develop and learn?", ""),
        "risk_to_staff": ("Would a visit put staff at risk?", "Nobody shows the family what is said here."),
        "lived_experience": ("What is a day like for the child?", ""),
        "alleged_perpetrator": ("Who is said to have done it?", ""),
        "other_agencies": ("Which other agencies know the family?", ""),
    }
)
"""What each part of a referrer's account is asked by, at its place in it (R9 to R25)."""
