namespace Municipal.Portal.Rules;

/// <summary>
/// A colour as people see it: lightness 0 to 1, chroma from 0, hue in radians.
/// Björn Ottosson, "A perceptual color space for image processing" (2020), https://bottosson.github.io/posts/oklab/.
/// </summary>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    // A rounding error of the matrices must not count as out of gamut.
    private const double Slack = 1e-6;

    public static Oklch Of(Colour colour)
    {
        var (r, g, b) = (Colour.Linear(colour.Red), Colour.Linear(colour.Green), Colour.Linear(colour.Blue));
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        var lightness = (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s);
        var greenRed = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var blueYellow = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        return new Oklch(lightness, Math.Sqrt((greenRed * greenRed) + (blueYellow * blueYellow)), Math.Atan2(blueYellow, greenRed));
    }

    /// <summary>The sRGB colour of this lightness and hue with as much of the chroma as a screen can show.</summary>
    public Colour ToColour()
    {
        var (shown, least, most) = (LinearOf(Chroma), 0.0, Chroma);
        if (!IsShowable(shown))
        {
            for (var i = 0; i < 20; i++)
            {
                var middle = (least + most) / 2;
                (least, most) = IsShowable(LinearOf(middle)) ? (middle, most) : (least, middle);
            }

            shown = LinearOf(least);
        }

        return new Colour(Encoded(shown.R), Encoded(shown.G), Encoded(shown.B));
    }

    private (double R, double G, double B) LinearOf(double chroma)
    {
        var (a, b) = (chroma * Math.Cos(Hue), chroma * Math.Sin(Hue));
        var l = Cube(Lightness + (0.3963377774 * a) + (0.2158037573 * b));
        var m = Cube(Lightness - (0.1055613458 * a) - (0.0638541728 * b));
        var s = Cube(Lightness - (0.0894841775 * a) - (1.2914855480 * b));
        return (
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
    }

    private static double Cube(double value) => value * value * value;

    private static bool IsShowable((double R, double G, double B) linear) =>
        Math.Min(linear.R, Math.Min(linear.G, linear.B)) >= -Slack && Math.Max(linear.R, Math.Max(linear.G, linear.B)) <= 1 + Slack;

    private static byte Encoded(double linear)
    {
        var value = Math.Clamp(linear, 0, 1);
        return (byte)Math.Round(255 * (value <= 0.0031308 ? 12.92 * value : (1.055 * Math.Pow(value, 1 / 2.4)) - 0.055));
    }
}
