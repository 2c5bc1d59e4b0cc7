using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Municipal.Voting.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "voting_ballots",
                columns: table => new
                {
                    place = table.Column<long>(nullable: false),
                    election_id = table.Column<Guid>(nullable: false),
                    link = table.Column<string>(maxLength: 64, nullable: false),
                    group = table.Column<string>(maxLength: 40, nullable: false),
                    marks = table.Column<string>(nullable: false),
                    changes = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voting_ballots", x => x.place);
                });

            migrationBuilder.CreateTable(
                name: "voting_election_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    election_id = table.Column<Guid>(nullable: false),
                    at = table.Column<DateTime>(nullable: false),
                    kind = table.Column<string>(maxLength: 40, nullable: false),
                    reason = table.Column<string>(maxLength: 500, nullable: false),
                    by = table.Column<string>(maxLength: 100, nullable: false),
                    terms_sha256 = table.Column<string>(maxLength: 64, nullable: false),
                    before = table.Column<string>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voting_election_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "voting_elections",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    key = table.Column<string>(maxLength: 40, nullable: false),
                    fiscal_year = table.Column<int>(nullable: false),
                    state = table.Column<string>(maxLength: 40, nullable: false),
                    is_rehearsal = table.Column<bool>(nullable: false),
                    opens_at = table.Column<DateTime>(nullable: false),
                    closes_at = table.Column<DateTime>(nullable: false),
                    terms = table.Column<string>(nullable: false),
                    announced_at = table.Column<DateTime>(nullable: true),
                    sealed_at = table.Column<DateTime>(nullable: true),
                    tidied_at = table.Column<DateTime>(nullable: true),
                    published_at = table.Column<DateTime>(nullable: true),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voting_elections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "voting_lots",
                columns: table => new
                {
                    election_id = table.Column<Guid>(nullable: false),
                    seed = table.Column<string>(maxLength: 100, nullable: false),
                    source = table.Column<string>(maxLength: 200, nullable: false),
                    drawn_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voting_lots", x => x.election_id);
                });

            migrationBuilder.CreateTable(
                name: "voting_overrides",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    election_id = table.Column<Guid>(nullable: false),
                    project = table.Column<string>(maxLength: 20, nullable: false),
                    is_funded = table.Column<bool>(nullable: false),
                    ground = table.Column<string>(maxLength: 200, nullable: false),
                    reason = table.Column<string>(maxLength: 500, nullable: false),
                    by = table.Column<string>(maxLength: 100, nullable: false),
                    at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voting_overrides", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "voting_receipts",
                columns: table => new
                {
                    place = table.Column<long>(nullable: false),
                    election_id = table.Column<Guid>(nullable: false),
                    code = table.Column<string>(maxLength: 24, nullable: false),
                    link = table.Column<string>(maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voting_receipts", x => x.place);
                });

            migrationBuilder.CreateTable(
                name: "voting_register",
                columns: table => new
                {
                    place = table.Column<long>(nullable: false),
                    election_id = table.Column<Guid>(nullable: false),
                    voter = table.Column<Guid>(nullable: false),
                    channel = table.Column<string>(maxLength: 40, nullable: false),
                    group = table.Column<string>(maxLength: 40, nullable: false),
                    area_id = table.Column<Guid>(nullable: false),
                    voted_on = table.Column<DateOnly>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voting_register", x => x.place);
                });

            migrationBuilder.CreateTable(
                name: "voting_results",
                columns: table => new
                {
                    election_id = table.Column<Guid>(nullable: false),
                    counted_at = table.Column<DateTime>(nullable: false),
                    ballots = table.Column<string>(nullable: false),
                    receipts = table.Column<string>(nullable: false),
                    outcome = table.Column<string>(nullable: false),
                    closing = table.Column<string>(nullable: false),
                    participants = table.Column<int>(nullable: false),
                    turnout = table.Column<string>(nullable: false),
                    explained = table.Column<string>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voting_results", x => x.election_id);
                });

            migrationBuilder.CreateTable(
                name: "voting_sealed_ballots",
                columns: table => new
                {
                    place = table.Column<long>(nullable: false),
                    election_id = table.Column<Guid>(nullable: false),
                    group = table.Column<string>(maxLength: 40, nullable: false),
                    marks = table.Column<string>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voting_sealed_ballots", x => x.place);
                });

            migrationBuilder.CreateIndex(
                name: "ix_voting_ballots_election_id",
                table: "voting_ballots",
                column: "election_id");

            migrationBuilder.CreateIndex(
                name: "ix_voting_ballots_link",
                table: "voting_ballots",
                column: "link",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_voting_election_notices_election_id_at",
                table: "voting_election_notices",
                columns: new[] { "election_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_voting_elections_key",
                table: "voting_elections",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_voting_elections_state_closes_at",
                table: "voting_elections",
                columns: new[] { "state", "closes_at" });

            migrationBuilder.CreateIndex(
                name: "ix_voting_overrides_election_id_at",
                table: "voting_overrides",
                columns: new[] { "election_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_voting_receipts_code",
                table: "voting_receipts",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_voting_receipts_election_id",
                table: "voting_receipts",
                column: "election_id");

            migrationBuilder.CreateIndex(
                name: "ix_voting_receipts_link",
                table: "voting_receipts",
                column: "link",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_voting_register_election_id_voter",
                table: "voting_register",
                columns: new[] { "election_id", "voter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_voting_register_voter",
                table: "voting_register",
                column: "voter");

            migrationBuilder.CreateIndex(
                name: "ix_voting_sealed_ballots_election_id",
                table: "voting_sealed_ballots",
                column: "election_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "voting_ballots");

            migrationBuilder.DropTable(
                name: "voting_election_notices");

            migrationBuilder.DropTable(
                name: "voting_elections");

            migrationBuilder.DropTable(
                name: "voting_lots");

            migrationBuilder.DropTable(
                name: "voting_overrides");

            migrationBuilder.DropTable(
                name: "voting_receipts");

            migrationBuilder.DropTable(
                name: "voting_register");

            migrationBuilder.DropTable(
                name: "voting_results");

            migrationBuilder.DropTable(
                name: "voting_sealed_ballots");
        }
    }
}
