using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Proposals;

/// <summary>The last public number given in a year.</summary>
internal sealed class NumberSequence
{
    public int Year { get; init; }

    public int Last { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<NumberSequence>
    {
        public void Configure(EntityTypeBuilder<NumberSequence> sequence)
        {
            sequence.HasKey(s => s.Year);
            sequence.Property(s => s.Year).ValueGeneratedNever();
        }
    }
}

/// <summary>Gives public numbers inside the session's transaction: a roll-back gives its number back, so there are no gaps.</summary>
internal sealed class NumberBook(TenantSession session)
{
    /// <summary>Waits until nobody else is publishing in a year. What is read afterwards stays true until the commit.</summary>
    public Task QueueAsync(int year, CancellationToken cancellation) => session.Connection.ExecuteAsync(
        "INSERT INTO proposals_sequences (year, last) VALUES (@p0, 0) ON CONFLICT (year) DO UPDATE SET last = proposals_sequences.last", cancellation, year);

    public async Task<string> NextAsync(int year, CancellationToken cancellation) => (await NextAsync(year, 1, cancellation))[0];

    /// <summary>Gives several numbers in a row.</summary>
    public async Task<IReadOnlyList<string>> NextAsync(int year, int count, CancellationToken cancellation)
    {
        var last = await session.Connection.ScalarAsync(
            "INSERT INTO proposals_sequences (year, last) VALUES (@p0, @p1) ON CONFLICT (year) DO UPDATE SET last = proposals_sequences.last + @p1 RETURNING last", cancellation, year, count);
        var first = Convert.ToInt32(last, CultureInfo.InvariantCulture) - count + 1;
        return [.. Enumerable.Range(first, count).Select(n => Format(year, n))];
    }

    /// <summary>Notes that a number came from elsewhere, so that it is not given again.</summary>
    public Task KeepAsync(int year, int number, CancellationToken cancellation) => session.Connection.ExecuteAsync(
        "INSERT INTO proposals_sequences (year, last) VALUES (@p0, @p1) ON CONFLICT (year) DO UPDATE SET last = CASE WHEN proposals_sequences.last < @p1 THEN @p1 ELSE proposals_sequences.last END", cancellation, year, number);

    public static string Format(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{number:0000}");

    public static (int Year, int Number)? Parse(string? text) =>
        text is { Length: >= 9 and <= Proposal.LongestNumber } && text[4] == '-'
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Format(year, number) == text ? (year, number) : null;
}
