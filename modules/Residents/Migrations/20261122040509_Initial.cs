using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Municipal.Residents.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "residents_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    email = table.Column<string>(maxLength: 254, nullable: true),
                    email_key = table.Column<string>(maxLength: 254, nullable: true),
                    name = table.Column<string>(maxLength: 50, nullable: false),
                    area_id = table.Column<Guid>(nullable: true),
                    password_hash = table.Column<string>(maxLength: 200, nullable: true),
                    state = table.Column<string>(maxLength: 40, nullable: false),
                    role_names = table.Column<string>(maxLength: 200, nullable: false),
                    is_staff = table.Column<bool>(nullable: false),
                    time_secret = table.Column<string>(maxLength: 400, nullable: true),
                    last_time_step = table.Column<long>(nullable: false),
                    published_password = table.Column<string>(maxLength: 128, nullable: true),
                    created_at = table.Column<DateTime>(nullable: false),
                    closed_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_residents_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "residents_consents",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    kind = table.Column<string>(maxLength: 40, nullable: false),
                    notice_version = table.Column<string>(maxLength: 20, nullable: false),
                    given_at = table.Column<DateTime>(nullable: false),
                    withdrawn_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_residents_consents", x => x.id);
                    table.ForeignKey(
                        name: "fk_residents_consents_residents_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "residents_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "residents_links",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    purpose = table.Column<string>(maxLength: 40, nullable: false),
                    token_hash = table.Column<byte[]>(maxLength: 32, nullable: false),
                    created_at = table.Column<DateTime>(nullable: false),
                    expires_at = table.Column<DateTime>(nullable: false),
                    used_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_residents_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_residents_links_residents_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "residents_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "residents_recovery_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    code_hash = table.Column<byte[]>(maxLength: 32, nullable: false),
                    used_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_residents_recovery_codes", x => x.id);
                    table.ForeignKey(
                        name: "fk_residents_recovery_codes_residents_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "residents_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "residents_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    token_hash = table.Column<byte[]>(maxLength: 32, nullable: false),
                    created_at = table.Column<DateTime>(nullable: false),
                    last_seen_at = table.Column<DateTime>(nullable: false),
                    expires_at = table.Column<DateTime>(nullable: false),
                    second_factor_at = table.Column<DateTime>(nullable: true),
                    ended_at = table.Column<DateTime>(nullable: true),
                    device = table.Column<string>(maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_residents_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_residents_sessions_residents_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "residents_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_residents_accounts_email_key",
                table: "residents_accounts",
                column: "email_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_residents_accounts_is_staff_state",
                table: "residents_accounts",
                columns: new[] { "is_staff", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_residents_consents_account_id_kind",
                table: "residents_consents",
                columns: new[] { "account_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_residents_links_account_id_purpose",
                table: "residents_links",
                columns: new[] { "account_id", "purpose" });

            migrationBuilder.CreateIndex(
                name: "ix_residents_links_token_hash",
                table: "residents_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_residents_recovery_codes_account_id_code_hash",
                table: "residents_recovery_codes",
                columns: new[] { "account_id", "code_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_residents_sessions_account_id_ended_at",
                table: "residents_sessions",
                columns: new[] { "account_id", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_residents_sessions_token_hash",
                table: "residents_sessions",
                column: "token_hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "residents_consents");

            migrationBuilder.DropTable(
                name: "residents_links");

            migrationBuilder.DropTable(
                name: "residents_recovery_codes");

            migrationBuilder.DropTable(
                name: "residents_sessions");

            migrationBuilder.DropTable(
                name: "residents_accounts");
        }
    }
}
