"""The tables are the migrations', and hold nothing personal in clear."""

from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import create_engine

from domain.vocabulary import Outcome
from projections.tables import metadata
from tests.domain import examples
from tests.domain.test_challenge import ENDED, RAISE, RAISED, RESOLVE
from tests.domain.test_concern import OPEN, OPENED, PLANNED, WATCH
from tests.domain.test_enquiry import RECEIVED as ENQUIRED
from tests.domain.test_subject_answering import asked
from tests.projections.conftest import Database
from tests.projections.front import CANARIES, Front, child, nhs, tables

SHAPE = """
SELECT table_name, ordinal_position, column_name, data_type, is_nullable, column_default, is_identity
FROM information_schema.columns WHERE table_schema = %s
"""
INDEXES = "SELECT tablename, indexname, replace(indexdef, %s, '') FROM pg_indexes WHERE schemaname = %s"


def test_the_migrations_make_the_tables_the_projections_name(database: Database) -> None:
    engine = create_engine(database.admin.replace("postgresql://", "postgresql+psycopg://", 1))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE SCHEMA la_named")
        metadata.create_all(connection.execution_options(schema_translate_map={"authority": "la_named"}))
    engine.dispose()
    with psycopg.connect(database.admin) as admin:
        found = {
            schema: (
                {row for row in admin.execute(SHAPE, [schema]) if not row[0].startswith("fd_")},
                {row for row in admin.execute(INDEXES, [f"{schema}.", schema]) if not row[0].startswith("fd_")},
            )
            for schema in ("la_named", "la_925")
        }
    assert found["la_925"] == found["la_named"]


def test_an_authority_reaches_its_own_tables_and_no_others(database: Database) -> None:
    with psycopg.connect(database.service, autocommit=True) as service:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            service.execute("SELECT * FROM la_925.case_list")
        service.execute("SET ROLE fd_la_925")
        service.execute("SELECT * FROM la_925.case_list")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            service.execute("SELECT * FROM la_926.case_list")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            service.execute("TRUNCATE la_925.case_list")


async def test_nothing_personal_stands_in_any_read_model(front: Front) -> None:
    number = "999 123 4567"
    one, other = await front.receive(child(identifiers=(nhs(number),)), child(also_known_as="Canary Alias"))
    await front.refer(one)
    await front.check(other, known=one.child)
    await front.withdraw(other)
    await front.check(other)
    await front.request(other)
    await front.screen(other)
    await front.decide(other, outcome=Outcome.INFORMATION_OR_REDIRECT)
    await front.find_same(one.child, other.child)
    await front.append({uuid4(): [RAISED, ENDED], uuid4(): [ENQUIRED], examples.OTHER_CASE: [examples.HELP_REQUESTED]})
    await front.append({uuid4(): [OPENED, PLANNED]})
    await front.append({uuid4(): [asked()]})
    await front.append({one.case: [examples.DISCLOSED]})
    front.catch_up()
    found = tables(front.conninfo, front.tenant)
    assert all(found[table] for table in found if table not in {"queue", "parked", "projection_build", "held"})
    text = repr(found)
    of_a_concern = (str(OPEN.account), str(WATCH.what), str(OPEN.child.given_name))
    of_a_challenge = (str(RAISE.disagreement), str(RESOLVE.solution), "T. Sample")
    of_an_enquiry = ("A. Prisoner", "A0000AA", "Convicted of an offence.", "O. Sample", "His niece", "Who keeps them?")
    of_a_request = ("S. Asker", "3 Reply Road", "Everything you have.")
    disclosed = ("They are to leave in May.", "So that the tenancy is kept.", "Anytown Homes")
    told = (*disclosed, *of_a_request, *of_a_challenge, *of_a_concern, *of_an_enquiry)
    for secret in (*CANARIES, *told, number, "Canary Alias", "A. N. Other", "PE21", "The same mother"):
        assert secret not in text
