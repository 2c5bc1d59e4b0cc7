using System.Globalization;
using Municipal.Voting.Counting;

namespace Municipal.Voting.Pabulib;

/// <summary>Numbers of a file: digits and at most one decimal point or comma. What could be read in two ways is not read.</summary>
internal static class PbNumber
{
    /// <summary>Reads an amount of money.</summary>
    /// <returns>What is wrong, or null.</returns>
    public static string? ReadAmount(ReadOnlySpan<char> text, out decimal amount) =>
        Read(text, out amount) ?? (amount < 0 ? "An amount cannot be below zero."
            : Amount.IsCountable(amount) ? null : $"An amount is below {Amount.Most} and has at most {Amount.MostDecimals} decimals.");

    /// <summary>Reads points.</summary>
    /// <returns>What is wrong, or null.</returns>
    public static string? ReadPoints(ReadOnlySpan<char> text, out decimal points) =>
        Read(text, out points) ?? (Math.Abs(points) <= BallotStack.MostPoints && decimal.IsInteger(points * Ballots.PointUnits)
            ? null : $"Points are at most {BallotStack.MostPoints} and have at most three decimals.");

    private static string? Read(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        if (text.IsEmpty)
        {
            return "A number is missing.";
        }

        var comma = text.IndexOf(',');
        if (comma >= 0 && text.Length - comma == 4)
        {
            return $"'{text}' can be read in two ways. Write thousands without a comma, and decimals with a point.";
        }

        var plain = comma < 0 ? text.ToString() : text.ToString().Replace(',', '.');
        return plain.Length <= 28 && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            ? null : $"'{text}' is not a number.";
    }
}
