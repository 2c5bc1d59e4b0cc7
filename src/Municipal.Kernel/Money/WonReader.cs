using System.Globalization;
using System.Text.RegularExpressions;

namespace Municipal.Kernel;

/// <summary>
/// Reads digits and the units 십 백 천 만 억 조 원: 1억 6,500만원, 5천만, 1.5억, 3백만원, 5,000천원, 만원.
/// </summary>
/// <remarks>
/// Refused rather than guessed: "1억 5천" and "1억 5000" (said for 150,000,000, written for 100,005,000) unless 원 follows;
/// commas that do not group thousands; fractions of a won.
/// </remarks>
internal ref partial struct WonReader
{
    private const decimal Man = 10_000;

    private decimal _total;
    private decimal _section;
    private decimal? _number;
    private decimal _smallestUnit;
    private decimal _smallestBigUnit;
    private bool _any;

    public static bool TryRead(string text, out long amount)
    {
        amount = 0;
        var reader = new WonReader { _smallestUnit = Man, _smallestBigUnit = decimal.MaxValue };
        var endsInWon = false;
        foreach (var match in Token().EnumerateMatches(text.AsSpan()))
        {
            var token = text.AsSpan(match.Index, match.Length);
            if (endsInWon || !reader.Take(token, out endsInWon))
            {
                return false;
            }
        }

        return reader.Finish(endsInWon, out amount);
    }

    private bool Take(ReadOnlySpan<char> token, out bool isWon)
    {
        isWon = token is "원";
        return token[0] switch
        {
            '원' or ' ' => true,
            '십' => TakeSmall(10),
            '백' => TakeSmall(100),
            '천' => TakeSmall(1_000),
            '만' => TakeBig(Man),
            '억' => TakeBig(Man * Man),
            '조' => TakeBig(Man * Man * Man),
            _ => TakeNumber(token),
        };
    }

    private bool TakeNumber(ReadOnlySpan<char> token)
    {
        const int LongestNumber = 26;
        if (_number is not null || token.Length > LongestNumber || !char.IsAsciiDigit(token[0]))
        {
            return false;
        }

        _any = true;
        _number = decimal.Parse(token, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return true;
    }

    private bool TakeSmall(decimal unit)
    {
        if (unit >= _smallestUnit || _number > long.MaxValue / unit)
        {
            return false;
        }

        _section += (_number ?? 1) * unit;
        (_number, _smallestUnit, _any) = (null, unit, true);
        return true;
    }

    private bool TakeBig(decimal unit)
    {
        var isBare = _section == 0 && _number is null;
        var count = isBare ? 1 : _section + (_number ?? 0);
        if (unit >= _smallestBigUnit || count > long.MaxValue / unit || (isBare && (unit > Man || _any)))
        {
            return false;
        }

        _total += count * unit;
        (_section, _number, _smallestUnit, _smallestBigUnit, _any) = (0, null, Man, unit, true);
        return true;
    }

    private readonly bool Finish(bool endsInWon, out long amount)
    {
        amount = 0;
        var rest = _section + (_number ?? 0);
        var isAmbiguous = rest > 0 && !endsInWon && _smallestBigUnit is > Man and < decimal.MaxValue;
        var sum = _total + rest;
        if (!_any || isAmbiguous || sum > long.MaxValue || sum != decimal.Truncate(sum))
        {
            return false;
        }

        amount = (long)sum;
        return true;
    }

    // The last alternative catches whatever else was typed, so that it is refused and not skipped.
    [GeneratedRegex(@"\s+|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9,.])|[0-9]+(?:\.[0-9]+)?(?![0-9,.])|[십백천만억조원]|.",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Token();
}
