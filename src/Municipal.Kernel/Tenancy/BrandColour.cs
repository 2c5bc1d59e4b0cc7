using System.Globalization;

namespace Municipal.Kernel;

/// <summary>
/// Whether a brand colour can carry white text and be text on white, by WCAG 2.2: relative luminance and contrast ratio as
/// success criterion 1.4.3 defines them.
/// </summary>
public static class BrandColour
{
    /// <summary>The least contrast of normal text, WCAG 2.2 level AA.</summary>
    public const double LeastRatio = 4.5;

    /// <summary>Whether a text is a colour as <c>#rrggbb</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for a colour.</returns>
    public static bool IsColour(string? text) => text is ['#', _, _, _, _, _, _] && text.AsSpan(1).IndexOfAnyExcept(Hexadecimal) < 0;

    /// <summary>Contrast of a colour with white.</summary>
    /// <param name="colour">The colour as <c>#rrggbb</c>.</param>
    /// <returns>From 1 (white) to 21 (black).</returns>
    public static double RatioOnWhite(string colour)
    {
        var (red, green, blue) = Parse(colour);
        return RatioOnWhite(red, green, blue);
    }

    /// <summary>Whether text in this colour can be read on white, and white on it.</summary>
    /// <param name="colour">The colour as <c>#rrggbb</c>.</param>
    /// <returns>True from 4.5:1 on.</returns>
    public static bool IsReadable(string colour) => RatioOnWhite(colour) >= LeastRatio;

    /// <summary>The same hue and saturation, only as much darker as is needed.</summary>
    /// <param name="colour">The colour as <c>#rrggbb</c>.</param>
    /// <returns>The lightest readable darker colour; the colour itself where it is readable.</returns>
    public static string NearestReadable(string colour)
    {
        var (red, green, blue) = Parse(colour);
        // Scaling all three parts alike keeps hue and saturation (HSV); 1/512 is finer than one step of any part.
        for (var part = 512; part > 0; part--)
        {
            var (r, g, b) = (red * part / 512, green * part / 512, blue * part / 512);
            if (RatioOnWhite(r, g, b) >= LeastRatio)
            {
                return $"#{r:x2}{g:x2}{b:x2}";
            }
        }

        return "#000000";
    }

    private static System.Buffers.SearchValues<char> Hexadecimal { get; } = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    private static double RatioOnWhite(int red, int green, int blue) =>
        1.05 / ((0.2126 * Linear(red)) + (0.7152 * Linear(green)) + (0.0722 * Linear(blue)) + 0.05);

    private static double Linear(int part)
    {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static (int Red, int Green, int Blue) Parse(string colour)
    {
        if (!IsColour(colour))
        {
            throw new FormatException($"'{colour}' is not a colour. Write it as #rrggbb.");
        }

        return (Part(1), Part(3), Part(5));

        int Part(int start) => int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
