namespace Municipal.Tenants.Rules;

/// <summary>Why a portal is not deleted.</summary>
internal enum DeletionRefusal
{
    NameDiffers,
}
