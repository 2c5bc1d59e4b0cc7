using System.Globalization;
using System.Net;
using Municipal.Testing;
using Municipal.Voting.Elections;
using Municipal.Voting.Tests.Box;

namespace Municipal.Voting.Tests.Results;

/// <summary>A vote in which thirteen people took part, brought by an officer as far as a test wants.</summary>
internal sealed class CountedVote(Booth booth) : IAsyncDisposable
{
    public const string Desk = "/desk/voting/2028-gu/count", Results = "/vote/2028-gu/results";

    public static readonly IReadOnlyList<string> Files = ["ballots.pb", "receipts.txt", "closing.json", "outcome.json"];

    public Booth Booth { get; } = booth;

    public TestTenant Gu => Booth.Gu;

    /// <summary>Six for the lamp alone, four for shelter and chairs, three for the chairs: 6, 4 and 7.</summary>
    public static async Task<CountedVote> CastAsync(Database database, ElectionTerms? terms = null)
    {
        var booth = await Booth.OpenAsync(database, terms);
        for (var i = 0; i < 13; i++)
        {
            var marks = i < 6 ? "2028-0001" : i < 10 ? "2028-0002,2028-0003" : "2028-0003";
            await booth.CastAsync(Guid.CreateVersion7(), marks, $"nonce-{i.ToString(CultureInfo.InvariantCulture)}", channel: i < 11 ? Channel.Online : Channel.Desk);
        }

        return new CountedVote(booth);
    }

    public static async Task<CountedVote> CountAsync(Database database)
    {
        var vote = await CastAsync(database);
        await vote.Booth.CloseAsync();
        await vote.DoAsync("Seal");
        await vote.DoAsync("Lot", ("Input.Seed", "3 14 15 92 65"), ("Input.Source", "동행복권 제1234회"));
        await vote.DoAsync("Count");
        return vote;
    }

    public static async Task<CountedVote> PublishAsync(Database database)
    {
        var vote = await CountAsync(database);
        await vote.DoAsync("Publish");
        return vote;
    }

    public async Task<TestPage> TryAsync(string handler, params (string, string)[] fields) =>
        await (await Gu.SignInAsync(Roles.PbOfficer)).PostAsync($"{Desk}?handler={handler}", fields);

    public async Task DoAsync(string handler, params (string, string)[] fields) => (await TryAsync(handler, fields)).Expect(HttpStatusCode.Found);

    public async Task<TestPage> ReadAsync(string path, HttpStatusCode expected = HttpStatusCode.OK) => (await Gu.Browse().GetAsync(path)).Expect(expected);

    public async Task<string> FileAsync(string name) => (await ReadAsync($"/vote/2028-gu/{name}")).Source;

    public async Task<string> FileAsyncOf(string path) => (await ReadAsync(path)).Source;

    public ValueTask DisposeAsync() => Booth.DisposeAsync();
}
