namespace Municipal.Residents;

internal enum SignInRefusal
{
    /// <summary>The same sentence for an unknown address, so that nobody learns who has an account.</summary>
    WrongEmailOrPassword,
    TooManyTries,
    Disabled,
    WrongCode,
    LinkSpent,

    /// <summary>The link is right and the password is not: perhaps somebody else signed up with this address.</summary>
    NotWhoSignedUp,
}
