namespace Municipal.Voting.Casting;

/// <summary>Why a ballot was not taken.</summary>
internal enum CastRefusal
{
    NotOpenYet,
    Closed,
    RulesChanged,
    AlreadyAtDesk,
    AlreadyByCode,
    AlreadyOnPaper,
    ChangedElsewhere,
    TooYoung,
    NoConsent,
    Busy,
}
