using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Municipal.Proposals.Migrations
{
    /// <inheritdoc />
    public partial class TrailOfOthers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "what",
                table: "proposals_trail",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "who",
                table: "proposals_trail",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "what",
                table: "proposals_trail");

            migrationBuilder.DropColumn(
                name: "who",
                table: "proposals_trail");
        }
    }
}
