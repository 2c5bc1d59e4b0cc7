using Municipal.Tenants.Rules;

namespace Municipal.Tenants.Tests.Rules;

public sealed class RolloutSheetTests
{
    [Fact]
    public void Read_SpreadsheetWithMarkAndQuotes_GivesRows()
    {
        var (rows, fault) = RolloutSheet.Read("\uFEFFname,titleKo,recipe,officerName,hosts\r\ndobong,\"도봉구, 서울\",gu-light,\"김 \"\"담당\"\"\",\"a.example b.example\"\r\n\r\n");

        Assert.Null(fault);
        var row = Assert.Single(rows);
        Assert.Equal("dobong", row.Name);
        Assert.Equal("도봉구, 서울", row.TitleKo);
        Assert.Equal("김 \"담당\"", row.OfficerName);
        Assert.Equal(["a.example", "b.example"], row.HostList);
    }

    [Fact]
    public void Read_DecomposedHangul_ComposesIt()
    {
        var (rows, _) = RolloutSheet.Read("name,titleKo,recipe\ndobong," + "도봉구".Normalize(System.Text.NormalizationForm.FormD) + ",gu-light\n");

        Assert.Equal("도봉구", Assert.Single(rows).TitleKo);
    }

    [Fact]
    public void Read_LineBreakInsideQuotes_StaysInItsCell()
    {
        var (rows, fault) = RolloutSheet.Read("name,titleKo,recipe,hosts\ndobong,도봉구,gu-light,\"a.example\nb.example\"\nnowon,노원구,gu-light,");

        Assert.Null(fault);
        Assert.Equal(["a.example", "b.example"], rows[0].HostList);
        Assert.Equal("nowon", rows[1].Name);
    }

    [Theory]
    [InlineData("", SheetRefusal.Empty, 1)]
    [InlineData("name,titleKo,recipe\n", SheetRefusal.Empty, 1)]
    [InlineData("name,titleKo\ndobong,도봉구\n", SheetRefusal.ColumnMissing, 1)]
    [InlineData("name,titleKo,recipe,mayor\ndobong,도봉구,gu-light,x\n", SheetRefusal.ColumnUnknown, 1)]
    [InlineData("name,titleKo,recipe\n\ndobong,도봉구,gu-light,x\n", SheetRefusal.TooManyCells, 3)]
    [InlineData("name,titleKo,recipe\ndobong,\"도봉구,gu-light\n", SheetRefusal.QuoteOpen, 3)]
    public void Read_NotASheet_SaysWhyAndWhere(string text, SheetRefusal refusal, int line)
    {
        var (rows, fault) = RolloutSheet.Read(text);

        Assert.Empty(rows);
        Assert.Equal((refusal, line), (fault!.Refusal, fault.Line));
    }

    [Theory]
    [InlineData(RolloutSheet.MostRows, false)]
    [InlineData(RolloutSheet.MostRows + 1, true)]
    public void Read_ManyRows_RefusesAboveTheLimit(int rows, bool refused)
    {
        var text = "name,titleKo,recipe\n" + string.Concat(Enumerable.Range(0, rows).Select(i => $"gu{i},구,gu-light\n"));

        Assert.Equal(refused, RolloutSheet.Read(text).Fault is { Refusal: SheetRefusal.TooManyRows });
    }

    [Fact]
    public void Write_ThenRead_GivesTheSame()
    {
        PortalWish[] wishes =
        [
            new() { Name = "dobong", TitleKo = "도봉\"구\"", TitleEn = "Dobong, gu", Recipe = "gu-light", Colour = "#256ef4", OfficerName = "김", OfficerEmail = "a@b.kr", Hosts = "a.example b.example" },
            new() { Name = "nowon", TitleKo = "노원구", Recipe = "gu-standard" },
        ];

        Assert.Equal(wishes, RolloutSheet.Read(RolloutSheet.Write(wishes)).Rows);
    }
}
