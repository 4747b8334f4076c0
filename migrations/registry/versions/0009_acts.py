"""The registry's log: what is done to it, by whom, one stream with a chain, a tree and checkpoints as others have."""

from pathlib import Path

from alembic import context, op

from migrations import ACTS

revision = "0009"
down_revision = "0008"

TEXT = Path(__file__).with_suffix(".sql").read_text("utf-8")
CHANGED = """
CREATE TRIGGER NAME_no_change BEFORE WHAT ON SCHEMA.NAME
    FOR EACH ROW EXECUTE FUNCTION SCHEMA.fd_refuse_change();
ALTER TABLE SCHEMA.NAME ENABLE ALWAYS TRIGGER NAME_no_change;
CREATE TRIGGER NAME_no_truncate BEFORE TRUNCATE ON SCHEMA.NAME
    FOR EACH STATEMENT EXECUTE FUNCTION SCHEMA.fd_refuse_change();
ALTER TABLE SCHEMA.NAME ENABLE ALWAYS TRIGGER NAME_no_truncate;
"""


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    text = TEXT
    for table in ("fd_acts", "fd_acts_tile", "fd_acts_checkpoint", "fd_acts_seal_refused"):
        what = "DELETE" if table == "fd_acts_tile" else "UPDATE OR DELETE"
        text += CHANGED.replace("NAME", table).replace("WHAT", what)
    for called, role in (("KEEPING", ACTS.role), ("APPENDING", ACTS.appending), ("READING", ACTS.reading)):
        text = text.replace(called, role)
    text = text.replace("ON SCHEMA SCHEMA", f"ON SCHEMA {schema}").replace("SCHEMA.", f"{schema}.")
    op.get_bind().exec_driver_sql(text.replace("%", "%%"))
