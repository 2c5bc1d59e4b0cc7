using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Municipal.Kernel.Tests.Schemas;

/// <summary>Tables of a module that needs another's: its migration fails where those are not there yet.</summary>
internal sealed class LedgerDb(DbContextOptions<LedgerDb> options) : ModuleDb(options);

[DbContext(typeof(LedgerDb))]
[Migration("20260101000000_Initial")]
internal sealed class LedgerInitial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("CREATE TABLE ledger_lines (id integer PRIMARY KEY)");
        migrationBuilder.Sql("INSERT INTO ledger_lines (id) SELECT id FROM shelf_books");
    }
}
