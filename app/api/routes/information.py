"""Information that comes while a case goes on, and that it was read (C10, SIB7)."""

from app.api.declared import OnCase, routes_of
from domain import dates, information

ADD = OnCase(
    path="/information",
    name="add_information",
    body="InformationBody",
    decide=information.add,
    summary="Add further information to an open contact (SIB7)",
    refuses=(information.FURTHER_CONTACT, information.OPEN_CASE, dates.DATED),
    example={"text": "The school saw the child again at noon."},
    labels={"text": "What is the further information?"},
)
READ = OnCase(
    path="/information/reading",
    name="read_information",
    body="ReadingBody",
    decide=information.read,
    summary="Say that the information that has come was read (C10)",
    refuses=(information.PASSED_ON, dates.DATED),
    example={},
    labels={},
)

router = routes_of(ADD, READ)
