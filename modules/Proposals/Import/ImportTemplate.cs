using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>An empty sheet with the heads of every column and one row as an example, in the language of the address.</summary>
internal static class ImportTemplate
{
    public static IResult Get(IStringLocalizer<Texts> words)
    {
        var columns = Enum.GetValues<ImportColumn>();
        return Sheet.Download("proposals-template.csv", columns.Select(c => words[$"ImportColumn.{c}"].Value), [columns.Select(c => c is ImportColumn.Area or ImportColumn.Group or ImportColumn.Source ? null : (object?)words[$"ImportExample.{c}"].Value)]);
    }
}
