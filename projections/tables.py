"""The tables of the read models, of one authority.

Nothing personal stands in them in clear: names are the log's own ciphertext with
where it stands there, so that a view can open it, and what is searched for is a
keyed hash. The migrations make these tables; a test compares.

A schema of the name `authority` is put in place of the real one, as in
`schema_translate_map={"authority": "la_925"}`.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Index,
    Integer,
    Interval,
    LargeBinary,
    MetaData,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

metadata = MetaData(schema="authority")
MOMENT = DateTime(timezone=True)
SEALED = JSONB(none_as_null=True)
"""Field -> sealed value, as `projections.rows.sealed_fields` writes it."""

projection = Table(
    "projection",
    metadata,
    Column("name", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("position", BigInteger, nullable=False),  # all events up to here are in its rows
    Column("state", Text, nullable=False),  # running or stopped
    Column("stopped_at", BigInteger),  # position of the event before which it stopped
    Column("error", Text),  # name of the exception's class, nothing of its text
)

parked = Table(
    "parked",
    metadata,
    Column("projection", Text, primary_key=True),
    Column("beside", Boolean, primary_key=True),  # of the rows that are being built, not of those that are read
    Column("stream", Uuid, primary_key=True),
    Column("version", BigInteger, nullable=False),  # of the first event that could not be taken, as the rest
    Column("position", BigInteger, nullable=False),
    Column("event", Text, nullable=False),
    Column("error", Text, nullable=False),  # name of the exception's class, nothing of its text
    Column("since", MOMENT, nullable=False),
    Index("parked_stream", "stream"),
)

projection_build = Table(
    "projection_build",
    metadata,
    Column("name", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("position", BigInteger, nullable=False),  # all events up to here are in the rows beside
    Column("begun_at", MOMENT, nullable=False),
)

case_list = Table(
    "case_list",
    metadata,
    Column("case", Uuid, primary_key=True),
    Column("reference", Text, nullable=False),
    Column("communication", Uuid, nullable=False),
    Column("child", Uuid, nullable=False),
    Column("agency", Text),
    Column("source", Text, nullable=False),
    Column("referrer_kind", Text, nullable=False),
    Column("intent", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("received_at", MOMENT, nullable=False),
    Column("recorded_at", MOMENT, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("team", Text),  # the locality of the child's address, then the team that was notified
    Column("child_name", SEALED),
    Column("outcome", Text),
    Column("referral_on", Date),
    Column("position", BigInteger, nullable=False),
    Column("named", JSONB(none_as_null=True)),  # the ids of the workers it is restricted to
    Column("kept_out", JSONB, nullable=False),  # of those with a conflict of interest
    Column("let_in", JSONB, nullable=False),  # until when, by the ids of those who broke the glass
    Column("guarded", Boolean, nullable=False),  # whether it may be closed to anybody
    Index("case_list_guarded", "case", postgresql_where=text("guarded")),
    Index("case_list_received", "received_at", "case"),
    Index("case_list_state", "state", "received_at", "case"),
    Index("case_list_agency", "agency", "received_at", "case"),
    Index("case_list_agency_state", "agency", "state", "received_at", "case"),
    Index("case_list_team", "team", "received_at", "case"),
    Index("case_list_team_state", "team", "state", "received_at", "case"),
    Index("case_list_child", "child"),
)

queue = Table(
    "queue",
    metadata,
    Column("stream", Uuid, primary_key=True),
    Column("queue", Text, primary_key=True),
    Column("kind", Text, nullable=False),  # of record: case, child, consultation, challenge or enquiry
    Column("reference", Text, nullable=False),
    Column("team", Text),
    Column("agency", Text),
    Column("urgency", BigInteger, nullable=False),  # its rank, 0 first
    Column("received_at", MOMENT, nullable=False),
    Column("since", MOMENT, nullable=False),
    Column("due_at", MOMENT, nullable=False),  # of the first that is due
    Column(
        "duties", JSONB, nullable=False
    ),  # those that stand here, the first due first: clause, what, who_may, due_at
    Column("lead", Text),  # who leads the case, or is allocated to the open case, by their id
    Column("claimed_by", Text),  # who has it in hand, by their id
    Column("claimed_name", SEALED),
    Column("claimed_at", MOMENT),
    Index("queue_claimed", "claimed_by", postgresql_where=text("claimed_by IS NOT NULL")),
    Index("queue_lead", "lead", postgresql_where=text("lead IS NOT NULL")),
    Index("queue_due", "queue", "urgency", "due_at", "since", "stream"),
    Index("queue_team", "queue", "team", "urgency", "due_at", "since", "stream"),
    Index("queue_agency", "queue", "agency", "urgency", "due_at", "since", "stream"),
    Index("queue_agency_team", "queue", "agency", "team", "urgency", "due_at", "since", "stream"),
)

challenge = Table(
    "challenge",
    metadata,
    Column("challenge", Uuid, primary_key=True),
    Column("reference", Text, nullable=False),
    Column("agency", Text, nullable=False),
    Column("cases", JSONB, nullable=False),  # the references of those it is over
    Column("about", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("rung", Text, nullable=False),  # at which it stands, or ended
    Column("at_risk", Boolean, nullable=False),
    Column("raised_at", MOMENT, nullable=False),
    Column("ended_at", MOMENT),  # of a solution, when it was reached
    Column("why", Text),  # it was left unresolved
    Column("said", SEALED),  # the solution, or the reasons why it ended
    Column("version", BigInteger, nullable=False),
    Index("challenge_raised", "raised_at", "challenge"),
    Index("challenge_state", "state", "raised_at", "challenge"),
    Index("challenge_agency", "agency", "raised_at", "challenge"),
)

concern = Table(
    "concern",
    metadata,
    Column("concern", Uuid, primary_key=True),
    Column("reference", Text, nullable=False),
    Column("agency", Text, nullable=False),
    Column("child_name", SEALED),
    Column("state", Text, nullable=False),
    Column("opened_at", MOMENT, nullable=False),
    Column("changed_at", MOMENT, nullable=False),  # recorded, of its last entry
    Column("cases", JSONB, nullable=False),  # the references of those that were made of it
    Column("facts", JSONB, nullable=False),  # as those of `deadline_case`, with its pack and what the watch told
    Column("due_at", MOMENT),  # of the first review that is open
    Column("version", BigInteger, nullable=False),
    Column("pack", Text, nullable=False),
    Column("neared", JSONB, nullable=False),
    Column("missed", JSONB, nullable=False),
    Column("next_at", MOMENT),  # when the watch has something to tell of it
    Index("concern_next", "next_at", "concern", postgresql_where=text("next_at IS NOT NULL")),
    Index("concern_agency", "agency", "opened_at", "concern"),
    Index("concern_agency_state", "agency", "state", "opened_at", "concern"),
)

enquiry = Table(
    "enquiry",
    metadata,
    Column("stream", Uuid, primary_key=True),
    Column("reference", Text, nullable=False),
    Column("agency", Text),  # the code of the one that enquires, where it is registered
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("received_at", MOMENT, nullable=False),
    Column("answered_at", MOMENT),
    Column("version", BigInteger, nullable=False),
    Index("enquiry_received", "received_at", "stream"),
    Index("enquiry_agency", "agency", "received_at", "stream"),
)

subject_request = Table(
    "subject_request",
    metadata,
    Column("stream", Uuid, primary_key=True),
    Column("reference", Text, nullable=False),
    Column("subject", Text, nullable=False),  # as whom the person is in the record
    Column("state", Text, nullable=False),
    Column("child", Uuid),
    Column("cases", JSONB, nullable=False),  # references of those that name anybody else
    Column("received_at", MOMENT, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("over_at", MOMENT),  # when it was answered, or ended without
    Column("version", BigInteger, nullable=False),
    Column("runs_since", BigInteger, nullable=False),  # version of the event that set when it is due
    Column("pack", Text, nullable=False),
    Column("neared", JSONB, nullable=False),  # as those of `deadline_case`
    Column("missed", JSONB, nullable=False),
    Column("next_at", MOMENT),  # when the watch has something to tell of it
    Index("subject_request_due", "due_on", "stream"),
    Index("subject_request_next", "next_at", "stream", postgresql_where=text("next_at IS NOT NULL")),
)

retention = Table(
    "retention",
    metadata,
    Column("case", Uuid, primary_key=True),  # or the stream of a record of its own
    Column("reference", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("pack", Text, nullable=False),
    Column("kind", Text),  # of record, once it is over
    Column("ended_on", Date),
    Column("keep_until", Date),  # as it was last reviewed
    Column("held", Boolean, nullable=False),
    Column("asked", Boolean, nullable=False),  # its erasure
    Column("erased", Boolean, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("of", Text, nullable=False),  # the kind of the stream
    Index("retention_ended", "kind", "ended_on", "case"),
)

disclosure = Table(
    "disclosure",
    metadata,
    Column("case", Uuid, primary_key=True),
    Column("version", BigInteger, primary_key=True, autoincrement=False),  # of the event that tells of it
    Column("reference", Text, nullable=False),
    Column("agency", Text, nullable=False),  # the code of the one it was made to
    Column("made_at", MOMENT, nullable=False),
    Index("disclosure_agency", "agency", "made_at", "case", "version"),
)

help_request = Table(
    "help_request",
    metadata,
    Column("stream", Uuid, primary_key=True),
    Column("reference", Text, nullable=False),
    Column("agency", Text),  # the code of the one that is asked, where it is registered
    Column("sector", Text, nullable=False),
    Column("asked_at", MOMENT, nullable=False),
    Column("answered_at", MOMENT),
    Column("case", Uuid),
    Index("help_request_asked", "asked_at", "stream"),
    Index("help_request_agency", "agency", "asked_at", "stream"),
)

deadline = Table(
    "deadline",
    metadata,
    Column("case", Uuid, primary_key=True),
    Column("clause", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("limit", Text, nullable=False),
    Column("started_at", MOMENT, nullable=False),
    Column("due_at", MOMENT, nullable=False),
    Column("notice_at", MOMENT),
    Column("state", Text, nullable=False),  # running until it is stopped; whether it is missed, the time says
    Column("stopped_at", MOMENT),
    Column("stopped_recorded_at", MOMENT),
    Column("overdue_by", Interval),
    Column("started_by", BigInteger, primary_key=True, autoincrement=False),  # version of the event that started it
    Column("next_at", MOMENT),  # when the watch has something to tell of it; never, once all was told or it was stopped
    Index("deadline_due", "due_at", "case", "clause", "started_by"),
    Index("deadline_state", "state", "due_at", "case", "clause", "started_by"),
    Index("deadline_clause", "clause", "due_at", "case", "started_by"),
    Index("deadline_next", "next_at", "case", postgresql_where=text("next_at IS NOT NULL")),
    Index("deadline_clause_state", "clause", "state", "due_at", "case", "started_by"),
)

deadline_case = Table(
    "deadline_case",
    metadata,
    Column("case", Uuid, primary_key=True),
    Column("reference", Text, nullable=False),
    Column("agency", Text),
    Column("pack", Text, nullable=False),
    Column("facts", JSONB, nullable=False),  # what the clocks need of its events so far
    Column("neared", JSONB, nullable=False),  # the clocks of which the watch told that they were near,
    Column("missed", JSONB, nullable=False),  # and that they were missed
    Column("superseded", Boolean, nullable=False, server_default=text("false")),  # whose clocks are not counted
)

deadline_count = Table(
    "deadline_count",
    metadata,
    Column("week", Date, primary_key=True),  # its Monday, of when they are due
    Column("agency", Text, primary_key=True),  # empty: of none
    Column("clause", Text, primary_key=True),
    Column("limit", Text, primary_key=True),
    Column("state", Text, primary_key=True),
    Column("number", BigInteger, nullable=False),
)

equality = Table(
    "equality",
    metadata,
    Column("case", Uuid, primary_key=True),
    Column("received_at", MOMENT, nullable=False),
    Column("ethnicity", Text, nullable=False),
    Column("first_language", Text, nullable=False),  # NOBT, REFU, or a keyed hash of what was said
    Column("religion", Text, nullable=False),  # the same
    Column("disability", JSONB, nullable=False),  # the codes, or NOBT
    Column("sex", Text, nullable=False),
    Column("age", Text, nullable=False),  # the band
    Column("refused", JSONB, nullable=False),
    Column("said", SEALED),  # language, religion and day of birth, as they are known today
    Column("outcome", Text),  # of the contact or the consultation
    Column("lead", Text),  # whoever leads, by their id
    Index("equality_received", "received_at", "case"),
)

audit_trail = Table(
    "audit_trail",
    metadata,
    Column("position", BigInteger, primary_key=True, autoincrement=False),
    Column("recorded_at", MOMENT, nullable=False),
    Column("occurred_at", MOMENT, nullable=False),
    Column("event", Text, nullable=False),
    Column("stream", Uuid, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("case", Uuid),
    Column("worker", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("agency", Text),
    Column("client", Text),
    Column("request", Text),
    Index("audit_trail_case", "case", "position", postgresql_where=text('"case" IS NOT NULL')),
    Index("audit_trail_worker", "worker", "position"),
    Index("audit_trail_event", "event", "position"),
    Index("audit_trail_recorded", "recorded_at"),
)

notice = Table(
    "notice",
    metadata,
    Column("notice", Uuid, primary_key=True),
    Column("position", BigInteger, nullable=False),  # of the event that owes it
    Column("kind", Text, nullable=False),
    Column("clause", Text, nullable=False),
    Column("recipient", Text, nullable=False),  # whom it is for, as domain.notices.Recipient.code
    Column("record", Uuid, nullable=False),
    Column("reference", Text, nullable=False),
    Column("of", Text, nullable=False),  # the kind of the record
    Column("owed_at", MOMENT, nullable=False),
    Column("standing", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("tried_at", MOMENT),
    Column("next_at", MOMENT),
    Column("channel", Text),
    Column("why", Text),  # it did not go
    Column("is_queued", Boolean, nullable=False),  # whether somebody was given it to send
    Index("notice_position", "position", "notice"),
    Index("notice_unqueued", "position", "notice", postgresql_where=text("NOT is_queued")),
    Index("notice_open", "standing", postgresql_where=text("standing IN ('owed', 'waiting', 'failed')")),
    Index(
        "notice_needing",
        "standing",
        "tried_at",
        postgresql_where=text(
            "standing = 'failed' OR standing = 'sent' AND channel IN ('govuk-notify', 'govuk-notify-text')"
        ),
    ),
)

exchange = Table(
    "exchange",
    metadata,
    Column("record", Uuid, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("position", BigInteger, nullable=False),  # of the event that owes it
    Column("reference", Text, nullable=False),
    Column("owed_at", MOMENT, nullable=False),
    Column("standing", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("tried_at", MOMENT),
    Column("next_at", MOMENT),  # not before then; whoever makes it now has put it off
    Column("system", Text),
    Column("why", Text),  # it did not come about
    Index("exchange_position", "position", "kind"),
    Index("exchange_next", "kind", "next_at", postgresql_where=text("next_at IS NOT NULL")),
    Index("exchange_open", "standing", postgresql_where=text("standing <> 'done'")),
    Index("exchange_traced", "position", postgresql_where=text("kind = 'nhs-number'")),
)

feed = Table(
    "feed",
    metadata,
    Column("place", BigInteger, primary_key=True, autoincrement=False),
    Column("position", BigInteger, nullable=False),
    Column("event", Text, nullable=False),
    Column("kind", Text, nullable=False),  # of the stream it stands in
    Column("subject", Text),  # the reference of the record it is about
    Column("recorded_at", MOMENT, nullable=False),
    Column("office", Boolean, nullable=False),  # whether the authority hears of it
    Column("agency", Text),  # the one that hears of it, if its audience names such events
    Index("feed_office", "place", postgresql_where=text("office")),
    Index("feed_agency", "agency", "place", postgresql_where=text("agency IS NOT NULL")),
)

feed_subject = Table(
    "feed_subject",
    metadata,
    Column("stream", Uuid, primary_key=True),
    Column("reference", Text, nullable=False),
    Column("agency", Text),
)

child = Table(
    "child",
    metadata,
    Column("child", Uuid, primary_key=True),
    Column("reference", Text),
    Column("details", SEALED),  # name and date of birth as its own case has them
)

child_index = Table(
    "child_index",
    metadata,
    Column("origin", Uuid, primary_key=True),  # the stream that says so: a case's or a child's
    Column("kind", Text, primary_key=True),
    Column("key", LargeBinary, primary_key=True),
    Column("child", Uuid, nullable=False),  # whom the origin's words are about, as matched now
    Index("child_index_key", "kind", "key"),
    Index("child_index_child", "child"),
)

same_child = Table(
    "same_child",
    metadata,
    Column("child", Uuid, primary_key=True),
    Column("other", Uuid, primary_key=True),
)
