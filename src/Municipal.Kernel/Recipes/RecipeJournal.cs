using Microsoft.EntityFrameworkCore;

namespace Municipal.Kernel;

/// <summary>Remembers recipe runs in the host database, successes and failures alike.</summary>
/// <param name="store">The host database.</param>
/// <param name="clock">When.</param>
public sealed class RecipeJournal(HostStore store, TimeProvider clock)
{
    /// <summary>Notes a run.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="recipe">The recipe.</param>
    /// <param name="outcome">How many things it changed, as a number, or why it failed.</param>
    /// <param name="succeeded">Whether it took effect.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    public Task NoteAsync(TenantName tenant, Recipe recipe, string outcome, bool succeeded, CancellationToken cancellation) =>
        store.WriteAsync(db =>
        {
            var now = clock.GetUtcNow();
            db.Journal.Add(new JournalRow
            {
                Id = Guid.CreateVersion7(now), Tenant = tenant.Value, Recipe = $"{recipe.Name} {recipe.Version}", Outcome = outcome, Succeeded = succeeded, EndedAt = now.UtcDateTime,
            });
            return Task.FromResult(true);
        }, cancellation);

    /// <summary>The latest runs.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Newest first.</returns>
    public Task<List<JournalRow>> LatestAsync(int count, CancellationToken cancellation) =>
        store.ReadAsync(db => db.Journal.AsNoTracking().OrderByDescending(j => j.EndedAt).Take(count).ToListAsync(cancellation), cancellation);

    /// <summary>Whether a recipe has ever taken effect here.</summary>
    /// <param name="recipe">The recipe's name.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>True after its first success.</returns>
    public Task<bool> HasSucceededAsync(string recipe, CancellationToken cancellation) =>
        store.ReadAsync(db => db.Journal.AnyAsync(j => j.Succeeded && j.Recipe.StartsWith(recipe + " "), cancellation), cancellation);
}
