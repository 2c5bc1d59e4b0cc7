using System.Collections;
using System.Globalization;
using System.Resources;

namespace Municipal.BudgetSchool.Tests;

public class TextsTests
{
    private static readonly ResourceManager Texts = new("Municipal.BudgetSchool.Resources.Texts", typeof(BudgetSchoolModule).Assembly);

    public static TheoryData<string> Words =>
    [
        .. Enum.GetValues<EnrolmentRefusal>().Select(r => $"Refusal.EnrolmentRefusal.{r}"),
        .. Enum.GetValues<CourseRefusal>().Select(r => $"Refusal.CourseRefusal.{r}"),
        .. Enum.GetValues<CourseKind>().SelectMany(k => new[] { $"Kind.{k}", $"Kind.{k}.About" }),
        .. Enum.GetValues<CourseStanding>().Select(p => $"Standing.{p}"),
        .. Enum.GetValues<EnrolmentState>().Select(s => $"EnrolmentState.{s}"),
    ];

    [Theory, MemberData(nameof(Words))]
    public void EveryWord_IsThereInBothLanguages(string key)
    {
        Assert.Contains(key, Keys(CultureInfo.InvariantCulture));
        Assert.Contains(key, Keys(CultureInfo.GetCultureInfo("en")));
    }

    [Fact]
    public void BothLanguages_HaveTheSameKeys() => Assert.Equal(Keys(CultureInfo.InvariantCulture), Keys(CultureInfo.GetCultureInfo("en")));

    private static SortedSet<string> Keys(CultureInfo culture) =>
        new(Texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().Select(e => (string)e.Key), StringComparer.Ordinal);
}
