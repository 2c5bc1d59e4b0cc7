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

            migrationBuilder.CreateTable(
                name: "cycles_budget_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    cycle_id = table.Column<Guid>(nullable: false),
                    number = table.Column<int>(nullable: false),
                    total = table.Column<long>(nullable: false),
                    dated_on = table.Column<DateOnly>(nullable: false),
                    source = table.Column<string>(maxLength: 200, nullable: false),
                    source_link = table.Column<string>(maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycles_budget_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_cycles_budget_versions_cycles_cycle_id",
                        column: x => x.cycle_id,
                        principalTable: "cycles_cycles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cycles_milestones",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    cycle_id = table.Column<Guid>(nullable: false),
                    name = table.Column<string>(nullable: false),
                    deliverable = table.Column<string>(nullable: false),
                    due_on = table.Column<DateOnly>(nullable: false),
                    first_due_on = table.Column<DateOnly>(nullable: false),
                    done_on = table.Column<DateOnly>(nullable: true),
                    proof = table.Column<string>(maxLength: 400, nullable: false),
                    is_dropped = table.Column<bool>(nullable: false),
                    reason = table.Column<string>(maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycles_milestones", x => x.id);
                    table.ForeignKey(
                        name: "fk_cycles_milestones_cycles_cycles_cycle_id",
                        column: x => x.cycle_id,
                        principalTable: "cycles_cycles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cycles_pots",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    cycle_id = table.Column<Guid>(nullable: false),
                    key = table.Column<string>(maxLength: 140, nullable: false),
                    kind = table.Column<string>(maxLength: 40, nullable: false),
                    area_id = table.Column<Guid>(nullable: true),
                    name = table.Column<string>(nullable: false),
                    funding = table.Column<string>(maxLength: 40, nullable: false),
                    method = table.Column<string>(maxLength: 40, nullable: false),
                    amount = table.Column<long>(nullable: false),
                    position = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycles_pots", x => x.id);
                    table.ForeignKey(
                        name: "fk_cycles_pots_cycles_cycles_cycle_id",
                        column: x => x.cycle_id,
                        principalTable: "cycles_cycles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cycles_tracks",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    cycle_id = table.Column<Guid>(nullable: false),
                    kind = table.Column<string>(maxLength: 40, nullable: false),
                    name = table.Column<string>(nullable: false),
                    decides = table.Column<string>(nullable: false),
                    proposals_per_person = table.Column<int>(nullable: true),
                    supports_per_person = table.Column<int>(nullable: true),
                    general_least = table.Column<long>(nullable: true),
                    general_most = table.Column<long>(nullable: true),
                    event_least = table.Column<long>(nullable: true),
                    event_most = table.Column<long>(nullable: true),
                    position = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycles_tracks", x => x.id);
                    table.ForeignKey(
                        name: "fk_cycles_tracks_cycles_cycles_cycle_id",
                        column: x => x.cycle_id,
                        principalTable: "cycles_cycles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cycles_stages",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    track_id = table.Column<Guid>(nullable: false),
                    kind = table.Column<string>(maxLength: 40, nullable: false),
                    name = table.Column<string>(nullable: false),
                    opens = table.Column<DateTime>(nullable: false),
                    closes = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycles_stages", x => x.id);
                    table.ForeignKey(
                        name: "fk_cycles_stages_tracks_track_id",
                        column: x => x.track_id,
                        principalTable: "cycles_tracks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cycles_stage_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    stage_id = table.Column<Guid>(nullable: false),
                    kind = table.Column<string>(maxLength: 40, nullable: false),
                    old_opens = table.Column<DateTime>(nullable: false),
                    old_closes = table.Column<DateTime>(nullable: false),
                    new_opens = table.Column<DateTime>(nullable: false),
                    new_closes = table.Column<DateTime>(nullable: false),
                    reason = table.Column<string>(maxLength: 500, nullable: false),
                    changed_by = table.Column<string>(maxLength: 100, nullable: false),
                    changed_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycles_stage_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_cycles_stage_changes_cycles_stages_stage_id",
                        column: x => x.stage_id,
                        principalTable: "cycles_stages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_cycles_budget_versions_cycle_id_number",
                table: "cycles_budget_versions",
                columns: new[] { "cycle_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cycles_cycles_fiscal_year",
                table: "cycles_cycles",
                column: "fiscal_year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cycles_milestones_cycle_id",
                table: "cycles_milestones",
                column: "cycle_id");

            migrationBuilder.CreateIndex(
                name: "ix_cycles_pots_cycle_id_key",
                table: "cycles_pots",
                columns: new[] { "cycle_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cycles_stage_changes_stage_id",
                table: "cycles_stage_changes",
                column: "stage_id");

            migrationBuilder.CreateIndex(
                name: "ix_cycles_stages_track_id",
                table: "cycles_stages",
                column: "track_id");

            migrationBuilder.CreateIndex(
                name: "ix_cycles_tracks_cycle_id",
                table: "cycles_tracks",
                column: "cycle_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cycles_budget_versions");

            migrationBuilder.DropTable(
                name: "cycles_milestones");

            migrationBuilder.DropTable(
                name: "cycles_pots");

            migrationBuilder.DropTable(
                name: "cycles_stage_changes");

            migrationBuilder.DropTable(
                name: "cycles_stages");

            migrationBuilder.DropTable(
                name: "cycles_tracks");

            migrationBuilder.DropTable(
                name: "cycles_cycles");
        }
    }
}
