namespace Municipal.Areas;

/// <param name="Sex">As registered.</param>
/// <param name="Age">Years: <c>20-29</c>, <c>65+</c>.</param>
/// <param name="People">Registered residents.</param>
internal sealed record AgeBand(Sex Sex, string Age, int People);

internal enum Sex
{
    Female,
    Male,
}
