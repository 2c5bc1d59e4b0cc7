using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Kernel;

/// <summary>Reads and writes the tenant's settings. Reading costs nothing after the first time; saving needs no restart of anything.</summary>
/// <param name="session">The scope's session.</param>
/// <param name="db">Kernel's tables.</param>
/// <param name="cache">Keeps what was read.</param>
public sealed class TenantSettings(TenantSession session, Lazy<KernelDb> db, TenantCache cache)
{
    /// <summary>A section as it stands, or its defaults.</summary>
    /// <typeparam name="T">The settings class.</typeparam>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The settings; treat them as read-only.</returns>
    public async ValueTask<T> GetAsync<T>(CancellationToken cancellation) where T : class, new() =>
        session.IsWriting
            ? (T)await ReadAsync(typeof(T), cancellation)
            : (T)await cache.GetAsync(session.Tenant, $"settings:{typeof(T).FullName}", () => ReadAsync(typeof(T), cancellation));

    /// <summary>A section by its type, straight from the database.</summary>
    /// <param name="type">The settings class.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>An instance of the class.</returns>
    public async Task<object> ReadAsync(Type type, CancellationToken cancellation)
    {
        var name = SettingsSection.NameOf(type);
        var json = await db.Value.Settings.Where(s => s.Section == name).Select(s => s.Json).FirstOrDefaultAsync(cancellation);
        return json is null ? Activator.CreateInstance(type)! : JsonSerializer.Deserialize(json, type, Tolerant)!;
    }

    /// <summary>Stores a section.</summary>
    /// <param name="value">An instance of a settings class.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Whether anything changed.</returns>
    public async Task<bool> SetAsync(object value, CancellationToken cancellation)
    {
        var name = SettingsSection.NameOf(value.GetType());
        var json = JsonSerializer.Serialize(value, value.GetType(), KernelJson.Options);
        var row = await db.Value.Settings.FirstOrDefaultAsync(s => s.Section == name, cancellation);
        if (row?.Json == json)
        {
            return false;
        }

        if (row is null)
        {
            db.Value.Settings.Add(new SettingsRow { Section = name, Json = json });
        }
        else
        {
            row.Json = json;
        }

        return true;
    }

    /// <summary>A stored value whose property has since left the class is no reason to fail.</summary>
    private static JsonSerializerOptions Tolerant { get; } = new(KernelJson.Options) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Skip };
}
