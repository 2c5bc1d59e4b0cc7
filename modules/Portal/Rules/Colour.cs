using System.Globalization;

namespace Municipal.Portal.Rules;

/// <summary>An sRGB colour, eight bits a part.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour White { get; } = new(255, 255, 255);

    public static Colour Black { get; } = new(0, 0, 0);

    /// <summary>Relative luminance as WCAG 2.2 defines it.</summary>
    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    public static Colour Parse(string text)
    {
        if (!BrandColour.IsColour(text))
        {
            throw new FormatException($"'{text}' is not a colour. Write it as #rrggbb.");
        }

        return new Colour(Part(1), Part(3), Part(5));

        byte Part(int start) => byte.Parse(text.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    /// <summary>Contrast ratio of WCAG 2.2, success criterion 1.4.3: from 1 to 21.</summary>
    public static double Contrast(Colour one, Colour other)
    {
        var (light, dark) = (Math.Max(one.Luminance, other.Luminance), Math.Min(one.Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    public static double Linear(byte part)
    {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";
}
