using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Municipal.Design;

/// <summary>Leaves the store types of one provider out of what it writes; each database then chooses its own when it applies the migration.</summary>
internal sealed partial class NeutralMigrationsGenerator(MigrationsCodeGeneratorDependencies dependencies, CSharpMigrationsGeneratorDependencies own)
    : CSharpMigrationsGenerator(dependencies, own)
{
    public override string GenerateMigration(string? migrationNamespace, string migrationName, IReadOnlyList<MigrationOperation> upOperations, IReadOnlyList<MigrationOperation> downOperations)
    {
        foreach (var column in upOperations.Concat(downOperations).SelectMany(Columns))
        {
            column.ColumnType = null;
            if (column.FindAnnotation("Npgsql:ValueGenerationStrategy") is not null)
            {
                throw new InvalidOperationException(
                    $"{column.Table}.{column.Name} would be numbered by the database, which SQLite and PostgreSQL do differently. Make the id a Guid, or map it with ValueGeneratedNever().");
            }
        }

        return base.GenerateMigration(migrationNamespace, migrationName, upOperations, downOperations);
    }

    public override string GenerateMetadata(string? migrationNamespace, Type contextType, string migrationName, string migrationId, IModel targetModel) =>
        Neutral(base.GenerateMetadata(migrationNamespace, contextType, migrationName, migrationId, targetModel));

    public override string GenerateSnapshot(string? modelSnapshotNamespace, Type contextType, string modelSnapshotName, IModel model) =>
        Neutral(base.GenerateSnapshot(modelSnapshotNamespace, contextType, modelSnapshotName, model));

    private static IEnumerable<ColumnOperation> Columns(MigrationOperation operation) => operation switch
    {
        CreateTableOperation table => table.Columns,
        AlterColumnOperation altered => [altered, altered.OldColumn],
        ColumnOperation column => [column],
        _ => [],
    };

    private static string Neutral(string code) => ProviderLines().Replace(code, "$1");

    [GeneratedRegex(@"\s*\.HasColumnType\(""[^""]*""\)(;?)|\s*\.HasAnnotation\(""Relational:MaxIdentifierLength"", \d+\)(?=;|\s*\.)|\s*NpgsqlModelBuilderExtensions\.[^;]*;|\s*using Npgsql[^;]*;")]
    private static partial Regex ProviderLines();
}
