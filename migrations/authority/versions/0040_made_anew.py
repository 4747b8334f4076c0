"""Read models made anew beside those that are read, with their indexes at the end, and put in their place by name."""

from alembic import context, op

from migrations import OWNER, Tenant

revision = "0040"
down_revision = "0039"

TEXT = """
-- What is being built has indexes of other names: it is begun again.
DO $$
DECLARE
    twin regclass;
BEGIN
    DELETE FROM @schema@.projection_build;
    DELETE FROM @schema@.parked WHERE beside;
    FOR twin IN SELECT oid FROM pg_class WHERE relnamespace = '@schema@_beside'::regnamespace AND relkind = 'r' LOOP
        EXECUTE format('DROP TABLE %s', twin);
    END LOOP;
END $$;

-- Refuses what is no read model: those are the tables whose rows whoever asks may delete.
CREATE FUNCTION @schema@.fd_are_read_models(names text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY names LOOP
        IF starts_with(name, 'fd_') OR starts_with(name, 'projection') OR name = 'parked'
            OR NOT has_table_privilege('@role@', format('@schema@.%I', name), 'DELETE')
        THEN
            RAISE EXCEPTION 'this is no read model' USING ERRCODE = 'insufficient_privilege';
        END IF;
    END LOOP;
END $$;

-- An empty twin of a read model in a schema, which has no index yet.
CREATE FUNCTION @schema@.fd_twin(place text, name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TABLE %I.%I (LIKE @schema@.%I INCLUDING ALL EXCLUDING INDEXES)', place, name, name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I.%I TO @role@', place, name);
END $$;

-- The twin's indexes and constraints, of the names that the read model's have.
CREATE FUNCTION @schema@.fd_twin_indexes(place text, name text) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    made text;
BEGIN
    FOR made IN
        SELECT CASE WHEN c.oid IS NULL
            THEN replace(
                pg_get_indexdef(i.indexrelid), format(' ON @schema@.%I ', name), format(' ON %I.%I ', place, name)
            )
            ELSE format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', place, name, c.conname, pg_get_constraintdef(c.oid))
        END
        FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid
        WHERE i.indrelid = format('@schema@.%I', name)::regclass
        ORDER BY i.indexrelid
    LOOP
        EXECUTE made;
    END LOOP;
    EXECUTE format('ANALYZE %I.%I', place, name);
END $$;

CREATE OR REPLACE FUNCTION @schema@.fd_beside(names text[], wanted boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name text;
BEGIN
    PERFORM @schema@.fd_are_read_models(names);
    FOREACH name IN ARRAY names LOOP
        EXECUTE format('DROP TABLE IF EXISTS @schema@_beside.%I', name);
        IF wanted THEN
            PERFORM @schema@.fd_twin('@schema@_beside', name);
            PERFORM @schema@.fd_twin_indexes('@schema@_beside', name);
        END IF;
    END LOOP;
END $$;

-- Twins of a projection's tables that are filled by whoever holds its lock, and which events of other streams are about
-- its records; or, when they are not wanted any more, none.
CREATE FUNCTION @schema@.fd_made(projection text, names text[], wanted boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name text;
BEGIN
    PERFORM @schema@.fd_are_read_models(names);
    EXECUTE format('DROP TABLE IF EXISTS @schema@_made.%I', 'fd_about_' || projection);
    IF wanted THEN
        EXECUTE format('CREATE TABLE @schema@_made.%I (record uuid, position bigint)', 'fd_about_' || projection);
        EXECUTE format('CREATE INDEX ON @schema@_made.%I (record)', 'fd_about_' || projection);
        EXECUTE format('GRANT SELECT, INSERT ON @schema@_made.%I TO @role@', 'fd_about_' || projection);
    END IF;
    FOREACH name IN ARRAY names LOOP
        EXECUTE format('DROP TABLE IF EXISTS @schema@_made.%I', name);
        IF wanted THEN
            PERFORM @schema@.fd_twin('@schema@_made', name);
        END IF;
    END LOOP;
END $$;

CREATE FUNCTION @schema@.fd_made_whole(name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM @schema@.fd_are_read_models(ARRAY[name]);
    PERFORM @schema@.fd_twin_indexes('@schema@_made', name);
END $$;

-- What was made anew is now what is built beside, and goes on from there.
CREATE FUNCTION @schema@.fd_made_beside(names text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name text;
BEGIN
    PERFORM @schema@.fd_are_read_models(names);
    FOREACH name IN ARRAY names LOOP
        EXECUTE format('DROP TABLE IF EXISTS @schema@_beside.%I', name);
        EXECUTE format('ALTER TABLE @schema@_made.%I SET SCHEMA @schema@_beside', name);
    END LOOP;
END $$;

-- The twins take the places of the tables that are read, and may be read by whoever might read those.
CREATE FUNCTION @schema@.fd_serve(names text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name text;
    given record;
BEGIN
    PERFORM @schema@.fd_are_read_models(names);
    FOREACH name IN ARRAY names LOOP
        EXECUTE format('LOCK TABLE @schema@.%I IN ACCESS EXCLUSIVE MODE', name);
    END LOOP;
    FOREACH name IN ARRAY names LOOP
        FOR given IN
            SELECT a.privilege_type AS what, a.grantee::regrole AS whom
            FROM pg_class t, aclexplode(t.relacl) a
            WHERE t.oid = format('@schema@.%I', name)::regclass AND a.grantee NOT IN (0, t.relowner)
        LOOP
            EXECUTE format('GRANT %s ON @schema@_beside.%I TO %s', given.what, name, given.whom);
        END LOOP;
        EXECUTE format('DROP TABLE @schema@.%I', name);
        EXECUTE format('ALTER TABLE @schema@_beside.%I SET SCHEMA @schema@', name);
    END LOOP;
END $$;

REVOKE ALL ON FUNCTION @schema@.fd_are_read_models, @schema@.fd_twin, @schema@.fd_twin_indexes, @schema@.fd_made,
    @schema@.fd_made_whole, @schema@.fd_made_beside, @schema@.fd_serve FROM PUBLIC;
GRANT EXECUTE ON FUNCTION @schema@.fd_made, @schema@.fd_made_whole, @schema@.fd_made_beside, @schema@.fd_serve
    TO @role@;
GRANT USAGE ON SCHEMA @schema@_made TO @role@;
"""


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute("RESET ROLE")  # the owner of schemas may not make one
    op.execute(f"CREATE SCHEMA {schema}_made AUTHORIZATION {OWNER}")
    op.execute(f"SET LOCAL ROLE {OWNER}")
    op.get_bind().exec_driver_sql(TEXT.replace("@schema@", schema).replace("@role@", role).replace("%", "%%"))
