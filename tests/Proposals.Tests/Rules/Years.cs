using Municipal.Cycles.Contracts;

namespace Municipal.Proposals.Tests.Rules;

/// <summary>Budgeting years for tests: proposals in March 2027, support and review until May, voting in June.</summary>
internal static class Years
{
    public static readonly DateTime Opens = Utc(2027, 3, 1);
    public static readonly DateTime Closes = Utc(2027, 4, 1);
    public static readonly DateTime SupportCloses = Utc(2027, 5, 1);

    public static DateTime Utc(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Utc);

    public static CycleView Of(int fiscalYear = 2028, int? mostPerPerson = null, Won? least = null, Won? most = null) => new(
        Guid.CreateVersion7(), fiscalYear, new Won(1_000_000_000),
        [
            new TrackView(Guid.CreateVersion7(), TrackKind.CitizenProposal, new LocalizedText("시민 제안형"), mostPerPerson, least, most,
            [
                Stage(StageKind.Proposal, Opens, Closes),
                Stage(StageKind.Review, Closes, SupportCloses),
                Stage(StageKind.Voting, Utc(2027, 6, 1), Utc(2027, 7, 1)),
            ]),
        ]);

    private static StageView Stage(StageKind kind, DateTime opens, DateTime closes) => new(kind, new LocalizedText(kind.ToString()), new TimeWindow(opens, closes));
}
