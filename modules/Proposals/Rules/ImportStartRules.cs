namespace Municipal.Proposals;

/// <summary>Whether a sheet that was read may be entered.</summary>
internal static class ImportStartRules
{
    public static ImportRefusal? MayStart(ImportState state, bool hasTitle, int rows, int faultyRows, bool skipsFaulty) =>
        state != ImportState.Checked ? ImportRefusal.Started
        : !hasTitle ? ImportRefusal.NoTitleColumn
        : rows == 0 ? ImportRefusal.NothingToEnter
        : faultyRows > 0 && !skipsFaulty ? ImportRefusal.HasFaults
        : null;
}

internal enum ImportRefusal
{
    Started,
    NoTitleColumn,
    NothingToEnter,
    HasFaults,
}
