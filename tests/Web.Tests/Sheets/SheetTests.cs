using System.Text;

namespace Municipal.Web.Tests;

public sealed class SheetTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+82")]
    [InlineData("-cmd")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")]
    [InlineData("\t=1")]
    public void CellThatASpreadsheetWouldRun_IsText(string cell)
    {
        var line = Encoding.UTF8.GetString(Sheet.Of(["제목"], [[cell]])).Split("\r\n")[1].Trim('"');

        Assert.StartsWith("'", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheet_BeginsWithTheMarkThatSpreadsheetsNeed()
    {
        var bytes = Sheet.Of(["제목", "사업비", "동"], [["벤치, \"새것\"", 5_000_000L, null]]);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("제목,사업비,동\r\n\"벤치, \"\"새것\"\"\",5000000,\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }
}
