namespace Municipal.Review;

/// <summary>Whom a note calls: @ and a colleague's name.</summary>
internal static class MentionRules
{
    /// <summary>Names of Korean people are followed by particles and titles without a space, so a name counts wherever it stands after an @; of two that fit, the longer.</summary>
    /// <param name="text">The note.</param>
    /// <param name="colleagues">Who can be called, by id and name.</param>
    /// <returns>Ids, each once; two of the same name are both called.</returns>
    public static IReadOnlyList<Guid> In(string text, IReadOnlyCollection<(Guid Id, string Name)> colleagues)
    {
        var called = new List<Guid>();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var rest = text.AsSpan(at + 1);
            var longest = 0;
            foreach (var (_, name) in colleagues)
            {
                longest = name.Length > longest && rest.StartsWith(name, StringComparison.Ordinal) ? name.Length : longest;
            }

            called.AddRange(colleagues.Where(c => longest > 0 && c.Name.Length == longest && text.AsSpan(at + 1).StartsWith(c.Name, StringComparison.Ordinal)).Select(c => c.Id));
        }

        return [.. called.Distinct()];
    }
}
