using Municipal.Content.Rules;

namespace Municipal.Content.Tests.Rules;

public class TextComparisonTests
{
    [Fact]
    public void Compare_SameText_ShowsNoChange() => Assert.DoesNotContain(TextComparison.Compare("하나\n둘", "하나\n둘"), l => l.IsChanged);

    [Fact]
    public void Compare_OneWordChanged_MarksThatWordAlone()
    {
        var line = Assert.Single(TextComparison.Compare("신청은 3월까지 받습니다.", "신청은 4월까지 받습니다."));
        Assert.Equal([TextChange.Same, TextChange.Removed, TextChange.Added, TextChange.Same], line.Parts.Select(p => p.Kind));
        Assert.Equal(("3월까지", "4월까지"), (line.Parts[1].Text, line.Parts[2].Text));
    }

    [Fact]
    public void Compare_LineAdded_KeepsLinesAround()
    {
        var lines = TextComparison.Compare("가\n나", "가\n새 줄\n나");
        Assert.Equal([false, true, false], lines.Select(l => l.IsChanged));
    }

    /// <summary>Whatever changed: without what was added stands the old text, without what was removed the new one.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("", "새 글")]
    [InlineData("옛 글", "")]
    [InlineData("가 나 다\n라 마", "가 다\n라 바 마\n사")]
    [InlineData("한 줄", "다른\n여러\n줄")]
    [InlineData("a\n\nb\n\nc", "a\nb\n\n\nc d")]
    [InlineData("  앞 공백", "앞 공백  ")]
    public void Compare_AnyTexts_LosesNoWord(string before, string after)
    {
        var parts = TextComparison.Compare(before, after).SelectMany(l => l.Parts).ToList();
        Assert.Equal(WithoutBreaks(before), WithoutBreaks(string.Concat(parts.Where(p => p.Kind != TextChange.Added).Select(p => p.Text))));
        Assert.Equal(WithoutBreaks(after), WithoutBreaks(string.Concat(parts.Where(p => p.Kind != TextChange.Removed).Select(p => p.Text))));
    }

    [Fact]
    public void Compare_RandomEdits_LosesNoWord()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 200; round++)
        {
            var (before, after) = (Text(random), Text(random));
            Compare_AnyTexts_LosesNoWord(before, after);
        }
    }

    [Fact]
    public void Compare_LongestTexts_EndsSoon()
    {
        var before = string.Join('\n', Enumerable.Range(0, 12_000).Select(i => $"{i}"));
        var after = string.Join('\n', Enumerable.Range(0, 12_000).Select(i => $"{i * 7}"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotEmpty(TextComparison.Compare(before, after));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public void Folded_FarFromChanges_LeavesLinesOut()
    {
        var before = string.Join('\n', Enumerable.Range(1, 20));
        var folded = TextComparison.Folded(TextComparison.Compare(before, before + "\n끝"));
        Assert.Null(folded[0]);
        Assert.Equal(["19", "20", "끝"], folded.Skip(1).Select(l => l!.Parts[0].Text));
    }

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => random.Next(6) switch { 0 => "\n", 1 => " ", 2 => "가 ", 3 => "나", 4 => "다다 ", _ => "라" }));

    private static string WithoutBreaks(string text) => text.Replace("\n", "", StringComparison.Ordinal);
}
