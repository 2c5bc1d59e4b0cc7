namespace Municipal.Proposals;

/// <summary>The proposal being written, of which others like it are looked for.</summary>
internal sealed class SimilarityQuestion
{
    private const int LeastInitials = 2;

    public SimilarityQuestion(string title, string place = "", string field = "", Guid? areaId = null, Won? estimate = null)
    {
        (Field, AreaId, Estimate) = (field, areaId, estimate);
        Wording = Wording.Of(title, place);
        Initials = InitialConsonants.TryRead(title, out var initials) && initials.Length >= LeastInitials ? initials : "";
    }

    public Wording Wording { get; }

    public string Field { get; }

    public Guid? AreaId { get; }

    public Won? Estimate { get; }

    /// <summary>Set where the title is made of initial consonants alone (ㅂㄷㅂㄹ).</summary>
    public string Initials { get; }

    public static SimilarityQuestion Of(ProposalText text) => new(text.Title, text.Place, text.Field, text.AreaId, text.Estimate);
}
