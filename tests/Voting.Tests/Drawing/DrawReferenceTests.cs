using Municipal.Voting.Drawing;

namespace Municipal.Voting.Tests;

/// <summary>Chances are what the established algorithms come to, on every problem that has a reference.</summary>
public sealed class DrawReferenceTests
{
    /// <summary>What the reference allows itself.</summary>
    private const double Tolerance = 0.0005;

    public static TheoryData<string> Problems => [.. DrawReference.Problems];

    [Theory, MemberData(nameof(Problems))]
    public void Draw_Maximin_SmallestChanceIsTheReferences(string problem) => Check(problem, DrawMethod.Maximin, (draw, reference) =>
        Assert.True((double)draw.Largest <= reference.Largest + Tolerance, $"The largest chance is {draw.Largest}, the reference's {reference.Largest}."));

    [Theory, MemberData(nameof(Problems))]
    public void Draw_Leximin_SmallestAndLargestChanceAreTheReferences(string problem) => Check(problem, DrawMethod.Leximin, (draw, reference) =>
        Assert.True(Math.Abs((double)draw.Largest - reference.Largest) <= 0.0015, $"The largest chance is {draw.Largest}, the reference's {reference.Largest}."));

    private static void Check(string problem, DrawMethod method, Action<PublishedDraw, (double Smallest, double Largest)> largest)
    {
        Assert.SkipUnless(DrawReference.IsThere, DrawReference.Absent);
        var input = DrawReference.Input(problem, method);
        var reference = DrawReference.Chances(problem, method);
        var draw = Draw.Of(input);
        var chances = FairChances.Of(input, new CandidateTypes(input));
        TestContext.Current.TestOutputHelper?.WriteLine($"{problem} {method}: {draw.Smallest} to {draw.Largest}, bound {draw.Bound}, before rounding {chances.Smallest}, reference {reference}");
        Assert.Empty(DrawCheck.Of(draw));

        // The smallest chance is at most what a feature's places come to when its people share them, or all places when all do; here that is reached.
        var most = input.Quotas.Select((q, i) => (Places: Places(input, q), People: input.Candidates.Count(c => input.QuotasOf(c).Contains(i)))).Where(x => x.People > 0).Select(x => x.Places / (double)x.People)
            .Append(input.Size / (double)input.Candidates.Length).Min();
        Assert.True(chances.Smallest <= most + 1e-9);
        Assert.Equal(most, chances.Smallest, 1e-9);
        Assert.Equal(reference.Smallest, chances.Smallest, Tolerance);
        Assert.Equal(Math.Floor((1000 * chances.Smallest) + 1e-6) / 1000, (double)draw.Smallest, 1e-12);
        largest(draw, reference);
    }

    /// <summary>The quota's maximum, or what the minimums of the category's other features leave.</summary>
    private static int Places(DrawInput input, Quota quota) =>
        Math.Min(quota.Max, input.Size - input.Quotas.Where(q => q.Category == quota.Category && q != quota).Sum(q => q.Min));
}
