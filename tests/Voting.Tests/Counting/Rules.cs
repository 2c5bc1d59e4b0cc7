using Municipal.Voting.Counting;

namespace Municipal.Voting.Tests;

/// <summary>Rules by the words of the command line.</summary>
internal static class Rules
{
    public static GreedyRule Greedy(string by = "cost") => new(Satisfaction.Read(by)!);

    public static GreedyRule GreedyStop(string by = "cost") => new(Satisfaction.Read(by)!, Stops: true);

    public static EqualSharesRule Shares(string by = "cost", Completion completion = Completion.None) => new(Satisfaction.Read(by)!, completion);

    public static EqualSharesRule Add1(bool stop = true, bool all = false, bool whole = false, decimal step = 1, Completion completion = Completion.Add1, string by = "cost") =>
        new(Satisfaction.Read(by)!, completion) { Add1 = new Add1Settings(stop, all, whole, step) };

    public static PhragmenRule Phragmen(Completion completion = Completion.None) => new(completion);

    /// <summary>One of each, for what must hold of all.</summary>
    public static IEnumerable<CountingRule> All =>
    [
        Greedy(), Greedy("cardinality"), GreedyStop(), Greedy() with { Minimum = new MinimumSupport(2, false) },
        Shares(), Shares("cardinality"), Shares(completion: Completion.Utilitarian), Add1(), Add1(completion: Completion.Add1Utilitarian),
        Add1(stop: false, whole: true, completion: Completion.Comparison), Add1(all: true, whole: true), Phragmen(), Phragmen(Completion.Utilitarian),
        new CompositeRule(Satisfaction.Cost),
    ];
}
