using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Municipal.Cycles.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cycles_cycles",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    fiscal_year = table.Column<int>(nullable: false),
                    title = table.Column<string>(nullable: false),
                    state = table.Column<string>(maxLength: 40, nullable: false),
                    share_basis_points = table.Column<int>(nullable: false),
                    published_at = table.Column<DateTime>(nullable: true),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycles_cycles", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_cycles_cycles_fiscal_year",
                table: "cycles_cycles",
                column: "fiscal_year",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cycles_cycles");
        }
    }
}
