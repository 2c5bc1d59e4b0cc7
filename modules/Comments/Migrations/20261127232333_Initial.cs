using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Municipal.Comments.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "comments_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    proposal_id = table.Column<Guid>(nullable: false),
                    thread_id = table.Column<Guid>(nullable: true),
                    author_id = table.Column<Guid>(nullable: false),
                    stance = table.Column<string>(maxLength: 40, nullable: true),
                    is_answer = table.Column<bool>(nullable: false),
                    text = table.Column<string>(nullable: false),
                    posted_at = table.Column<DateTime>(nullable: false),
                    reply_count = table.Column<int>(nullable: false),
                    state = table.Column<string>(maxLength: 40, nullable: false),
                    state_since = table.Column<DateTime>(nullable: false),
                    hidden_for = table.Column<string>(nullable: true),
                    hidden_note = table.Column<string>(maxLength: 300, nullable: false),
                    open_reports = table.Column<int>(nullable: false),
                    appeal = table.Column<string>(maxLength: 300, nullable: false),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comments_comments", x => x.id);
                    table.ForeignKey(
                        name: "fk_comments_comments_comments_comments_thread_id",
                        column: x => x.thread_id,
                        principalTable: "comments_comments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "comments_reports",
                columns: table => new
                {
                    comment_id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    reason = table.Column<string>(maxLength: 40, nullable: false),
                    note = table.Column<string>(maxLength: 300, nullable: false),
                    at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comments_reports", x => new { x.comment_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_comments_reports_comments_comments_comment_id",
                        column: x => x.comment_id,
                        principalTable: "comments_comments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_comments_comments_author_id_posted_at",
                table: "comments_comments",
                columns: new[] { "author_id", "posted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_comments_comments_open_reports_posted_at",
                table: "comments_comments",
                columns: new[] { "open_reports", "posted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_comments_comments_proposal_id_thread_id_posted_at",
                table: "comments_comments",
                columns: new[] { "proposal_id", "thread_id", "posted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_comments_comments_thread_id",
                table: "comments_comments",
                column: "thread_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "comments_reports");

            migrationBuilder.DropTable(
                name: "comments_comments");
        }
    }
}
