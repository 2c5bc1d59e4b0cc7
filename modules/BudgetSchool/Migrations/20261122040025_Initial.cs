using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Municipal.BudgetSchool.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "budget_school_courses",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    key = table.Column<string>(maxLength: 60, nullable: false),
                    fiscal_year = table.Column<int>(nullable: false),
                    ordinal = table.Column<int>(nullable: false),
                    kind = table.Column<string>(maxLength: 40, nullable: false),
                    title = table.Column<string>(nullable: false),
                    summary = table.Column<string>(nullable: false),
                    description = table.Column<string>(nullable: false),
                    @operator = table.Column<string>(name: "operator", nullable: false),
                    audience = table.Column<string>(nullable: false),
                    place = table.Column<string>(nullable: false),
                    required_for = table.Column<string>(nullable: false),
                    seats = table.Column<int>(nullable: false),
                    seats_taken = table.Column<int>(nullable: false),
                    revision = table.Column<long>(nullable: false),
                    enrolment_opens_at = table.Column<DateTime>(nullable: false),
                    enrolment_closes_at = table.Column<DateTime>(nullable: false),
                    state = table.Column<string>(maxLength: 40, nullable: false),
                    cancel_reason = table.Column<string>(maxLength: 500, nullable: false),
                    created_at = table.Column<DateTime>(nullable: false),
                    changed_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_school_courses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "budget_school_enrolments",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    course_id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    state = table.Column<string>(maxLength: 40, nullable: false),
                    turn = table.Column<long>(nullable: false),
                    applied_at = table.Column<DateTime>(nullable: false),
                    state_since = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_school_enrolments", x => x.id);
                    table.ForeignKey(
                        name: "fk_budget_school_enrolments_budget_school_courses_course_id",
                        column: x => x.course_id,
                        principalTable: "budget_school_courses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "budget_school_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    course_id = table.Column<Guid>(nullable: false),
                    number = table.Column<int>(nullable: false),
                    title = table.Column<string>(nullable: false),
                    starts_at = table.Column<DateTime>(nullable: false),
                    ends_at = table.Column<DateTime>(nullable: false),
                    place = table.Column<string>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_school_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_budget_school_sessions_budget_school_courses_course_id",
                        column: x => x.course_id,
                        principalTable: "budget_school_courses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_budget_school_courses_fiscal_year_ordinal",
                table: "budget_school_courses",
                columns: new[] { "fiscal_year", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_budget_school_courses_key",
                table: "budget_school_courses",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_budget_school_enrolments_account_id",
                table: "budget_school_enrolments",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_budget_school_enrolments_course_id_account_id",
                table: "budget_school_enrolments",
                columns: new[] { "course_id", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_budget_school_enrolments_course_id_state_turn",
                table: "budget_school_enrolments",
                columns: new[] { "course_id", "state", "turn" });

            migrationBuilder.CreateIndex(
                name: "ix_budget_school_sessions_course_id_number",
                table: "budget_school_sessions",
                columns: new[] { "course_id", "number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "budget_school_enrolments");

            migrationBuilder.DropTable(
                name: "budget_school_sessions");

            migrationBuilder.DropTable(
                name: "budget_school_courses");
        }
    }
}
