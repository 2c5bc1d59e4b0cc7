using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Municipal.Web;

/// <summary>
/// The first sheet of an XLSX file (ECMA-376, Part 1, §18). Read forwards with a bound on what is unpacked, without document types
/// and so without entities; formulas are not run, their last values are read.
/// </summary>
internal static class XlsxTable
{
    private const long MostUnpacked = 200_000_000;
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static IEnumerable<TableRow> Rows(byte[] content)
    {
        using var package = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (package.Entries.Sum(e => e.Length) > MostUnpacked)
        {
            throw new InvalidDataException("The file unpacks to more than may be.");
        }

        var texts = package.GetEntry("xl/sharedStrings.xml") is { } shared ? Texts(shared) : [];
        using var reader = Open(package.GetEntry(FirstSheet(package)) ?? throw new InvalidDataException("There is no sheet."));
        var number = 0;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : number + 1;
                using var row = reader.ReadSubtree();
                yield return new TableRow(number, Cells(row, texts));
            }
        }
    }

    private static List<string> Cells(XmlReader row, List<string> texts)
    {
        var cells = new List<string>();
        row.Read();
        while (row.Read())
        {
            if (row is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            var at = ColumnOf(row.GetAttribute("r")) ?? cells.Count;
            if (at is < 0 or > TableReader.MostColumns)
            {
                throw new InvalidDataException("A cell lies too far to the right.");
            }

            var type = row.GetAttribute("t");
            using var cell = row.ReadSubtree();
            var text = ValueOf(cell, type, texts).Trim();
            cells.AddRange(Enumerable.Repeat("", Math.Max(0, at + 1 - cells.Count)));
            cells[at] = text;
        }

        return cells;
    }

    private static string ValueOf(XmlReader cell, string? type, List<string> texts)
    {
        var text = new StringBuilder();
        cell.Read();
        while (cell.Read())
        {
            if (cell.NodeType == XmlNodeType.Element && cell.LocalName is "v" or "t" && cell.NodeType == XmlNodeType.Element)
            {
                text.Append(InnerText(cell));
            }
        }

        var value = text.ToString();
        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count ? texts[at] : throw new InvalidDataException("A text is missing."),
            null or "n" => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure) ? figure.ToString("0.##########", CultureInfo.InvariantCulture) : value,
            "e" => "",
            _ => value,
        };
    }

    private static List<string> Texts(ZipArchiveEntry entry)
    {
        var texts = new List<string>();
        using var reader = Open(entry);
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                continue;
            }

            var text = new StringBuilder();
            using var item = reader.ReadSubtree();
            while (item.Read())
            {
                if (item is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                {
                    // How a text is pronounced is no part of it.
                    item.Skip();
                }

                if (item is { NodeType: XmlNodeType.Element, LocalName: "t" })
                {
                    text.Append(InnerText(item));
                }
            }

            texts.Add(text.ToString());
        }

        return texts;
    }

    private static string FirstSheet(ZipArchive package)
    {
        var id = Find(package, "xl/workbook.xml", "sheet", r => r.GetAttribute("id", Relations));
        var target = Find(package, "xl/_rels/workbook.xml.rels", "Relationship", r => r.GetAttribute("Id") == id ? r.GetAttribute("Target") : null) ?? "worksheets/sheet1.xml";
        return target.StartsWith('/') ? target[1..] : $"xl/{target}";
    }

    private static string? Find(ZipArchive package, string part, string element, Func<XmlReader, string?> value)
    {
        using var reader = Open(package.GetEntry(part) ?? throw new InvalidDataException($"There is no {part}."));
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == element && value(reader) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string InnerText(XmlReader element)
    {
        using var inside = element.ReadSubtree();
        var text = new StringBuilder();
        while (inside.Read())
        {
            if (inside.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                text.Append(inside.Value);
            }
        }

        return text.ToString();
    }

    // The length in a package's directory is a claim; the reader stops by itself where more comes.
    private static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(
        entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostUnpacked, CloseInput = true });

    /// <summary>A1 is 0, AA7 is 26.</summary>
    private static int? ColumnOf(string? reference)
    {
        var letters = reference?.TakeWhile(char.IsAsciiLetterUpper).Take(4).ToList();
        return letters is { Count: > 0 } ? letters.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1 : null;
    }
}
