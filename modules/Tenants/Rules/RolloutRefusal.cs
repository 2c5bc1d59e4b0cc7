namespace Municipal.Tenants.Rules;

/// <summary>Why a sheet is not worked off.</summary>
internal enum RolloutRefusal
{
    RowsNotRight,
    NameTwice,
}
