namespace Municipal.Proposals;

/// <summary>Whether a whole import may be undone: only while nobody has done anything with its proposals.</summary>
internal static class UndoRules
{
    public static UndoRefusal? MayUndo(ImportState state, int supported, int changed, int tied) =>
        state != ImportState.Done ? UndoRefusal.NotDone
        : supported > 0 ? UndoRefusal.Supported
        : changed > 0 ? UndoRefusal.Changed
        : tied > 0 ? UndoRefusal.Tied
        : null;
}

internal enum UndoRefusal
{
    NotDone,
    Supported,
    Changed,
    Tied,
}
