namespace Municipal.Voting.Drawing;

/// <summary>What makes chances fair.</summary>
internal enum DrawMethod
{
    /// <summary>The smallest chance is as large as the quotas allow; then the largest as small as they allow.</summary>
    Maximin,

    /// <summary>The smallest chance is as large as the quotas allow, then the second smallest, and so on. Somebody may be certain to be drawn.</summary>
    Leximin,
}
