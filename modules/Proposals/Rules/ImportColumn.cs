namespace Municipal.Proposals;

/// <summary>What a column of a sheet says.</summary>
internal enum ImportColumn
{
    Title,
    Field,
    Area,
    Purpose,
    Content,
    Effect,
    Place,
    Period,
    Estimate,
    Group,
    Proposer,
    Year,
    PublishedOn,
    Source,
}
