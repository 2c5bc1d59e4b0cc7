using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Municipal.Laboratory;

/// <summary>Makes the tables, then works for a second or two: long enough to be killed in the middle.</summary>
[DbContext(typeof(LaboratoryDb))]
[Migration("20270101000000_Initial")]
public sealed class Initial : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.CreateTable("laboratory_runs", t => new { id = t.Column<Guid>(), at = t.Column<DateTime>() }, constraints: t => t.PrimaryKey("pk_laboratory_runs", r => r.id));
        migrationBuilder.CreateTable("laboratory_work", t => new { done = t.Column<long>() });
        migrationBuilder.Sql("INSERT INTO laboratory_work (done) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8000000) SELECT max(i) FROM n");
        migrationBuilder.CreateTable("laboratory_last", t => new { done = t.Column<long>() });
    }
}
