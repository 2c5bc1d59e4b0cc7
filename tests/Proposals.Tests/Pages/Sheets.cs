using System.Globalization;
using System.Security;
using System.Text;
using Municipal.Testing;

namespace Municipal.Proposals.Tests.Pages;

/// <summary>Sheets of proposals as people bring them.</summary>
internal static class Sheets
{
    public const string Heads = "사업명,분야,동,예상 사업비,제안자,제안일,회계연도";

    public static byte[] Csv(params string[] rows) => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(string.Join("\r\n", [Heads, .. rows]))];

    public static byte[] Many(int rows) => Csv([.. Enumerable.Range(1, rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"마을 쉼터 {i} 고치기,환경·공원,창1동,{i}000,김O은,2027-05-01,2028"))]);

    /// <summary>As a spreadsheet writes it: shared texts, numbers, a day as a number, an empty cell left out.</summary>
    public static byte[] Xlsx(params string[][] rows)
    {
        var texts = rows.SelectMany(r => r).Where(c => !double.TryParse(c, out _)).Distinct().ToList();
        var sheet = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var y = 0; y < rows.Length; y++)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{y + 1}\">");
            for (var x = 0; x < rows[y].Length; x++)
            {
                var cell = rows[y][x];
                var reference = $"{(char)('A' + x)}{y + 1}";
                _ = cell.Length == 0 ? sheet
                    : double.TryParse(cell, out _) ? sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"{reference}\"><v>{cell}</v></c>")
                    : sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"{reference}\" t=\"s\"><v>{texts.IndexOf(cell)}</v></c>");
            }

            sheet.Append("</row>");
        }

        return SampleFiles.Zip(
            ("[Content_Types].xml", "<Types/>"),
            ("xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" r:id=\"rId7\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId7\" Target=\"worksheets/sheet9.xml\"/></Relationships>"),
            ("xl/sharedStrings.xml", $"<sst>{string.Concat(texts.Select(t => $"<si><r><t>{SecurityElement.Escape(t)}</t></r><rPh><t>소리</t></rPh></si>"))}</sst>"),
            ("xl/worksheets/sheet9.xml", sheet.Append("</sheetData></worksheet>").ToString()));
    }
}
