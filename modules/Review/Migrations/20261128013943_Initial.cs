using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Municipal.Review.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "review_departments",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    key = table.Column<string>(maxLength: 100, nullable: false),
                    name = table.Column<string>(nullable: false),
                    mail = table.Column<string>(maxLength: 254, nullable: false),
                    is_active = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_departments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "review_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    proposal_id = table.Column<Guid>(nullable: false),
                    author_id = table.Column<Guid>(nullable: false),
                    text = table.Column<string>(nullable: false),
                    at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_notes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "review_dossiers",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    proposal_id = table.Column<Guid>(nullable: false),
                    round = table.Column<int>(nullable: false),
                    department_id = table.Column<Guid>(nullable: false),
                    officer_id = table.Column<Guid>(nullable: true),
                    assigned_at = table.Column<DateTime>(nullable: false),
                    due_on = table.Column<DateOnly>(nullable: false),
                    state = table.Column<string>(maxLength: 40, nullable: false),
                    handed_back_for = table.Column<string>(maxLength: 500, nullable: false),
                    findings = table.Column<string>(nullable: false),
                    prepared_by = table.Column<Guid>(nullable: true),
                    prepared_at = table.Column<DateTime>(nullable: true),
                    published_at = table.Column<DateTime>(nullable: true),
                    published_by = table.Column<string>(nullable: true),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_dossiers", x => x.id);
                    table.ForeignKey(
                        name: "fk_review_dossiers_review_departments_department_id",
                        column: x => x.department_id,
                        principalTable: "review_departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_members",
                columns: table => new
                {
                    account_id = table.Column<Guid>(nullable: false),
                    department_id = table.Column<Guid>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_members", x => x.account_id);
                    table.ForeignKey(
                        name: "fk_review_members_review_departments_department_id",
                        column: x => x.department_id,
                        principalTable: "review_departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_objections",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(nullable: false),
                    proposal_id = table.Column<Guid>(nullable: false),
                    by_id = table.Column<Guid>(nullable: false),
                    why = table.Column<string>(maxLength: 500, nullable: false),
                    at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_objections", x => x.dossier_id);
                    table.ForeignKey(
                        name: "fk_review_objections_review_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "review_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_review_departments_key",
                table: "review_departments",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_dossiers_department_id_state_due_on",
                table: "review_dossiers",
                columns: new[] { "department_id", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_review_dossiers_officer_id_state_due_on",
                table: "review_dossiers",
                columns: new[] { "officer_id", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_review_dossiers_proposal_id_round",
                table: "review_dossiers",
                columns: new[] { "proposal_id", "round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_dossiers_state_due_on",
                table: "review_dossiers",
                columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_review_members_department_id",
                table: "review_members",
                column: "department_id");

            migrationBuilder.CreateIndex(
                name: "ix_review_notes_proposal_id_at",
                table: "review_notes",
                columns: new[] { "proposal_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_review_objections_proposal_id",
                table: "review_objections",
                column: "proposal_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "review_members");

            migrationBuilder.DropTable(
                name: "review_notes");

            migrationBuilder.DropTable(
                name: "review_objections");

            migrationBuilder.DropTable(
                name: "review_dossiers");

            migrationBuilder.DropTable(
                name: "review_departments");
        }
    }
}
