using Municipal.Web;

namespace Municipal.Proposals.Tests.Rules;

public class AttachmentRulesTests
{
    private static readonly AttachmentSettings Settings = new();

    [Theory]
    [InlineData("Jpeg", true, 0, "골목", null)]
    [InlineData("Jpeg", true, 4, "골목", null)]
    [InlineData("Jpeg", true, 5, "골목", "TooManyPhotos")]
    [InlineData("WebP", true, 0, "", "AltMissing")]
    [InlineData("Pdf", true, 0, "골목", "NotAPhoto")]
    [InlineData("Png", false, 0, "", "NotADocument")]
    [InlineData("Hwp", false, 4, "", null)]
    [InlineData("Hwp", false, 5, "", "TooManyDocuments")]
    public void MayAdd_SaysWhyNot(string kind, bool asPhoto, int present, string alt, string? refusal) =>
        Assert.Equal(refusal, AttachmentRules.MayAdd(Enum.Parse<MediaKind>(kind), asPhoto, present, alt, Settings)?.ToString());
}
