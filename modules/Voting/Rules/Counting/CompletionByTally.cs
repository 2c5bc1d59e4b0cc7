namespace Municipal.Voting.Counting;

/// <summary>The utilitarian completion, the same for all rules: by tally, skipping what does not fit.</summary>
internal static class CompletionByTally
{
    public static void Run(CountSheet sheet) =>
        Queue.By(p => new Score(sheet.Tallies[p].Units, 1), sheet)
            .TakeInto(sheet, CountPart.Completion, IncompatiblePairs.None, stops: false, p => [(Figure.Tally, sheet.Tallies[p].Total)]);
}
