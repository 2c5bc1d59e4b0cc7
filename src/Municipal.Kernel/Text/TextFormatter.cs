using System.Globalization;

namespace Municipal.Kernel;

/// <summary>
/// The formats that sentences in resources may use, for one language:
/// <c>string.Format(TextFormatter.For(culture), "{0:을/를} 저장했습니다.", name)</c>.
/// </summary>
/// <remarks>
/// <list type="table">
/// <item><term>은/는, 이/가, 을/를, 으로/로, 과/와</term><description>text with its particle; in English the text alone</description></item>
/// <item><term>won</term><description>1억 6,500만원, ₩165 million</description></item>
/// <item><term>wonexact</term><description>165,000,000원, ₩165,000,000</description></item>
/// <item><term>date</term><description>2026. 9. 3.(목), Thu 3 Sep 2026</description></item>
/// <item><term>datetime</term><description>2026. 9. 3.(목) 14:05, Thu 3 Sep 2026 14:05</description></item>
/// <item><term>day</term><description>9. 3.(목), Thu 3 Sep</description></item>
/// <item><term>people</term><description>1,234명, 1,234 people</description></item>
/// <item><term>count</term><description>1,234</description></item>
/// </list>
/// Dates are <see cref="DateOnly"/>, <see cref="DateTime"/>, <see cref="DateTimeOffset"/> or <see cref="DayRange"/> and are shown
/// as they stand: convert instants with <see cref="CivicTime"/> first. An argument that a format does not fit, and every other
/// format, is formatted the usual .NET way in the language's culture.
/// </remarks>
public sealed class TextFormatter : IFormatProvider, ICustomFormatter
{
    private static readonly TextFormatter Korean = new(LanguageChoice.Korean);
    private static readonly TextFormatter English = new(LanguageChoice.English);

    private readonly CultureInfo _culture;

    private TextFormatter(CultureInfo culture) => _culture = culture;

    /// <summary>The formatter for readers of <paramref name="culture"/>: English for English cultures, Korean for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <returns>One of two shared, immutable formatters.</returns>
    public static TextFormatter For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.IsEnglish() ? English : Korean;
    }

    /// <inheritdoc/>
    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : _culture.GetFormat(formatType);

    /// <inheritdoc/>
    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (Particle.IsPair(format))
        {
            var text = Plain(null, arg);
            return _culture.IsEnglish() ? text : Particle.Attach(text, format!);
        }

        return format switch
        {
            "won" => AsWon(arg)?.Friendly(_culture),
            "wonexact" => AsWon(arg)?.Exact(_culture),
            "date" => DayText.WithYear(arg, _culture),
            "datetime" => DayText.WithTime(arg, _culture),
            "day" => DayText.WithoutYear(arg, _culture),
            "people" => People(arg),
            "count" => AsNumber(arg)?.ToString("N0", _culture),
            _ => null,
        } ?? Plain(IsOurs(format) ? null : format, arg);
    }

    private static bool IsOurs(string? format) =>
        format is "won" or "wonexact" or "date" or "datetime" or "day" or "people" or "count";

    private static Won? AsWon(object? arg) => arg is Won won ? won : AsNumber(arg) is { } amount ? new Won(amount) : null;

    private static long? AsNumber(object? arg) => arg switch
    {
        long number => number,
        int number => number,
        short number => number,
        byte number => number,
        uint number => number,
        _ => null,
    };

    private string? People(object? arg)
    {
        if (AsNumber(arg) is not { } number)
        {
            return null;
        }

        var count = number.ToString("N0", _culture);
        return !_culture.IsEnglish() ? count + "명" : number == 1 ? "1 person" : count + " people";
    }

    private string Plain(string? format, object? arg) => arg switch
    {
        null => "",
        string text => text,
        LocalizedText text => text.In(_culture),
        Won won => won.Friendly(_culture),
        DayRange range => range.Format(_culture),
        IFormattable formattable => formattable.ToString(format, _culture),
        _ => arg.ToString() ?? "",
    };
}
