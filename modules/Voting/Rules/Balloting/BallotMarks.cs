using System.Collections.Immutable;
using System.Globalization;
using Municipal.Voting.Elections;

namespace Municipal.Voting.Rules.Balloting;

/// <summary>What a voter marked, in the order in which it was marked; only a ranking keeps that order when it is written.</summary>
internal sealed record BallotMarks(ImmutableArray<PaperMark> Marks)
{
    public static BallotMarks Empty { get; } = new([]);

    public int Count => Marks.Length;

    public bool Has(string id) => Marks.Any(m => m.Id == id);

    public int PointsOf(string id) => Marks.FirstOrDefault(m => m.Id == id)?.Points ?? 0;

    /// <summary>The place in a ranking, from 1; 0 for none.</summary>
    public int RankOf(string id) => Marks.Select(m => m.Id).ToList().IndexOf(id) + 1;

    /// <summary>As the box keeps it: ids parted by commas, with points behind a colon; sorted by id unless it is a ranking, so that equal ballots are equal texts.</summary>
    public string Write(BallotKind form)
    {
        IEnumerable<PaperMark> marks = form == BallotKind.Ranking ? Marks : Marks.OrderBy(m => m.Id, StringComparer.Ordinal);
        return string.Join(',', marks.Select(m => form == BallotKind.Points ? string.Create(CultureInfo.InvariantCulture, $"{m.Id}:{m.Points}") : m.Id));
    }

    /// <summary>Reads what <see cref="Write"/> wrote, or what a browser kept; what is no mark is left out.</summary>
    public static BallotMarks Read(string? text) => new(
    [
        .. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')).Select(part =>
            new PaperMark(part[0], part.Length > 1 && int.TryParse(part[1], NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points : 1)),
    ]);
}
