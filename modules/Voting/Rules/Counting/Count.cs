namespace Municipal.Voting.Counting;

/// <summary>The count (집계): an immutable input in, an outcome out; no clock, no chance, no order of a database.</summary>
internal static class Count
{
    public static Outcome Of(CountInput input)
    {
        var sheet = new CountSheet(input);
        sheet.LeaveOutWithoutMinimum();
        input.Rule.Count(sheet);
        return sheet.Close();
    }
}
