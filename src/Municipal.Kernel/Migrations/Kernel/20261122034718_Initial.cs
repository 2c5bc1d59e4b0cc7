using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Municipal.Kernel.Migrations.Kernel
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "kernel_audit",
                columns: table => new
                {
                    number = table.Column<long>(nullable: false),
                    at = table.Column<DateTime>(nullable: false),
                    actor = table.Column<string>(maxLength: 120, nullable: false),
                    actor_name = table.Column<string>(nullable: false),
                    action = table.Column<string>(maxLength: 80, nullable: false),
                    subject = table.Column<string>(maxLength: 120, nullable: false),
                    label = table.Column<string>(nullable: false),
                    reason = table.Column<string>(nullable: false),
                    hash = table.Column<string>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_audit", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "kernel_deliveries",
                columns: table => new
                {
                    event_id = table.Column<Guid>(nullable: false),
                    handler = table.Column<string>(maxLength: 200, nullable: false),
                    at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_deliveries", x => new { x.event_id, x.handler });
                });

            migrationBuilder.CreateTable(
                name: "kernel_jobs",
                columns: table => new
                {
                    job = table.Column<string>(maxLength: 200, nullable: false),
                    last_run_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_jobs", x => x.job);
                });

            migrationBuilder.CreateTable(
                name: "kernel_mail",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    send_once_key = table.Column<string>(maxLength: 200, nullable: false),
                    to = table.Column<string>(maxLength: 254, nullable: false),
                    subject = table.Column<string>(maxLength: 200, nullable: false),
                    body = table.Column<string>(nullable: false),
                    queued_at = table.Column<DateTime>(nullable: false),
                    next_try_at = table.Column<DateTime>(nullable: false),
                    tries = table.Column<int>(nullable: false),
                    sent_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_mail", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    type = table.Column<string>(maxLength: 200, nullable: false),
                    json = table.Column<string>(nullable: false),
                    raised_at = table.Column<DateTime>(nullable: false),
                    tries = table.Column<int>(nullable: false),
                    next_try_at = table.Column<DateTime>(nullable: false),
                    done_at = table.Column<DateTime>(nullable: true),
                    last_error = table.Column<string>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_role_grants",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    role = table.Column<string>(maxLength: 40, nullable: false),
                    permission = table.Column<string>(maxLength: 80, nullable: false),
                    granted = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_role_grants", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_settings",
                columns: table => new
                {
                    section = table.Column<string>(maxLength: 80, nullable: false),
                    json = table.Column<string>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_settings", x => x.section);
                });

            migrationBuilder.CreateTable(
                name: "kernel_submissions",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    actor = table.Column<string>(nullable: false),
                    location = table.Column<string>(maxLength: 2000, nullable: false),
                    accepted_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_submissions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_kernel_audit_subject",
                table: "kernel_audit",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_mail_send_once_key",
                table: "kernel_mail",
                column: "send_once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kernel_mail_sent_at_next_try_at",
                table: "kernel_mail",
                columns: new[] { "sent_at", "next_try_at" });

            migrationBuilder.CreateIndex(
                name: "ix_kernel_outbox_done_at_next_try_at",
                table: "kernel_outbox",
                columns: new[] { "done_at", "next_try_at" });

            migrationBuilder.CreateIndex(
                name: "ix_kernel_role_grants_role_permission",
                table: "kernel_role_grants",
                columns: new[] { "role", "permission" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kernel_submissions_accepted_at",
                table: "kernel_submissions",
                column: "accepted_at");

            // The trail only grows. Each database says so in its own words.
            if (ActiveProvider.EndsWith("Sqlite", StringComparison.Ordinal))
            {
                migrationBuilder.Sql("CREATE TRIGGER kernel_audit_no_update BEFORE UPDATE ON kernel_audit BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END");
                migrationBuilder.Sql("CREATE TRIGGER kernel_audit_no_delete BEFORE DELETE ON kernel_audit BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END");
            }
            else
            {
                migrationBuilder.Sql("CREATE FUNCTION kernel_audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit trail only grows'; END $$");
                migrationBuilder.Sql("CREATE TRIGGER kernel_audit_only_grows BEFORE UPDATE OR DELETE ON kernel_audit FOR EACH ROW EXECUTE FUNCTION kernel_audit_only_grows()");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kernel_audit");

            migrationBuilder.DropTable(
                name: "kernel_deliveries");

            migrationBuilder.DropTable(
                name: "kernel_jobs");

            migrationBuilder.DropTable(
                name: "kernel_mail");

            migrationBuilder.DropTable(
                name: "kernel_outbox");

            migrationBuilder.DropTable(
                name: "kernel_role_grants");

            migrationBuilder.DropTable(
                name: "kernel_settings");

            migrationBuilder.DropTable(
                name: "kernel_submissions");
        }
    }
}
