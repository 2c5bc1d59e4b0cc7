namespace Municipal.Voting.Elections;

internal enum ElectionRefusal
{
    NotADraft,
    KeyNotTyped,
    SomethingMissing,
    Closed,
    WindowCrossed,
    ReasonMissing,
    FrozenWhileOpen,
    ChangedMeanwhile,
}
