using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Municipal.Kernel;

/// <summary>For migrations: tables whose rows the database itself will not let anybody change or take away.</summary>
public static class AppendOnly
{
    /// <summary>Makes the database refuse UPDATE and DELETE on a table. A later table rebuild on SQLite drops this; write it again then.</summary>
    /// <param name="migration">The migration that made the table.</param>
    /// <param name="table">The table's name; a constant.</param>
    public static void RefuseChanges(this MigrationBuilder migration, string table)
    {
        if (migration.IsNpgsql())
        {
            migration.Sql($"""
                CREATE FUNCTION {table}_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION '{table} is append-only'; END $$;
                CREATE TRIGGER {table}_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
                FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse_change();
                """);
            return;
        }

        foreach (var act in (string[])["UPDATE", "DELETE"])
        {
            migration.Sql($"""
                CREATE TRIGGER {table}_refuse_{act.ToLowerInvariant()} BEFORE {act} ON {table}
                BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
                """);
        }
    }
}
