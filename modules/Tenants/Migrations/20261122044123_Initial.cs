using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Municipal.Tenants.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "tenants_rollouts",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    created_at = table.Column<DateTime>(nullable: false),
                    actor_id = table.Column<string>(maxLength: 100, nullable: false),
                    actor_name = table.Column<string>(maxLength: 100, nullable: false),
                    started_at = table.Column<DateTime>(nullable: true),
                    ended_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tenants_rollouts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tenants_rows",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    rollout_id = table.Column<Guid>(nullable: false),
                    place = table.Column<int>(nullable: false),
                    wish = table.Column<string>(nullable: false),
                    state = table.Column<string>(maxLength: 40, nullable: false),
                    claimed_by = table.Column<Guid>(nullable: true),
                    claimed_at = table.Column<DateTime>(nullable: true),
                    ended_at = table.Column<DateTime>(nullable: true),
                    problem = table.Column<string>(maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tenants_rows", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_tenants_rows_rollout_id_place",
                table: "tenants_rows",
                columns: new[] { "rollout_id", "place" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "tenants_rollouts");

            migrationBuilder.DropTable(
                name: "tenants_rows");
        }
    }
}
