namespace Municipal.Residents;

/// <summary>What one member of staff may do to another's account.</summary>
internal static class StaffRules
{
    /// <summary>Roles that somebody may give or take at a portal. The city's role opens every portal, so only those who have it pass it on, and only at the city.</summary>
    public static IReadOnlyList<string> Grantable(IReadOnlyList<string> actorRoles, bool isCity) =>
        [.. Roles.All.Where(r => Roles.IsStaff(r) && (r != Roles.CityStaff || (isCity && actorRoles.Contains(Roles.CityStaff))))];

    /// <summary>Checks a change of roles.</summary>
    /// <param name="isOneself">Whether somebody changes their own account.</param>
    /// <param name="before">Roles the account has.</param>
    /// <param name="after">Roles it is to have.</param>
    /// <param name="grantable">See <see cref="Grantable"/>.</param>
    public static StaffRefusal? CheckRoles(bool isOneself, IReadOnlyCollection<string> before, IReadOnlyCollection<string> after, IReadOnlyCollection<string> grantable)
    {
        if (isOneself)
        {
            return StaffRefusal.Yourself;
        }

        var changed = before.Except(after).Concat(after.Except(before)).Where(r => r != Roles.Resident);
        return changed.Except(grantable).Any() ? StaffRefusal.NotYoursToGive : null;
    }

    /// <summary>Checks an act on an account: shutting it out, ending its sessions, taking its second factor off.</summary>
    /// <param name="isOneself">Whether somebody acts on their own account.</param>
    /// <param name="roles">Roles the account has.</param>
    /// <param name="grantable">See <see cref="Grantable"/>.</param>
    public static StaffRefusal? CheckAct(bool isOneself, IReadOnlyCollection<string> roles, IReadOnlyCollection<string> grantable) =>
        isOneself ? StaffRefusal.Yourself : roles.Where(Roles.IsStaff).Except(grantable).Any() ? StaffRefusal.NotYoursToGive : null;
}

internal enum StaffRefusal
{
    Yourself,
    NotYoursToGive,
    NotYourPermission,
    LocksYouOut,
    ChangedMeanwhile,
}
