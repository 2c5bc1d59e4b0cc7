namespace Municipal.Proposals.Tests.Rules;

public class TextRulesTests
{
    private static readonly Guid Dong = Guid.CreateVersion7();

    private static readonly TypedProposal Good = new()
    {
        Title = "  홍제천 산책로에  의자 놓기 ", Field = "environment", Area = Dong.ToString(), Purpose = "쉴 곳이 없습니다.", Content = "의자 열 개를 놓습니다.", Estimate = "5천만원",
    };

    [Fact]
    public void Read_GoodText_CleansIt()
    {
        var (text, problems) = Read(Good);

        Assert.Empty(problems);
        Assert.Equal("홍제천 산책로에 의자 놓기", text.Title);
        Assert.Equal(Dong, text.AreaId);
        Assert.Equal(new Won(50_000_000), text.Estimate);
    }

    [Fact]
    public void Read_NoExactPlace_IsNoArea()
    {
        var (text, problems) = Read(Good with { Area = TypedProposal.NoPlace });

        Assert.Empty(problems);
        Assert.Null(text.AreaId);
    }

    [Fact]
    public void Read_NothingTyped_NamesEveryNeededField() => Assert.Equal(
        [("Title", TextFault.Missing), ("Purpose", TextFault.Missing), ("Content", TextFault.Missing), ("Field", TextFault.NotChosen), ("Area", TextFault.NotChosen)],
        Read(new TypedProposal()).Problems.Select(p => (p.Field, p.Fault)));

    [Theory]
    [InlineData("가", 2_000, false)]
    [InlineData("가", 2_001, true)]
    [InlineData("👨‍👩‍👧‍👦", 2_000, false)]
    [InlineData("👨‍👩‍👧‍👦", 2_001, true)]
    [InlineData("\u1100\u1161", 2_000, false)]
    public void Read_LongText_CountsAsPeopleCount(string character, int times, bool isTooLong)
    {
        var (_, problems) = Read(Good with { Content = string.Concat(Enumerable.Repeat(character, times)) });

        Assert.Equal(isTooLong, problems.Any(p => p is { Field: "Content", Fault: TextFault.TooLong, Limit: 2_000 }));
    }

    [Theory]
    [InlineData("많이")]
    [InlineData("0")]
    [InlineData("-5000")]
    [InlineData("1억 5천")]
    public void Read_EstimateThatIsNoAmount_SaysSo(string estimate) =>
        Assert.Equal(new TextProblem("Estimate", TextFault.NotAnAmount, 0), Assert.Single(Read(Good with { Estimate = estimate }).Problems));

    [Theory]
    [InlineData("Title")]
    [InlineData("Purpose")]
    [InlineData("Content")]
    [InlineData("Effect")]
    [InlineData("Place")]
    [InlineData("Period")]
    [InlineData("Group")]
    public void Read_ResidentNumberInAnyField_Refuses(string field)
    {
        const string Text = "연락 900101-1234567";
        var typed = field switch
        {
            "Title" => Good with { Title = Text },
            "Purpose" => Good with { Purpose = Text },
            "Content" => Good with { Content = Text },
            "Effect" => Good with { Effect = Text },
            "Place" => Good with { Place = Text },
            "Period" => Good with { Period = Text },
            _ => Good with { Group = Text },
        };

        Assert.Contains(new TextProblem(field, TextFault.ResidentNumber, 0), Read(typed).Problems);
    }

    [Fact]
    public void Read_ChoicesThatAreGone_AskAgain() => Assert.Equal(
        [("Field", TextFault.Unknown), ("Area", TextFault.Unknown)],
        Read(Good with { Field = "moon", Area = Guid.CreateVersion7().ToString() }).Problems.Select(p => (p.Field, p.Fault)));

    [Fact]
    public void Of_APublishedText_ReadsBackTheSame()
    {
        var (text, _) = Read(Good with { Effect = "편합니다.", Place = "폭포마당", Period = "봄", Group = "걷기 모임", Estimate = "50,123,456" });

        Assert.Equal(text, Read(TypedProposal.Of(text)).Text);
    }

    private static (ProposalText Text, IReadOnlyList<TextProblem> Problems) Read(TypedProposal typed) => TextRules.Read(typed, ["environment", "safety"], [Dong]);
}
