"""The queues, as the pages tell of them."""

from app.wording.language import texts
from domain.due import Queue
from domain.frozen import frozen
from domain.vocabulary import Role


@frozen
class Stage:
    """One queue, as the page tells of it. after: what has happened to what waits. comes, goes: how it gets in, out."""

    queue: Queue | None
    title: str
    after: str
    comes: str
    goes: str


STAGES = texts(
    (
        Stage(
            Queue.CALLS,
            "Calls",
            "Somebody is to be telephoned, or connected, at once.",
            "A child comes here when nobody could be reached for its caller, a case when it is fast-tracked",
            "leaves when the caller is connected, or the Area Team telephoned",
        ),
        Stage(
            Queue.KNOWN_CHECK,
            "Known check",
            "Received. Somebody has to look whether the child is known already.",
            "A contact comes here when it is received",
            "leaves when the known check is recorded",
        ),
        Stage(
            Queue.DISPATCH,
            "Dispatch",
            "Checked, and not yet sent to the Screening Manager, or to the Early Help Advisor.",
            "A contact comes here when its known check is recorded",
            "leaves when it is sent",
        ),
        Stage(
            Queue.CONSULTATION,
            "Consultation",
            "With the Early Help Advisor, and without an outcome.",
            "A consultation comes here when it is sent to the Early Help Advisor, a hypothetical one at once",
            "leaves when its outcome is decided, or when it becomes a referral",
        ),
        Stage(
            Queue.SCREENING,
            "Screening",
            "With the Screening Manager, and without an outcome.",
            "A contact comes here when it is sent to the Screening Manager",
            "leaves when its outcome is decided",
        ),
        Stage(
            Queue.ADVISED,
            "Advised to refer",
            "The Early Help Advisor directed the practitioner to Customer Services. No referral has followed.",
            "A child comes here when a referral is advised in a consultation, and so does a hypothetical consultation",
            "leaves when a safeguarding contact about the child follows, or a contact names the consultation",
        ),
        Stage(
            Queue.POLICE,
            "Police",
            "A crime is suspected. The police have not been told, and nobody has said why it was none.",
            "A case comes here when a crime is suspected",
            "leaves when the police know, or when it was no crime after all",
        ),
        Stage(
            Queue.CONFIRMATION,
            "In writing",
            "Telephoned by a professional, and not confirmed in writing yet.",
            "A contact comes here when a professional telephones",
            "leaves when the written form is received",
        ),
        Stage(
            Queue.ACKNOWLEDGEMENT,
            "To acknowledge",
            "Received in writing, and not acknowledged to who wrote.",
            "A written referral comes here when it is received",
            "leaves when it is acknowledged",
        ),
        Stage(
            Queue.PROTECTION,
            "Protection",
            "Harm was found since the outcome. Nobody has considered a Strategy Discussion.",
            "A referral comes here when it turns to section 47",
            "leaves when a Strategy Discussion and a multi-agency response were considered",
        ),
        Stage(
            Queue.SIBLINGS,
            "Siblings",
            "A sibling is to be referred. The Area team has not completed the progression.",
            "A case comes here when the Screening Manager decides to refer a sibling",
            "leaves when the sibling’s progression is completed",
        ),
        Stage(
            Queue.RECORDING,
            "Recording",
            "Progressed to a referral. The Customer Service Advisor has not recorded it yet.",
            "A contact comes here when it progresses to a referral",
            "leaves when the referral is recorded",
        ),
        Stage(
            Queue.DISPOSAL,
            "Disposal",
            "A referral that the Screening Manager has not disposed of.",
            "A case comes here when it becomes a referral",
            "leaves when the disposal is authorised",
        ),
        Stage(
            Queue.FEEDBACK,
            "Feedback",
            "A referrer has not heard what became of the referral.",
            "A case comes here when its outcome or disposal is decided",
            "leaves when every referrer was told",
        ),
        Stage(
            Queue.CHALLENGE,
            "Challenges",
            "An agency challenges what was decided. The authority has to answer at a rung, or the agency to go on.",
            "A challenge comes here when it is raised, and when it is taken to a further rung",
            "leaves when it has ended, or goes to the safeguarding partnership",
        ),
        Stage(
            Queue.PARTNERSHIP,
            "With the partnership",
            "A challenge that was taken to the safeguarding partnership, for professional resolution.",
            "A challenge comes here when it is taken to the rung of the safeguarding partnership",
            "leaves when it has ended",
        ),
        Stage(
            Queue.FAMILY,
            "Families",
            "The child and the family have not been told, and nobody has said why not.",
            "A referral comes here when its disposal is authorised",
            "leaves when they were told, or when somebody says why not",
        ),
        Stage(
            Queue.COOPERATION,
            "Section 27",
            "An agency was asked for its help, and nobody has recorded what it answers.",
            "A case comes here when an agency is asked under section 27",
            "leaves when the agency has answered, or its answer is recorded",
        ),
        Stage(
            Queue.AUTHORISATION,
            "Authorisation",
            "Disposed of. The Area Practice Supervisor or the Area Team Manager has not authorised the referral.",
            "A referral comes here when its disposal is authorised",
            "leaves when the referral is authorised",
        ),
        Stage(
            Queue.ALLOCATION,
            "Allocation",
            "Disposed of, and without a Lead Practitioner who may lead it.",
            "A referral comes here when its disposal is authorised, or when it needs a social worker to lead",
            "leaves when somebody leads who may",
        ),
        Stage(
            Queue.VISIT,
            "Children to see",
            "The disposal asks for the child to be seen.",
            "A referral comes here when its disposal asks for the child to be seen",
            "leaves when the child was seen, or a further disposal asks for it no more",
        ),
        Stage(
            Queue.AGREEMENT,
            "Closure proposed",
            "The Area Practice Supervisor proposes to close it. The Screening Practice Supervisor has not answered.",
            "A referral comes here when its closure is proposed",
            "leaves when the other supervisor agrees or does not",
        ),
        Stage(
            Queue.CLOSURE,
            "Closure not agreed",
            "The two supervisors do not agree. The Area Team Manager has not decided.",
            "A referral comes here when a proposed closure is not agreed",
            "leaves when the Area Team Manager decides",
        ),
        Stage(
            Queue.INFORMATION,
            "To read",
            "Information has come that whoever works on the case has not read.",
            "A case comes here when information is added to it or passed on",
            "leaves when it was read",
        ),
        Stage(
            Queue.MONITORING,
            "Monitored",
            "Somebody said what is watched over, for how long, and what comes next.",
            "A case comes here when monitoring is planned",
            "leaves when every plan was reviewed",
        ),
        Stage(
            Queue.CIRCUMSTANCES,
            "Circumstances",
            "A child in specific circumstances: something is to be thought about, decided or done because of them.",
            "A case comes here when its circumstances are recognised, or an assessment is asked for",
            "leaves when everything they ask was considered and decided",
        ),
        Stage(
            Queue.ENQUIRY,
            "Enquiries",
            "A prison or the Probation Service enquired about a person and a child, and has no response.",
            "An enquiry comes here when it is received",
            "leaves when the response is given",
        ),
        Stage(
            Queue.SUBJECT_ACCESS,
            "Subject access",
            "Somebody asked what is held about them, and has no answer. Managers answer within a month (UK GDPR).",
            "A request comes here when it is received",
            "leaves when the bundle is handed over, or the request ends",
        ),
        Stage(
            Queue.ERASURE,
            "Erasure",
            "Somebody asked for an erasure. A manager who is somebody else decides.",
            "A case or another record comes here when its erasure is asked for",
            "leaves when that is decided",
        ),
        Stage(
            Queue.LED,
            "With its lead",
            "A Lead Practitioner works on it.",
            "A referral comes here when somebody leads",
            "leaves when it is concluded or closed",
        ),
    )
)
OF = {each.queue: each for each in STAGES if each.queue}
MINE = texts(
    Stage(
        None,
        "My work",
        "What you have in hand, lead, or are allocated to, whatever it waits in.",
        "A record comes here when you take it in hand, or when a case is allocated to you",
        "leaves when it leaves its queue, or when you release it",
    )
)
_OFFICES = {
    "Customer Service Centre": (
        Queue.CALLS, Queue.KNOWN_CHECK, Queue.DISPATCH, Queue.ADVISED, Queue.CONFIRMATION, Queue.ACKNOWLEDGEMENT,
        Queue.RECORDING,
    ),
    "Early Help and screening": (
        Queue.CONSULTATION, Queue.SCREENING, Queue.PROTECTION, Queue.DISPOSAL, Queue.AGREEMENT,
    ),
    "Area teams": (
        Queue.SIBLINGS, Queue.AUTHORISATION, Queue.ALLOCATION, Queue.VISIT, Queue.CLOSURE, Queue.LED,
    ),
}  # fmt: skip
"""Whose turn it is in a queue, by the office; in the others it is any office's."""

OFFICES = (
    *((texts(office), [OF[each] for each in queues]) for office, queues in _OFFICES.items()),
    (texts("Any office"), [each for each in STAGES if not any(each.queue in queues for queues in _OFFICES.values())]),
)
BEGINS_AT = {
    Role.SCREENING_MANAGER: Queue.SCREENING,
    Role.SCREENING_PRACTICE_SUPERVISOR: Queue.SCREENING,
    Role.EARLY_HELP_ADVISOR: Queue.CONSULTATION,
    Role.AREA_TEAM_WORKER: Queue.SIBLINGS,
    Role.AREA_PRACTICE_SUPERVISOR: Queue.AUTHORISATION,
    Role.AREA_TEAM_MANAGER: Queue.AUTHORISATION,
    Role.ALLOCATED_SOCIAL_WORKER: Queue.LED,
    Role.LEAD_PRACTITIONER: Queue.LED,
    Role.SERVICE_MANAGER: Queue.CHALLENGE,
    Role.SAFEGUARDING_PARTNERSHIP_OFFICER: Queue.PARTNERSHIP,
}
"""The queue that somebody in a role wants first; anybody else, the first in which something waits."""
