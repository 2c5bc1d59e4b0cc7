using System.Globalization;
using System.Text.Json.Serialization;
using Municipal.Voting.Elections;

namespace Municipal.Voting.Recipes;

/// <summary><c>{ "name": "elections", "elections": [ { "key": "2028-gu", "fiscalYear": 2028, "title": …, "budget": …, "opens": "2027-08-23", "closes": "2027-09-10" } ] }</c></summary>
internal sealed record ElectionsStepModel : RecipeStepModel
{
    public required IReadOnlyList<ElectionModel> Elections { get; init; }
}

/// <summary>An election; known by its key. One that is announced is never changed by a recipe.</summary>
internal sealed record ElectionModel
{
    public required string Key { get; init; }

    public required int FiscalYear { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>The pot's name; the title where left out.</summary>
    public LocalizedText? Pot { get; init; }

    /// <summary>Won.</summary>
    public required long Budget { get; init; }

    /// <summary>The code of the dong whose people vote; everybody where left out.</summary>
    public string? Area { get; init; }

    public BallotKind Form { get; init; }

    public int Least { get; init; } = 1;

    public int Most { get; init; } = 4;

    public int Points { get; init; }

    public IReadOnlyList<FieldLimit> FieldLimits { get; init; } = [];

    public IReadOnlyList<VoterGroup> Groups { get; init; } = [new(VoterGroup.Residents, 1)];

    public IReadOnlyList<Channel> Channels { get; init; } = [Channel.Online];

    public CountTerms Count { get; init; } = new();

    /// <summary>A day in Seoul.</summary>
    public required DateOnly Opens { get; init; }

    /// <summary>A day in Seoul.</summary>
    public required DateOnly Closes { get; init; }

    /// <summary>Hour of opening, <c>HH:mm</c>; midnight where left out.</summary>
    public string? OpensAt { get; init; }

    /// <summary>Hour of closing, <c>HH:mm</c>; 18:00 where left out.</summary>
    public string? ClosesAt { get; init; }

    /// <summary>The ballot paper; where left out, the shortlist of the year and area when the election is made.</summary>
    public IReadOnlyList<PaperModel>? Projects { get; init; }

    public bool Announced { get; init; }

    [JsonIgnore]
    public IReadOnlyList<PaperProject>? Paper => Projects is null ? null : [.. Projects.Select(p => new PaperProject(p.Id, p.Title, new Won(p.Cost), p.Field, p.Place, p.EasyText))];

    public DateTime? OpensInstant() => Instant(Opens, OpensAt, TimeOnly.MinValue);

    public DateTime? ClosesInstant() => Instant(Closes, ClosesAt, new TimeOnly(18, 0));

    private static DateTime? Instant(DateOnly day, string? hour, TimeOnly otherwise) =>
        hour is null ? CivicTime.Seoul.InstantOf(day, otherwise)
        : TimeOnly.TryParseExact(hour, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? CivicTime.Seoul.InstantOf(day, time) : null;
}

/// <summary>A project on the paper; the cost is won.</summary>
internal sealed record PaperModel(string Id, string Title, long Cost, string Field, string Place = "", string EasyText = "");
