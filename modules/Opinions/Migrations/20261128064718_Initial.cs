using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Municipal.Opinions.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "opinions_opinions",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    fiscal_year = table.Column<int>(nullable: false),
                    pot_id = table.Column<Guid>(nullable: true),
                    about = table.Column<string>(nullable: false),
                    text = table.Column<string>(nullable: false),
                    author_id = table.Column<Guid>(nullable: false),
                    sent_at = table.Column<DateTime>(nullable: false),
                    due_on = table.Column<DateOnly>(nullable: false),
                    answer = table.Column<string>(nullable: false),
                    answered_by = table.Column<string>(maxLength: 60, nullable: false),
                    answered_at = table.Column<DateTime>(nullable: true),
                    corrected_at = table.Column<DateTime>(nullable: true),
                    hidden_reason = table.Column<string>(maxLength: 300, nullable: true),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opinions_opinions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_opinions_opinions_answered_at_due_on",
                table: "opinions_opinions",
                columns: new[] { "answered_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_opinions_opinions_author_id_sent_at",
                table: "opinions_opinions",
                columns: new[] { "author_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_opinions_opinions_fiscal_year_sent_at",
                table: "opinions_opinions",
                columns: new[] { "fiscal_year", "sent_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "opinions_opinions");
        }
    }
}
