"""A subject access request, as it is shown. Who asks, and for what, an auditor is not shown."""

from app.reading.looking import Section, Sees, Several, see
from domain.subject_access import (
    AnsweringExtended,
    BundleAuthorised,
    BundlePrepared,
    BundleReleased,
    BundleReturned,
    HeldRecord,
    NamedIn,
    PassageGivenBack,
    PassageStruck,
    Requester,
    RequesterIdentified,
    SubjectAccessRequested,
    SubjectRequestEnded,
)

OFFICE: Sees = {
    Requester: see("name contact"),
    NamedIn: see("reference member"),
    HeldRecord: see("reference version"),
    SubjectAccessRequested: see(
        "reference subject asked_by requester received_at due_on child_reference named wanted by occurred_at"
    ),
    RequesterIdentified: see("proof reasons by occurred_at"),
    AnsweringExtended: see("due_on reasons by occurred_at"),
    PassageStruck: see("place ground begins ends by occurred_at"),
    PassageGivenBack: see("place ground reasons by occurred_at"),
    BundlePrepared: see("records reads_before made_at digest by occurred_at"),
    BundleAuthorised: see("digest reasons by occurred_at"),
    BundleReturned: see("reasons by occurred_at"),
    BundleReleased: see("digest how by occurred_at"),
    SubjectRequestEnded: see("ground reasons by occurred_at"),
}
AUDITOR: Sees = {
    NamedIn: see("reference member"),
    HeldRecord: see("reference version"),
    SubjectAccessRequested: see(
        "reference subject asked_by received_at due_on child_reference named by occurred_at"
    ),
    RequesterIdentified: see("proof reasons by occurred_at"),
    AnsweringExtended: see("due_on reasons by occurred_at"),
    PassageStruck: see("place ground begins ends by occurred_at"),
    PassageGivenBack: see("place ground reasons by occurred_at"),
    BundlePrepared: see("records reads_before made_at digest by occurred_at"),
    BundleAuthorised: see("digest reasons by occurred_at"),
    BundleReturned: see("reasons by occurred_at"),
    BundleReleased: see("digest how by occurred_at"),
    SubjectRequestEnded: see("ground reasons by occurred_at"),
}  # fmt: skip
PARTNER: Sees = {}

IDENTIFIED = Section(
    "RequesterIdentifiedView", "By what it is known who asks, and that they may.", RequesterIdentified,
    "proof reasons by occurred_at",
)  # fmt: skip
EXTENDED = Section(
    "AnsweringExtendedView", "That it takes two months more, and why.", AnsweringExtended,
    "due_on reasons by occurred_at",
)  # fmt: skip
STRUCK = Several(
    "PassageStruckView", "What is not told: a field, or its text from one character up to another.", PassageStruck,
    "place ground begins ends by occurred_at",
)  # fmt: skip
GIVEN_BACK = Several(
    "PassageGivenBackView", "What is told after all.", PassageGivenBack, "place ground reasons by occurred_at"
)
PREPARED = Section(
    "BundlePreparedView", "What is to be told. records: as their first events left them; digest: of the file.",
    BundlePrepared, "records made_at digest by occurred_at",
)  # fmt: skip
AUTHORISED = Section(
    "BundleAuthorisedView", "That a second person agreed.", BundleAuthorised, "digest reasons by occurred_at"
)
RETURNED = Section("BundleReturnedView", "Why a second person did not agree.", BundleReturned, "reasons by occurred_at")
RELEASED = Section(
    "BundleReleasedView", "That it was handed over, and how.", BundleReleased, "digest how by occurred_at"
)
ENDED = Section(
    "SubjectRequestEndedView", "Why it ended without a bundle.", SubjectRequestEnded, "ground reasons by occurred_at"
)
