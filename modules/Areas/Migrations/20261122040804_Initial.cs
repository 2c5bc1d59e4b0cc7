using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Municipal.Areas.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "areas_areas",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    code = table.Column<string>(maxLength: 10, nullable: false),
                    name = table.Column<string>(nullable: false),
                    population = table.Column<int>(nullable: true),
                    households = table.Column<int>(nullable: true),
                    aged65 = table.Column<int>(nullable: true),
                    bands = table.Column<string>(nullable: false),
                    source = table.Column<string>(nullable: false),
                    as_of = table.Column<DateOnly>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_areas_areas", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_areas_areas_code",
                table: "areas_areas",
                column: "code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "areas_areas");
        }
    }
}
