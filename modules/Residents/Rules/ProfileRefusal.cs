namespace Municipal.Residents;

internal enum ProfileRefusal
{
    WrongPassword,

    /// <summary>The portal would be left without anybody who can let others in.</summary>
    LastAdministrator,
}
