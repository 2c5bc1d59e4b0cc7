using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Municipal.Design;

/// <summary>
/// Writes migrations, snapshots and target models without store types, so that one set runs on SQLite and PostgreSQL.
/// They are scaffolded against PostgreSQL because SQLite's model does not see a change of length.
/// </summary>
internal sealed partial class NeutralMigrationsGenerator(MigrationsCodeGeneratorDependencies dependencies, CSharpMigrationsGeneratorDependencies csharp)
    : CSharpMigrationsGenerator(dependencies, csharp)
{
    public override string GenerateMigration(string? migrationNamespace, string migrationName, IReadOnlyList<MigrationOperation> upOperations, IReadOnlyList<MigrationOperation> downOperations)
    {
        foreach (var operation in upOperations.Concat(downOperations))
        {
            Neutralise(operation);
            foreach (var column in ColumnsOf(operation))
            {
                column.ColumnType = null;
                Neutralise(column);
            }
        }

        return base.GenerateMigration(migrationNamespace, migrationName, upOperations, downOperations);
    }

    public override string GenerateMetadata(string? migrationNamespace, Type contextType, string migrationName, string migrationId, IModel targetModel) =>
        Strip(base.GenerateMetadata(migrationNamespace, contextType, migrationName, migrationId, targetModel));

    public override string GenerateSnapshot(string? modelSnapshotNamespace, Type contextType, string modelSnapshotName, IModel model) =>
        Strip(base.GenerateSnapshot(modelSnapshotNamespace, contextType, modelSnapshotName, model));

    private static IEnumerable<ColumnOperation> ColumnsOf(MigrationOperation operation) => operation switch
    {
        CreateTableOperation table => table.Columns,
        AlterColumnOperation alter => [alter, alter.OldColumn],
        ColumnOperation column => [column],
        _ => [],
    };

    private static void Neutralise(MigrationOperation operation)
    {
        foreach (var annotation in operation.GetAnnotations().Where(a => a.Name.StartsWith("Npgsql:", StringComparison.Ordinal)).ToList())
        {
            if (operation is ColumnOperation column && annotation.Name == "Npgsql:ValueGenerationStrategy")
            {
                throw new InvalidOperationException(
                    $"{column.Table}.{column.Name} would be numbered by the database, which SQLite and PostgreSQL do differently. Make the id a Guid, or map it with ValueGeneratedNever().");
            }

            operation.RemoveAnnotation(annotation.Name);
        }
    }

    private static string Strip(string code) => ProviderLines().Replace(code, "$1");

    [GeneratedRegex(@"\s*\.HasColumnType\(""[^""]*""\)(;?)|\s*\.HasAnnotation\(""Relational:MaxIdentifierLength"", \d+\)(?=;|\s*\.)|\s*NpgsqlModelBuilderExtensions\.[^;]*;|\s*using Npgsql[^;]*;")]
    private static partial Regex ProviderLines();
}
