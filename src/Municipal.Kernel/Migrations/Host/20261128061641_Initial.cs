using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Municipal.Kernel.Migrations.Host
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "host_journal",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    tenant = table.Column<string>(maxLength: 32, nullable: false),
                    recipe = table.Column<string>(maxLength: 200, nullable: false),
                    ended_at = table.Column<DateTime>(nullable: false),
                    outcome = table.Column<string>(nullable: false),
                    succeeded = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_journal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "host_keys",
                columns: table => new
                {
                    id = table.Column<string>(maxLength: 200, nullable: false),
                    xml = table.Column<string>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "host_secrets",
                columns: table => new
                {
                    id = table.Column<string>(maxLength: 200, nullable: false),
                    @sealed = table.Column<string>(name: "sealed", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_secrets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "host_tenants",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    name = table.Column<string>(maxLength: 32, nullable: false),
                    facts = table.Column<string>(nullable: false),
                    schema_version = table.Column<string>(maxLength: 16, nullable: false),
                    version = table.Column<long>(nullable: false),
                    stamp = table.Column<long>(nullable: false),
                    created_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_tenants", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_host_journal_ended_at",
                table: "host_journal",
                column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "ix_host_tenants_name",
                table: "host_tenants",
                column: "name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "host_journal");

            migrationBuilder.DropTable(
                name: "host_keys");

            migrationBuilder.DropTable(
                name: "host_secrets");

            migrationBuilder.DropTable(
                name: "host_tenants");
        }
    }
}
