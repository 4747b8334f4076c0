"""Papers of the synthetic authority: a page each, as PDF, sealed as any file is when it is added to a case."""

import uuid
from collections.abc import Sequence
from datetime import timedelta
from hashlib import sha256

from app.base import references
from app.demo.seed.acts import Chronicle
from app.record.attachments import SLOTS, Announced, Held, over, sealed_part
from domain import information
from domain.attachments import AttachmentKind, MediaType
from domain.facts import Worker


def chronology(told: Chronicle, case: uuid.UUID, by: Worker) -> None:
    """Whoever refers adds what their school wrote down."""
    happened = (
        (23, "Late on three mornings this week. The mother is offered breakfast club, and takes it."),
        (16, "Quiet in lessons, and stays near adults at playtime."),
        (9, "Comes by breakfast club every day. Tired, and has eaten."),
        (3, "Keeps the jumper on in a warm classroom."),
        (1, "The class teacher sees a mark on the upper arm. The mother: a fall from the trampoline."),
        (0, "The mother, on the telephone: a fall on the stairs. We refer."),
    )
    days = ((told.time - timedelta(days=ago), what) for ago, what in happened)
    lines = [told.cast.school.name, f"Chronology: {_name(told, case)}", "",
             *(f"{on.day} {on:%B %Y}: {what}" for on, what in days)]  # fmt: skip
    _attach(told, case, by, AttachmentKind.CHRONOLOGY, "Chronology of the half term.pdf", lines)


def clinics_note(told: Chronicle, case: uuid.UUID, by: Worker) -> None:
    """Somebody adds what the paediatric clinic sent once it had rung back."""
    lines = [
        "Paediatric clinic, Eastmere", f"{_name(told, case)}, seen on {told.time.day} {told.time:%B %Y}", "",
        "One bruise on the outer side of the upper arm, some days old. No sign of an older injury.",
        "A fall on the stairs would explain it, and so would a hand. The cause stays open.", "",
        "The child was at ease with the nurse, and said nothing of how it came about.",
    ]  # fmt: skip
    _attach(told, case, by, AttachmentKind.REPORT, "Note of the paediatric clinic.pdf", lines)


def _name(told: Chronicle, case: uuid.UUID) -> str:
    details = told.cases[case].details
    return f"{details.given_name} {details.family_name}"


def _attach(
    told: Chronicle, case: uuid.UUID, by: Worker, kind: AttachmentKind, name: str, lines: Sequence[str]
) -> None:
    """Added now, by somebody."""
    content, scope, keys = _pdf(lines), told.scopes[case], told.authority.keys
    announced = Announced(
        kind=kind.value, name=name, media_type=MediaType.PDF.value, length=len(content),
        sha256=sha256(content).hexdigest(), agency=by.agency,
    )  # fmt: skip
    held = Held(
        id=references.stream_of(told.authority.slug, f"{case}/{name}"), stream=case, scope=scope, slots=SLOTS[kind],
        announced=announced, ends_at=None,
    )  # fmt: skip
    keys.ensure(scope, held.slots)
    sealed = sealed_part(keys, held, 1, content)
    told.papers.append((held, sealed))
    order = information.AddAttachment(
        by=by, at=told.time, attachment=held.id, kind=kind, name=name, media_type=MediaType.PDF, length=len(content),
        parts=announced.parts, stored=over([sha256(sealed).digest()]), sha256=announced.sha256,
    )  # fmt: skip
    told.on_case(case, information.attach, order, child=told.children[told.cases[case].child])


def _pdf(lines: Sequence[str]) -> bytes:
    """One page of A4 with these lines on it, in Helvetica."""
    shown = "".join(f"({_escaped(line)}) Tj T*\n" for line in lines)
    text = f"BT /F1 11 Tf 16 TL 56 770 Td\n{shown}ET".encode("cp1252")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(text), text),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    )
    whole, places = b"%PDF-1.4\n", b"0000000000 65535 f \n"
    for number, each in enumerate(objects, 1):
        places += b"%010d 00000 n \n" % len(whole)
        whole += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    size = len(objects) + 1
    ends = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(whole))
    return whole + b"xref\n0 %d\n" % size + places + ends


def _escaped(line: str) -> str:
    return "".join(f"\\{each}" if each in "()\\" else each for each in line)
