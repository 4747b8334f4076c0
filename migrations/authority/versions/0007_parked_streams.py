"""Streams that wait because an event of theirs cannot be read, and read models that are built beside those served."""

from alembic import context, op

from migrations import OWNER, Tenant

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    beside = f"{schema}_beside"
    role = Tenant(schema.removeprefix("la_")).role
    op.execute("RESET ROLE")  # the owner of schemas may not make one
    op.execute(f"CREATE SCHEMA {beside} AUTHORIZATION {OWNER}")
    op.execute(f"SET LOCAL ROLE {OWNER}")
    op.execute(f"""
        CREATE TABLE {schema}.parked (
            projection text,
            beside boolean,
            stream uuid,
            version bigint NOT NULL,
            position bigint NOT NULL,
            event text NOT NULL,
            error text NOT NULL,
            since timestamptz NOT NULL,
            PRIMARY KEY (projection, beside, stream)
        );
        CREATE INDEX parked_stream ON {schema}.parked (stream);

        CREATE TABLE {schema}.projection_build (
            name text PRIMARY KEY,
            version integer NOT NULL,
            position bigint NOT NULL,
            begun_at timestamptz NOT NULL
        );

        GRANT SELECT, INSERT, UPDATE, DELETE ON {schema}.parked, {schema}.projection_build TO {role};
        GRANT USAGE ON SCHEMA {beside} TO {role};

        -- Empty twins of read models, in a schema of their own; or, when they are not wanted any more, none.
        CREATE FUNCTION {schema}.fd_beside(names text[], wanted boolean) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        DECLARE
            name text;
        BEGIN
            FOREACH name IN ARRAY names LOOP
                IF starts_with(name, 'fd_') OR starts_with(name, 'projection') OR name = 'parked' THEN
                    RAISE EXCEPTION 'this is no read model' USING ERRCODE = 'insufficient_privilege';
                END IF;
                EXECUTE format('DROP TABLE IF EXISTS {beside}.%I', name);
                IF wanted THEN
                    EXECUTE format('CREATE TABLE {beside}.%I (LIKE {schema}.%I INCLUDING ALL)', name, name);
                    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON {beside}.%I TO {role}', name);
                END IF;
            END LOOP;
        END $$;
        REVOKE ALL ON FUNCTION {schema}.fd_beside FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION {schema}.fd_beside TO {role};
    """)
