namespace Municipal.Proposals;

/// <summary>Finds the columns of a sheet by their heads, in Korean and English.</summary>
internal static class ImportColumns
{
    private static readonly Dictionary<ImportColumn, string[]> Names = new()
    {
        [ImportColumn.Title] = ["사업명", "제안명", "제목", "title", "project title"],
        [ImportColumn.Field] = ["분야", "field"],
        [ImportColumn.Area] = ["동", "행정동", "지역", "area", "dong"],
        [ImportColumn.Purpose] = ["제안이유", "제안취지", "purpose"],
        [ImportColumn.Content] = ["사업내용", "내용", "content", "details"],
        [ImportColumn.Effect] = ["기대효과", "effect", "effects"],
        [ImportColumn.Place] = ["사업위치", "장소", "위치", "place", "location"],
        [ImportColumn.Period] = ["사업기간", "기간", "period"],
        [ImportColumn.Estimate] = ["소요사업비", "예상사업비", "예상사업비(원)", "소요예산", "사업비", "cost", "estimated cost", "estimate"],
        [ImportColumn.Group] = ["모임이름", "단체명", "group"],
        [ImportColumn.Proposer] = ["제안자", "공개이름", "proposer"],
        [ImportColumn.Year] = ["회계연도", "연도", "fiscal year", "year"],
        [ImportColumn.PublishedOn] = ["제안일", "접수일", "등록일", "published", "date", "received"],
        [ImportColumn.Source] = ["출처", "source"],
    };

    /// <summary>Which column each head is; a column stands at most once, and what is not known is left out.</summary>
    public static IReadOnlyDictionary<ImportColumn, int> Of(IReadOnlyList<string> heads)
    {
        var keys = heads.Select(Key).ToList();
        return Enum.GetValues<ImportColumn>()
            .Select(c => (Column: c, At: Names[c].Select(n => keys.IndexOf(Key(n))).FirstOrDefault(at => at >= 0, -1)))
            .Where(c => c.At >= 0).DistinctBy(c => c.At).ToDictionary(c => c.Column, c => c.At);
    }

    private static string Key(string head) => SearchText.Key(head);
}
