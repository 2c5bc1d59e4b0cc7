namespace Municipal.Proposals.Tests.Rules;

public class WordDiffTests
{
    [Fact]
    public void Between_OneWordChanged_ShowsThatWord() => Assert.Equal(
        [new DiffPiece(Change.Kept, "의자 "), new DiffPiece(Change.Removed, "열 "), new DiffPiece(Change.Added, "다섯 "), new DiffPiece(Change.Kept, "개를 놓습니다.")],
        WordDiff.Between("의자 열 개를 놓습니다.", "의자 다섯 개를 놓습니다."));

    [Fact]
    public void Between_NothingBefore_IsAllNew() => Assert.Equal([new DiffPiece(Change.Added, "새로 씀")], WordDiff.Between("", "새로 씀"));

    [Fact]
    public void Between_AnyTwoTexts_GivesBothBack()
    {
        var random = new Random(20271122);
        string[] words = ["벤치", "의자", "공원에", "놓기", "\n", "더", "밝게"];
        for (var i = 0; i < 300; i++)
        {
            var (before, after) = (Text(), Text());
            var pieces = WordDiff.Between(before, after);

            Assert.Equal(before, string.Concat(pieces.Where(p => p.Change != Change.Added).Select(p => p.Text)));
            Assert.Equal(after, string.Concat(pieces.Where(p => p.Change != Change.Removed).Select(p => p.Text)));
        }

        string Text() => string.Join(' ', Enumerable.Range(0, random.Next(0, 12)).Select(_ => words[random.Next(words.Length)]));
    }
}
