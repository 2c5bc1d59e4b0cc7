namespace Municipal.Residents;

/// <summary>A session as one read finds it, together with its account.</summary>
internal sealed record KnownSession(
    Guid Id, Guid AccountId, DateTime LastSeenAt, DateTime ExpiresAt, bool HasSecondFactor, string Name, Guid? AreaId, string RoleNames, bool IsStaff, bool IsEnrolled);
