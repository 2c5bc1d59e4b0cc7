namespace Municipal.Residents;

/// <summary>Who may open an account, and with what.</summary>
internal static class SignUpRules
{
    /// <summary>Whether a declared age stands in the way (개인정보 보호법 §22-2).</summary>
    /// <param name="youngest">The youngest age allowed; 0 asks nobody.</param>
    /// <param name="isOldEnough">What the person declared.</param>
    public static SignUpRefusal? CheckAge(int youngest, bool? isOldEnough) => youngest > 0 && isOldEnough != true ? SignUpRefusal.TooYoung : null;

    /// <summary>Whether what stands in a free text may be kept (개인정보 보호법 §24-2).</summary>
    public static SignUpRefusal? CheckText(string text) => ResidentNumber.OccursIn(text) ? SignUpRefusal.ResidentNumber : null;
}

internal enum SignUpRefusal
{
    TooYoung,
    ResidentNumber,
}
