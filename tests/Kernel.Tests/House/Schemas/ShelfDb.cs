using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Municipal.Kernel.Tests.Schemas;

/// <summary>Tables of a module with two migrations, the second of which makes a table anew as SQLite must to change one.</summary>
internal sealed class ShelfDb(DbContextOptions<ShelfDb> options) : ModuleDb(options);

[DbContext(typeof(ShelfDb))]
[Migration("20270101000000_Initial")]
internal sealed class ShelfInitial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("CREATE TABLE shelf_shelves (id integer PRIMARY KEY)");
        migrationBuilder.Sql("CREATE TABLE shelf_books (id integer PRIMARY KEY, shelf_id integer NOT NULL REFERENCES shelf_shelves (id) ON DELETE CASCADE)");
        migrationBuilder.Sql("INSERT INTO shelf_shelves (id) VALUES (1)");
        migrationBuilder.Sql("INSERT INTO shelf_books (id, shelf_id) VALUES (1, 1)");
    }
}

[DbContext(typeof(ShelfDb))]
[Migration("20270102000000_Colour")]
internal sealed class ShelfColour : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        if (!ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            migrationBuilder.Sql("ALTER TABLE shelf_shelves ADD COLUMN colour varchar(20) NULL");
            return;
        }

        migrationBuilder.Sql("CREATE TABLE shelf_anew (id integer PRIMARY KEY, colour varchar(20) NULL)");
        migrationBuilder.Sql("INSERT INTO shelf_anew (id) SELECT id FROM shelf_shelves");
        migrationBuilder.Sql("DROP TABLE shelf_shelves");
        migrationBuilder.Sql("ALTER TABLE shelf_anew RENAME TO shelf_shelves");
    }
}
