using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Municipal.Voting.Elections;

namespace Municipal.Voting.Results;

/// <summary>What anybody downloads to count again: nothing of it before the publication, by nobody.</summary>
internal static class PublishedFiles
{
    public static readonly IReadOnlyList<string> Names = ["ballots.pb", "receipts.txt", "closing.json", "outcome.json"];

    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/vote/{key}/terms.json", TermsAsync).AllowAnonymous();
        routes.MapGet("/vote/{key}/ballots.pb", (string key, VotingDb db, CancellationToken c) => FileAsync(key, Names[0], "text/plain", r => r.Ballots, db, c)).AllowAnonymous();
        routes.MapGet("/vote/{key}/receipts.txt", (string key, VotingDb db, CancellationToken c) => FileAsync(key, Names[1], "text/plain", r => r.Receipts, db, c)).AllowAnonymous();
        routes.MapGet("/vote/{key}/closing.json", (string key, VotingDb db, CancellationToken c) => FileAsync(key, Names[2], "application/json", r => r.Closing, db, c)).AllowAnonymous();
        routes.MapGet("/vote/{key}/outcome.json", (string key, VotingDb db, CancellationToken c) => FileAsync(key, Names[3], "application/json", r => r.Outcome, db, c)).AllowAnonymous();
        routes.MapGet("/vote/keys", KeysAsync).AllowAnonymous();
    }

    private static async Task<IResult> TermsAsync(string key, VotingDb db, CancellationToken cancellation) =>
        await db.Elections.AsNoTracking().FirstOrDefaultAsync(e => e.Key == key, cancellation) is { } election && election.IsRead()
            ? Results(CanonicalTerms.Text(election), "application/json", "terms.json") : TypedResults.NotFound();

    private static async Task<IResult> FileAsync(string key, string name, string type, Func<ElectionResult, string> text, VotingDb db, CancellationToken cancellation)
    {
        var election = await db.Elections.AsNoTracking().FirstOrDefaultAsync(e => e.Key == key && e.State == ElectionState.Published && !e.IsRehearsal, cancellation);
        return election is null ? TypedResults.NotFound()
            : Results(text(await db.Results.AsNoTracking().SingleAsync(r => r.ElectionId == election.Id, cancellation)), type, $"{election.Key}-{name}");
    }

    private static async Task<IResult> KeysAsync(ClosingKey key, CancellationToken cancellation) => TypedResults.Text(await key.PublicAsync(cancellation) + "\n", "text/plain", Encoding.UTF8);

    private static FileContentHttpResult Results(string text, string type, string name) => TypedResults.File(Encoding.UTF8.GetBytes(text), $"{type}; charset=utf-8", name);
}
