using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Municipal.Content.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "content_addresses",
                columns: table => new
                {
                    address = table.Column<string>(maxLength: 120, nullable: false),
                    document_id = table.Column<Guid>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_content_addresses", x => x.address);
                });

            migrationBuilder.CreateTable(
                name: "content_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    kind = table.Column<string>(maxLength: 40, nullable: false),
                    address = table.Column<string>(maxLength: 120, nullable: true),
                    number = table.Column<int>(nullable: true),
                    is_pinned = table.Column<bool>(nullable: false),
                    title = table.Column<string>(nullable: false),
                    summary = table.Column<string>(nullable: false),
                    body = table.Column<string>(nullable: false),
                    revision = table.Column<int>(nullable: false),
                    edited_at = table.Column<DateTime>(nullable: false),
                    edited_by = table.Column<string>(maxLength: 120, nullable: false),
                    editor_name = table.Column<string>(maxLength: 120, nullable: false),
                    published_version = table.Column<int>(nullable: true),
                    latest_version = table.Column<int>(nullable: false),
                    has_changes = table.Column<bool>(nullable: false),
                    first_published_at = table.Column<DateTime>(nullable: true),
                    korean_changed_at = table.Column<DateTime>(nullable: true),
                    english_confirmed_at = table.Column<DateTime>(nullable: true),
                    is_translation_outdated = table.Column<bool>(nullable: false),
                    binned_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_content_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "content_media",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    name = table.Column<string>(maxLength: 120, nullable: false),
                    kind = table.Column<string>(maxLength: 40, nullable: false),
                    size = table.Column<long>(nullable: false),
                    file_id = table.Column<string>(maxLength: 64, nullable: false),
                    version = table.Column<int>(nullable: false),
                    width = table.Column<int>(nullable: true),
                    height = table.Column<int>(nullable: true),
                    alt = table.Column<string>(nullable: false),
                    is_decorative = table.Column<bool>(nullable: false),
                    uploaded_at = table.Column<DateTime>(nullable: false),
                    uploader_name = table.Column<string>(maxLength: 120, nullable: false),
                    binned_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_content_media", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "content_media_uses",
                columns: table => new
                {
                    media_id = table.Column<Guid>(nullable: false),
                    document_id = table.Column<Guid>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_content_media_uses", x => new { x.media_id, x.document_id });
                });

            migrationBuilder.CreateTable(
                name: "content_menus",
                columns: table => new
                {
                    id = table.Column<string>(maxLength: 20, nullable: false),
                    items = table.Column<string>(nullable: false),
                    revision = table.Column<int>(nullable: false),
                    edited_by = table.Column<string>(maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_content_menus", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "content_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    document_id = table.Column<Guid>(nullable: false),
                    number = table.Column<int>(nullable: false),
                    is_publication = table.Column<bool>(nullable: false),
                    title = table.Column<string>(nullable: false),
                    summary = table.Column<string>(nullable: false),
                    body = table.Column<string>(nullable: false),
                    made_at = table.Column<DateTime>(nullable: false),
                    made_by = table.Column<string>(maxLength: 120, nullable: false),
                    note = table.Column<string>(maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_content_versions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_content_addresses_document_id",
                table: "content_addresses",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_content_documents_address",
                table: "content_documents",
                column: "address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_content_documents_kind_is_pinned_first_published_at",
                table: "content_documents",
                columns: new[] { "kind", "is_pinned", "first_published_at" });

            migrationBuilder.CreateIndex(
                name: "ix_content_documents_number",
                table: "content_documents",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_content_media_uploaded_at",
                table: "content_media",
                column: "uploaded_at");

            migrationBuilder.CreateIndex(
                name: "ix_content_media_uses_document_id",
                table: "content_media_uses",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_content_versions_document_id_number",
                table: "content_versions",
                columns: new[] { "document_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "content_addresses");

            migrationBuilder.DropTable(
                name: "content_documents");

            migrationBuilder.DropTable(
                name: "content_media");

            migrationBuilder.DropTable(
                name: "content_media_uses");

            migrationBuilder.DropTable(
                name: "content_menus");

            migrationBuilder.DropTable(
                name: "content_versions");
        }
    }
}
