using System.Globalization;

namespace Municipal.Proposals;

/// <summary>Reads a row of a sheet and says what is wrong with it, cell by cell.</summary>
internal static class ImportRules
{
    /// <summary>Days since 30 December 1899, as spreadsheets count; from 1990 to 2100.</summary>
    private static readonly (double From, double To) SheetDays = (32_874, 73_051);

    public static (ImportedRow? Row, IReadOnlyList<RowFault> Faults) Read(int number, IReadOnlyList<string> cells, IReadOnlyDictionary<ImportColumn, int> columns, ImportTerms terms)
    {
        var faults = new List<RowFault>();
        var typed = new TypedProposal
        {
            Title = Cell(ImportColumn.Title), Field = Choice(ImportColumn.Field, terms.Fields), Area = Area(),
            Purpose = Cell(ImportColumn.Purpose), Content = Cell(ImportColumn.Content), Effect = Cell(ImportColumn.Effect),
            Place = Cell(ImportColumn.Place), Period = Cell(ImportColumn.Period), Estimate = Cell(ImportColumn.Estimate), Group = Cell(ImportColumn.Group),
        };
        var (text, problems) = TextRules.Read(typed, terms.FieldCodes, terms.AreaIds);
        // What exists already is often known by its name alone.
        foreach (var problem in problems.Where(p => p is not { Fault: TextFault.Missing, Field: nameof(ImportColumn.Purpose) or nameof(ImportColumn.Content) }))
        {
            var column = Enum.Parse<ImportColumn>(problem.Field);
            faults.Add(new RowFault(number, column, FaultOf(problem.Fault), Cell(column), problem.Limit));
        }

        var year = Cell(ImportColumn.Year) is { Length: > 0 } given ? Year(given) : terms.Year;
        var day = Day(Cell(ImportColumn.PublishedOn));
        var (proposer, source) = (Line(ImportColumn.Proposer, Proposal.LongestName), Line(ImportColumn.Source, Proposal.LongestSource));
        return faults.Count > 0 ? (null, faults) : (new ImportedRow(number, text, year!.Value, day, proposer, source), faults);

        string Cell(ImportColumn column) => columns.TryGetValue(column, out var at) && at < cells.Count ? cells[at] : "";

        string Area() => Cell(ImportColumn.Area).Length == 0 ? TypedProposal.NoPlace : Choice(ImportColumn.Area, terms.Areas);

        string Choice(ImportColumn column, IReadOnlyDictionary<string, string> known)
        {
            var cell = Cell(column);
            return cell.Length == 0 ? "" : known.GetValueOrDefault(SearchText.Key(cell), cell);
        }

        string Line(ImportColumn column, int longest)
        {
            var line = PlainText.CleanLine(Cell(column));
            if (PlainText.Length(line) > longest)
            {
                faults.Add(new RowFault(number, column, ImportFault.TooLong, "", longest));
            }

            if (ResidentNumber.OccursIn(line))
            {
                faults.Add(new RowFault(number, column, ImportFault.ResidentNumber, "", 0));
            }

            return line;
        }

        int? Year(string cell)
        {
            if (int.TryParse(cell.TrimEnd('년', '도'), NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told is >= 2000 and <= 2100)
            {
                return told;
            }

            faults.Add(new RowFault(number, ImportColumn.Year, ImportFault.NotAYear, cell, 0));
            return null;
        }

        DateOnly? Day(string cell)
        {
            if (cell.Length == 0)
            {
                return null;
            }

            var told = DayOf(cell);
            if (told is null || told > terms.Today)
            {
                faults.Add(new RowFault(number, ImportColumn.PublishedOn, told is null ? ImportFault.NotADay : ImportFault.DayToCome, cell, 0));
            }

            return told;
        }
    }

    private static DateOnly? DayOf(string cell) =>
        double.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial >= SheetDays.From && serial <= SheetDays.To
            ? DateOnly.FromDateTime(DateTime.FromOADate(serial))
            : DateOnly.TryParseExact(string.Concat(cell.Where(c => !char.IsWhiteSpace(c))).TrimEnd('.'), ["yyyy-M-d", "yyyy.M.d", "yyyy/M/d", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : null;

    private static ImportFault FaultOf(TextFault fault) => fault switch
    {
        TextFault.Missing or TextFault.NotChosen => ImportFault.Missing,
        TextFault.Unknown => ImportFault.Unknown,
        TextFault.TooLong => ImportFault.TooLong,
        TextFault.NotAnAmount => ImportFault.NotAnAmount,
        _ => ImportFault.ResidentNumber,
    };
}

/// <summary>What holds for a whole sheet.</summary>
/// <param name="Fields">Codes of fields by how they may be written, as <see cref="SearchText.Key"/> makes it.</param>
/// <param name="Areas">Ids of dong by how they may be written.</param>
/// <param name="AreaIds">All dong.</param>
/// <param name="Year">The year of rows that say none.</param>
/// <param name="Today">In Seoul.</param>
internal sealed record ImportTerms(IReadOnlyDictionary<string, string> Fields, IReadOnlyDictionary<string, string> Areas, IReadOnlyCollection<Guid> AreaIds, int Year, DateOnly Today)
{
    public IReadOnlyCollection<string> FieldCodes { get; } = Fields.Values.ToHashSet();
}

/// <summary>A row that may be entered.</summary>
internal sealed record ImportedRow(int Number, ProposalText Text, int Year, DateOnly? PublishedOn, string Proposer, string Source);

/// <summary>Something wrong with one cell; its sentence is <c>ImportFault.{Fault}</c>.</summary>
internal sealed record RowFault(int Row, ImportColumn Column, ImportFault Fault, string Cell, int Limit);

internal enum ImportFault
{
    Missing,
    Unknown,
    TooLong,
    NotAnAmount,
    NotAYear,
    NotADay,
    DayToCome,
    ResidentNumber,
}
