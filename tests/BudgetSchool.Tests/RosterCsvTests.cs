using System.Text;
using Microsoft.Extensions.Localization;

namespace Municipal.BudgetSchool.Tests;

public class RosterCsvTests
{
    private static readonly DateTime At = new(2027, 2, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Of_NameThatIsAFormula_IsText()
    {
        var csv = Written(new RosterRow(EnrolmentState.Enrolled, null, "=HYPERLINK(\"http://x\")", "+82@example.kr", At, At));

        Assert.DoesNotContain(",\"=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", csv, StringComparison.Ordinal);
        Assert.Contains("'+82@example.kr", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TimesAreThoseOfSeoul() =>
        Assert.Contains("2027-02-01 09:00", Written(new RosterRow(EnrolmentState.Waiting, 2, "김하은", null, At, At)), StringComparison.Ordinal);

    private static string Written(params RosterRow[] rows) => Encoding.UTF8.GetString(RosterCsv.Of(rows, new Keys()));

    private sealed class Keys : IStringLocalizer
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] => new(name, name);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
