using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Municipal.Kernel;

/// <summary>What makes one model fit both databases: names, converters and the list of allowed types.</summary>
public static class NeutralModel
{
    private static readonly HashSet<Type> Allowed =
        [typeof(Guid), typeof(string), typeof(int), typeof(long), typeof(bool), typeof(DateTime), typeof(DateOnly), typeof(byte[])];

    /// <summary>Stores a value as JSON text: for small values that are never searched by their parts.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="property">The property.</param>
    /// <returns>The property's builder.</returns>
    public static PropertyBuilder<T> AsJsonText<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(
            new ValueConverter<T, string>(value => JsonSerializer.Serialize(value, KernelJson.Options), text => JsonSerializer.Deserialize<T>(text, KernelJson.Options)!),
            new ValueComparer<T>(
                (a, b) => JsonSerializer.Serialize(a, KernelJson.Options) == JsonSerializer.Serialize(b, KernelJson.Options),
                value => JsonSerializer.Serialize(value, KernelJson.Options).GetHashCode(StringComparison.Ordinal),
                value => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, KernelJson.Options), KernelJson.Options)!));

    internal static void Configure(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
        configuration.Properties<Won>().HaveConversion<WonConverter>();
        configuration.Properties<LocalizedText>().HaveConversion<LocalizedTextConverter>();
    }

    internal static void Apply(ModelBuilder model, string prefix)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.SetTableName($"{prefix}_{SnakeCase(entity.GetTableName() ?? entity.ClrType.Name)}");
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.Name));
                var stored = property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType;
                stored = Nullable.GetUnderlyingType(stored) ?? stored;
                if (!Allowed.Contains(stored) && !stored.IsEnum)
                {
                    throw new CatalogException($"{entity.ClrType.Name}.{property.Name} is stored as {stored.Name}, which SQLite and PostgreSQL treat differently. Use one of: {string.Join(", ", Allowed.Select(t => t.Name))}.");
                }
            }

            foreach (var key in entity.GetKeys())
            {
                key.SetName(SnakeCase(key.GetName()!));
            }

            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.SetConstraintName(SnakeCase(foreignKey.GetConstraintName()!));
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName(SnakeCase(index.GetDatabaseName()!));
            }
        }
    }

    internal static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsUpper(c) && i > 0 && name[i - 1] != '_' && !char.IsUpper(name[i - 1]))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>SQLite returns DateTime without a kind and Npgsql demands UTC; this makes both say UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Utc ? value : DateTime.SpecifyKind(value, DateTimeKind.Utc),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

    private sealed class WonConverter() : ValueConverter<Won, long>(value => value.Amount, amount => new Won(amount));

    private sealed class LocalizedTextConverter() : ValueConverter<LocalizedText, string>(
        value => JsonSerializer.Serialize(value, KernelJson.Options),
        text => JsonSerializer.Deserialize<LocalizedText>(text, KernelJson.Options));
}
