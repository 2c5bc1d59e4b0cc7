namespace Municipal.Portal.Rules;

/// <summary>
/// The eleven steps that a theme needs, derived from one brand colour. Whatever the colour, every pair of
/// <see cref="Contract"/> can be read: where the colour itself is too light for buttons and links, they get it darker.
/// </summary>
internal sealed class BrandPalette
{
    /// <summary>The step of buttons and links.</summary>
    public const int FillStep = 60;

    /// <summary>The least contrast of normal text, WCAG 2.2 level AA.</summary>
    public const double LeastRatio = 4.5;

    private const int White = 0;
    private const int Black = 100;

    // Lightness and share of chroma of each step, read off the palette of the Korean government design system (KRDS).
    private static readonly (int Step, double Lightness, double Chroma)[] Model =
    [
        (5, 0.962, 0.09), (10, 0.922, 0.18), (20, 0.850, 0.38), (30, 0.765, 0.60), (40, 0.640, 0.90), (50, 0.570, 1.00),
        (60, 0.470, 1.00), (70, 0.372, 0.85), (80, 0.282, 0.65), (90, 0.208, 0.45), (95, 0.168, 0.35),
    ];

    private readonly Dictionary<int, Colour> _steps;

    private BrandPalette(Colour chosen, Dictionary<int, Colour> steps) => (Chosen, _steps) = (chosen, steps);

    /// <summary>The steps in order.</summary>
    public static IReadOnlyList<int> Steps { get; } = [.. Model.Select(m => m.Step)];

    /// <summary>Text on ground, in steps: what the themes promise to readers, 0 being white and 100 black.</summary>
    public static IReadOnlyList<(int Text, int Ground)> Contract { get; } =
    [
        (60, White), (60, 5), (60, 10), (White, 60), (White, 70), (White, 80), (70, 10), (80, 10), (90, 10),
        (20, Black), (20, 95), (20, 90), (20, 80), (10, 80), (Black, 20),
    ];

    /// <summary>The colour that somebody chose.</summary>
    public Colour Chosen { get; }

    /// <summary>The colour of buttons and links.</summary>
    public Colour Fill => _steps[FillStep];

    /// <summary>Whether buttons and links had to be darker than the chosen colour.</summary>
    public bool IsDarkened => Fill != Chosen;

    /// <summary>Contrast of the chosen colour with white.</summary>
    public double ChosenRatio => Colour.Contrast(Chosen, Colour.White);

    /// <summary>One step; 0 is white and 100 black.</summary>
    public Colour this[int step] => step switch { White => Colour.White, Black => Colour.Black, _ => _steps[step] };

    /// <summary>Derives the palette of a colour written as <c>#rrggbb</c>.</summary>
    public static BrandPalette Of(string colour) => Of(Colour.Parse(colour));

    /// <summary>The quiet companion of a palette: the same hue with less of it, for what should not shout.</summary>
    public BrandPalette Companion()
    {
        var fill = Oklch.Of(Fill);
        return Of((fill with { Chroma = fill.Chroma * 0.45 }).ToColour());
    }

    private static BrandPalette Of(Colour chosen)
    {
        var brand = Oklch.Of(chosen);
        var palette = new BrandPalette(chosen, Derive(chosen, brand, brand.Lightness));
        // Ends at black at the latest, which every light step carries.
        for (var lightness = brand.Lightness; !palette.Holds(); lightness = Math.Max(0, lightness - 0.004))
        {
            palette = new BrandPalette(chosen, Derive(chosen, brand, lightness));
        }

        return palette;
    }

    private static Dictionary<int, Colour> Derive(Colour chosen, Oklch brand, double fill)
    {
        var knots = Knots(brand.Lightness, fill);
        var steps = Model.ToDictionary(m => m.Step, m => (brand with { Lightness = At(knots, m.Step), Chroma = brand.Chroma * m.Chroma }).ToColour());
        foreach (var (step, lightness) in knots.Where(k => k.Lightness == brand.Lightness && k.Step is >= 30 and <= FillStep))
        {
            steps[step] = chosen;
        }

        return steps;
    }

    /// <summary>The lightness of fixed steps; those between are interpolated. A chosen colour too light for fills keeps a step of its own.</summary>
    private static List<(int Step, double Lightness)> Knots(double chosen, double fill)
    {
        var light = Model.Where(m => m.Step <= 20).Select(m => (m.Step, m.Lightness)).ToList();
        var own = fill < chosen && chosen < Model[2].Lightness
            ? (Model.Where(m => m.Step is >= 30 and < FillStep).MinBy(m => Math.Abs(m.Lightness - chosen)).Step, chosen)
            : (30, Model[3].Lightness);
        return [.. light, own, (FillStep, fill), (95, Math.Min(Model[^1].Lightness, fill * 0.6))];
    }

    private static double At(List<(int Step, double Lightness)> knots, int step)
    {
        var above = knots.FindIndex(k => k.Step >= step);
        var (low, high) = (knots[Math.Max(0, above - 1)], knots[above]);
        return high.Step == step ? high.Lightness : low.Lightness + ((high.Lightness - low.Lightness) * (step - low.Step) / (high.Step - low.Step));
    }

    private bool Holds() => Contract.All(pair => Colour.Contrast(this[pair.Text], this[pair.Ground]) >= LeastRatio);
}
