using System.Globalization;

namespace Municipal.Voting.Counting;

/// <summary>What a project needs to be counted at all (집계 하한): a number of ballots or points, or a share of the ballots.</summary>
/// <param name="Value">A number, or per cent.</param>
/// <param name="IsPercent">Whether it is per cent of all ballots, the empty ones too.</param>
internal sealed record MinimumSupport(decimal Value, bool IsPercent)
{
    /// <summary>Reads <c>50</c> or <c>12%</c>.</summary>
    public static MinimumSupport? Read(string text)
    {
        var isPercent = text.EndsWith('%');
        return decimal.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && Amount.IsCountable(value) && (isPercent ? text.Length > 1 && value <= 100 : true)
            ? new MinimumSupport(value, isPercent) : null;
    }

    /// <summary>Whether a project reaches it. A share is taken of people; a number is taken of what the rule adds up, ballots or points.</summary>
    public bool IsReached(Tally tally, long ballots) => IsPercent ? tally.Supporters * 100m >= Value * ballots : tally.Total >= Value;

    public override string ToString() => Amount.Text(Value) + (IsPercent ? "%" : "");
}

/// <summary>How a minimum stands among a rule's settings.</summary>
internal static class MinimumSupportSetting
{
    public static IEnumerable<KeyValuePair<string, object>> AsSetting(this MinimumSupport? minimum) =>
        minimum is null ? [] : [new("minSupport", minimum.ToString())];
}
