using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Municipal.Proposals.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "proposals_attachments",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    proposal_id = table.Column<Guid>(nullable: false),
                    kind = table.Column<string>(maxLength: 40, nullable: false),
                    name = table.Column<string>(maxLength: 120, nullable: false),
                    file_id = table.Column<string>(maxLength: 64, nullable: false),
                    size = table.Column<long>(nullable: false),
                    width = table.Column<int>(nullable: true),
                    height = table.Column<int>(nullable: true),
                    alt = table.Column<string>(maxLength: 300, nullable: false),
                    added_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_attachments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_co_proposers",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    proposal_id = table.Column<Guid>(nullable: false),
                    inviter_id = table.Column<Guid>(nullable: false),
                    email = table.Column<string>(maxLength: 254, nullable: false),
                    account_id = table.Column<Guid>(nullable: true),
                    state = table.Column<string>(maxLength: 40, nullable: false),
                    invited_at = table.Column<DateTime>(nullable: false),
                    answered_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_co_proposers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    author_id = table.Column<Guid>(nullable: false),
                    typed = table.Column<string>(nullable: false),
                    saved_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    name = table.Column<string>(maxLength: 120, nullable: false),
                    file_id = table.Column<string>(maxLength: 64, nullable: false),
                    columns = table.Column<string>(nullable: false),
                    year = table.Column<int>(nullable: false),
                    source = table.Column<string>(maxLength: 200, nullable: false),
                    skips_faulty = table.Column<bool>(nullable: false),
                    state = table.Column<string>(maxLength: 40, nullable: false),
                    entered = table.Column<int>(nullable: false),
                    brought_by = table.Column<string>(maxLength: 120, nullable: false),
                    brought_at = table.Column<DateTime>(nullable: false),
                    ended_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    number = table.Column<string>(maxLength: 12, nullable: false),
                    year = table.Column<int>(nullable: false),
                    cycle_id = table.Column<Guid>(nullable: true),
                    track_id = table.Column<Guid>(nullable: true),
                    author_id = table.Column<Guid>(nullable: true),
                    proposer_name = table.Column<string>(maxLength: 60, nullable: false),
                    source = table.Column<string>(maxLength: 200, nullable: false),
                    source_link = table.Column<string>(maxLength: 400, nullable: false),
                    import_key = table.Column<string>(maxLength: 100, nullable: true),
                    title = table.Column<string>(nullable: false),
                    field = table.Column<string>(maxLength: 40, nullable: false),
                    area_id = table.Column<Guid>(nullable: true),
                    purpose = table.Column<string>(nullable: false),
                    content = table.Column<string>(nullable: false),
                    effect = table.Column<string>(nullable: false),
                    place = table.Column<string>(nullable: false),
                    period = table.Column<string>(nullable: false),
                    group_name = table.Column<string>(nullable: false),
                    estimate = table.Column<long>(nullable: true),
                    state = table.Column<string>(maxLength: 40, nullable: false),
                    standing = table.Column<string>(maxLength: 40, nullable: false),
                    hidden_reason = table.Column<string>(maxLength: 500, nullable: true),
                    is_listed = table.Column<bool>(nullable: false),
                    support_count = table.Column<int>(nullable: false),
                    search_key = table.Column<string>(maxLength: 1000, nullable: false),
                    initials = table.Column<string>(nullable: false),
                    version = table.Column<int>(nullable: false),
                    created_at = table.Column<DateTime>(nullable: false),
                    published_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_proposals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_sequences",
                columns: table => new
                {
                    year = table.Column<int>(nullable: false),
                    last = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_sequences", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "proposals_supporters",
                columns: table => new
                {
                    track_id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    turn = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_supporters", x => new { x.track_id, x.account_id });
                });

            migrationBuilder.CreateTable(
                name: "proposals_compared",
                columns: table => new
                {
                    proposal_id = table.Column<Guid>(nullable: false),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_compared", x => x.proposal_id);
                    table.ForeignKey(
                        name: "fk_proposals_compared_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals_proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_duplicates",
                columns: table => new
                {
                    later_id = table.Column<Guid>(nullable: false),
                    earlier_id = table.Column<Guid>(nullable: false),
                    score = table.Column<int>(nullable: false),
                    found_at = table.Column<DateTime>(nullable: false),
                    decision = table.Column<string>(maxLength: 40, nullable: true),
                    reason = table.Column<string>(maxLength: 500, nullable: false),
                    decided_by = table.Column<string>(maxLength: 100, nullable: false),
                    decided_at = table.Column<DateTime>(nullable: true),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_duplicates", x => new { x.later_id, x.earlier_id });
                    table.ForeignKey(
                        name: "fk_proposals_duplicates_proposals_earlier_id",
                        column: x => x.earlier_id,
                        principalTable: "proposals_proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_proposals_duplicates_proposals_later_id",
                        column: x => x.later_id,
                        principalTable: "proposals_proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_follows",
                columns: table => new
                {
                    proposal_id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_follows", x => new { x.proposal_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_proposals_follows_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals_proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_staff_entries",
                columns: table => new
                {
                    proposal_id = table.Column<Guid>(nullable: false),
                    channel = table.Column<string>(maxLength: 40, nullable: false),
                    said_by = table.Column<string>(maxLength: 60, nullable: false),
                    contact = table.Column<string>(maxLength: 100, nullable: false),
                    note = table.Column<string>(maxLength: 500, nullable: false),
                    received_on = table.Column<DateOnly>(nullable: false),
                    consent_on = table.Column<DateOnly>(nullable: false),
                    entered_by = table.Column<string>(maxLength: 100, nullable: false),
                    entered_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_staff_entries", x => x.proposal_id);
                    table.ForeignKey(
                        name: "fk_proposals_staff_entries_proposals_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals_proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_successions",
                columns: table => new
                {
                    from_id = table.Column<Guid>(nullable: false),
                    to_id = table.Column<Guid>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_successions", x => new { x.from_id, x.to_id });
                    table.ForeignKey(
                        name: "fk_proposals_successions_proposals_proposals_from_id",
                        column: x => x.from_id,
                        principalTable: "proposals_proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_proposals_successions_proposals_proposals_to_id",
                        column: x => x.to_id,
                        principalTable: "proposals_proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_supports",
                columns: table => new
                {
                    proposal_id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    at = table.Column<DateTime>(nullable: false),
                    via_id = table.Column<Guid>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_supports", x => new { x.proposal_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_proposals_supports_proposals_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals_proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_trail",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    proposal_id = table.Column<Guid>(nullable: false),
                    at = table.Column<DateTime>(nullable: false),
                    kind = table.Column<string>(maxLength: 40, nullable: false),
                    by = table.Column<string>(maxLength: 40, nullable: false),
                    actor = table.Column<string>(maxLength: 100, nullable: false),
                    what = table.Column<string>(nullable: true),
                    who = table.Column<string>(nullable: true),
                    reason = table.Column<string>(maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_trail", x => x.id);
                    table.ForeignKey(
                        name: "fk_proposals_trail_proposals_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals_proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_versions",
                columns: table => new
                {
                    proposal_id = table.Column<Guid>(nullable: false),
                    number = table.Column<int>(nullable: false),
                    text = table.Column<string>(nullable: false),
                    at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_versions", x => new { x.proposal_id, x.number });
                    table.ForeignKey(
                        name: "fk_proposals_versions_proposals_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals_proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_attachments_proposal_id_added_at",
                table: "proposals_attachments",
                columns: new[] { "proposal_id", "added_at" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_co_proposers_account_id",
                table: "proposals_co_proposers",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_co_proposers_email",
                table: "proposals_co_proposers",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_co_proposers_inviter_id_invited_at",
                table: "proposals_co_proposers",
                columns: new[] { "inviter_id", "invited_at" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_co_proposers_proposal_id_account_id",
                table: "proposals_co_proposers",
                columns: new[] { "proposal_id", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_drafts_author_id",
                table: "proposals_drafts",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_duplicates_decision_score",
                table: "proposals_duplicates",
                columns: new[] { "decision", "score" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_duplicates_earlier_id",
                table: "proposals_duplicates",
                column: "earlier_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_follows_account_id",
                table: "proposals_follows",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_imports_brought_at",
                table: "proposals_imports",
                column: "brought_at");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_proposals_author_id_track_id",
                table: "proposals_proposals",
                columns: new[] { "author_id", "track_id" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_proposals_highest_cost",
                table: "proposals_proposals",
                columns: new[] { "is_listed", "estimate", "number", "field", "area_id", "standing", "year", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_proposals_import_key",
                table: "proposals_proposals",
                column: "import_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_proposals_is_listed_area_id_published_at",
                table: "proposals_proposals",
                columns: new[] { "is_listed", "area_id", "published_at" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_proposals_most_supported",
                table: "proposals_proposals",
                columns: new[] { "is_listed", "support_count", "number", "field", "area_id", "standing", "year", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_proposals_newest",
                table: "proposals_proposals",
                columns: new[] { "is_listed", "published_at", "number", "field", "area_id", "standing", "year", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_proposals_number",
                table: "proposals_proposals",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_successions_to_id",
                table: "proposals_successions",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_supports_account_id",
                table: "proposals_supports",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_trail_proposal_id_at",
                table: "proposals_trail",
                columns: new[] { "proposal_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "proposals_attachments");

            migrationBuilder.DropTable(
                name: "proposals_co_proposers");

            migrationBuilder.DropTable(
                name: "proposals_compared");

            migrationBuilder.DropTable(
                name: "proposals_drafts");

            migrationBuilder.DropTable(
                name: "proposals_duplicates");

            migrationBuilder.DropTable(
                name: "proposals_follows");

            migrationBuilder.DropTable(
                name: "proposals_imports");

            migrationBuilder.DropTable(
                name: "proposals_sequences");

            migrationBuilder.DropTable(
                name: "proposals_staff_entries");

            migrationBuilder.DropTable(
                name: "proposals_successions");

            migrationBuilder.DropTable(
                name: "proposals_supporters");

            migrationBuilder.DropTable(
                name: "proposals_supports");

            migrationBuilder.DropTable(
                name: "proposals_trail");

            migrationBuilder.DropTable(
                name: "proposals_versions");

            migrationBuilder.DropTable(
                name: "proposals_proposals");
        }
    }
}
