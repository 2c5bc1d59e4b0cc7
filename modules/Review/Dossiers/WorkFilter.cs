namespace Municipal.Review;

/// <summary>What the work list shows.</summary>
internal enum WorkFilter
{
    /// <summary>Assigned to me, or to my department and nobody in particular.</summary>
    Mine,

    Department,

    Overdue,

    All,
}
