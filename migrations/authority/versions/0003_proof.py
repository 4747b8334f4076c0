"""The Merkle log: its tiles, the checkpoints that were signed, and when signing was refused."""

from alembic import context, op

from migrations import Tenant

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        -- Tile (level, index): up to 256 hashes of complete subtrees of 256^level leaves, as in C2SP tlog-tiles.
        CREATE TABLE {schema}.fd_tile (
            level  smallint NOT NULL CHECK (level BETWEEN 0 AND 7),
            index  bigint   NOT NULL CHECK (index >= 0),
            hashes bytea    NOT NULL CHECK (octet_length(hashes) BETWEEN 32 AND 8192 AND octet_length(hashes) % 32 = 0),
            PRIMARY KEY (level, index)
        );
        ALTER TABLE {schema}.fd_tile ALTER COLUMN hashes SET STORAGE EXTERNAL; -- hashes do not compress

        CREATE TABLE {schema}.fd_checkpoint (
            size      bigint      PRIMARY KEY CHECK (size > 0),
            root      bytea       NOT NULL CHECK (octet_length(root) = 32),
            note      text        NOT NULL,
            signed_at timestamptz NOT NULL DEFAULT clock_timestamp()
        );

        CREATE TABLE {schema}.fd_seal_refused (
            refused_at timestamptz PRIMARY KEY DEFAULT clock_timestamp(),
            reason     text        NOT NULL,
            size       bigint      NOT NULL
        );

        CREATE FUNCTION {schema}.fd_refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF (NEW.level, NEW.index) IS DISTINCT FROM (OLD.level, OLD.index)
                    OR substr(NEW.hashes, 1, octet_length(OLD.hashes)) IS DISTINCT FROM OLD.hashes THEN
                RAISE EXCEPTION 'UPDATE on % is not allowed: a tile only grows at its end', TG_TABLE_NAME
                    USING ERRCODE = 'insufficient_privilege';
            END IF;
            RETURN NEW;
        END $$;
        REVOKE ALL ON FUNCTION {schema}.fd_refuse_rewrite FROM PUBLIC;

        CREATE TRIGGER fd_tile_only_grows BEFORE UPDATE ON {schema}.fd_tile
            FOR EACH ROW EXECUTE FUNCTION {schema}.fd_refuse_rewrite();
        CREATE TRIGGER fd_tile_no_delete BEFORE DELETE ON {schema}.fd_tile
            FOR EACH ROW EXECUTE FUNCTION {schema}.fd_refuse_change();
        ALTER TABLE {schema}.fd_tile ENABLE ALWAYS TRIGGER fd_tile_only_grows;
        ALTER TABLE {schema}.fd_tile ENABLE ALWAYS TRIGGER fd_tile_no_delete;
    """)
    for table in ("fd_checkpoint", "fd_seal_refused"):
        op.execute(f"""
            CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {schema}.{table}
                FOR EACH ROW EXECUTE FUNCTION {schema}.fd_refuse_change();
            ALTER TABLE {schema}.{table} ENABLE ALWAYS TRIGGER {table}_no_change;
        """)
    for table in ("fd_tile", "fd_checkpoint", "fd_seal_refused"):
        op.execute(f"""
            CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {schema}.{table}
                FOR EACH STATEMENT EXECUTE FUNCTION {schema}.fd_refuse_change();
            ALTER TABLE {schema}.{table} ENABLE ALWAYS TRIGGER {table}_no_truncate;
            GRANT SELECT, INSERT ON {schema}.{table} TO {role};
        """)
    op.execute(f"GRANT UPDATE ON {schema}.fd_tile TO {role}")
