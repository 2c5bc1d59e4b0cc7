using Municipal.Kernel;

namespace Municipal.Cycles.Contracts;

/// <summary>Asks about the budgeting year. Answers follow from stage kinds and the time given; nothing is stored as "current".</summary>
public interface ICycles
{
    /// <summary>The published cycle that people mean by "this year's": the newest one whose stages have begun, else the next.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The cycle, or null where none is published.</returns>
    Task<CycleView?> CurrentAsync(DateTime now, CancellationToken cancellation);

    /// <summary>All published cycles.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Newest fiscal year first.</returns>
    Task<IReadOnlyList<CycleView>> PublishedAsync(CancellationToken cancellation);

    /// <summary>The pots of a published year.</summary>
    /// <param name="fiscalYear">The year.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>In the order of the plan; none where the year is not published.</returns>
    Task<IReadOnlyList<PotView>> PotsAsync(int fiscalYear, CancellationToken cancellation);
}

/// <summary>A pot as other modules see it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">The dong's, the theme's or the age group's name.</param>
/// <param name="Amount">What is in it, won.</param>
/// <param name="AreaId">The dong whose pot it is; null for the whole gu, a theme or an age group.</param>
public sealed record PotView(Guid Id, LocalizedText Name, Won Amount, Guid? AreaId);

/// <summary>A published cycle as other modules see it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="FiscalYear">The year whose budget is decided.</param>
/// <param name="Ceiling">What residents decide on, won: the share of the latest budget version.</param>
/// <param name="Tracks">Its tracks.</param>
public sealed record CycleView(Guid Id, int FiscalYear, Won Ceiling, IReadOnlyList<TrackView> Tracks)
{
    /// <summary>Whether something may be done on some track at an instant.</summary>
    /// <param name="act">What.</param>
    /// <param name="now">UTC.</param>
    /// <returns>The track and stage that allow it, or null.</returns>
    public (TrackView Track, StageView Stage)? Open(StageAct act, DateTime now)
    {
        foreach (var track in Tracks)
        {
            if (track.Stages.FirstOrDefault(s => s.Allows(act, now)) is { } stage)
            {
                return (track, stage);
            }
        }

        return null;
    }
}

/// <summary>A track of a cycle.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Kind">Citizen proposal, or deliberation at city or district level.</param>
/// <param name="Name">What people call it.</param>
/// <param name="ProposalsPerPerson">Most proposals one person may publish in it; null for no limit.</param>
/// <param name="LeastCost">Least cost of one project, won; null for no limit.</param>
/// <param name="MostCost">Most cost of one project, won; null for no limit.</param>
/// <param name="Stages">Its stages in order of time.</param>
public sealed record TrackView(Guid Id, TrackKind Kind, LocalizedText Name, int? ProposalsPerPerson, Won? LeastCost, Won? MostCost, IReadOnlyList<StageView> Stages)
{
    /// <summary>The stage that runs at an instant.</summary>
    /// <param name="now">UTC.</param>
    /// <returns>The stage, or null between stages.</returns>
    public StageView? At(DateTime now) => Stages.FirstOrDefault(s => s.Window.Contains(now));
}

/// <summary>A stage of a track.</summary>
/// <param name="Kind">What it is for; what may be done follows from it.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Window">From when until before when, UTC.</param>
public sealed record StageView(StageKind Kind, LocalizedText Name, TimeWindow Window)
{
    /// <summary>Whether the stage allows an act at an instant.</summary>
    /// <param name="act">What.</param>
    /// <param name="now">UTC.</param>
    /// <returns>True inside the window of a stage whose kind is for it.</returns>
    public bool Allows(StageAct act, DateTime now) => Window.Contains(now) && act switch
    {
        StageAct.Propose => Kind == StageKind.Proposal,
        StageAct.Support => Kind is StageKind.Proposal or StageKind.Support or StageKind.Review,
        StageAct.Review => Kind == StageKind.Review,
        StageAct.Deliberate => Kind == StageKind.Deliberation,
        StageAct.Vote => Kind == StageKind.Voting,
        _ => false,
    };
}

/// <summary>Who starts and who decides.</summary>
public enum TrackKind
{
    /// <summary>시민 제안형.</summary>
    CitizenProposal,

    /// <summary>숙의형, 시 단위.</summary>
    CityDeliberation,

    /// <summary>숙의형, 구 단위.</summary>
    DistrictDeliberation,
}

/// <summary>What a stage is for, in the order a year may have them.</summary>
public enum StageKind
{
    /// <summary>운영계획·준비.</summary>
    Preparation,

    /// <summary>예산학교.</summary>
    Learning,

    /// <summary>사업 공모.</summary>
    Proposal,

    /// <summary>공감.</summary>
    Support,

    /// <summary>부서검토.</summary>
    Review,

    /// <summary>동 지역회의·숙의.</summary>
    Deliberation,

    /// <summary>투표.</summary>
    Voting,

    /// <summary>선정 결과 공고.</summary>
    Results,

    /// <summary>구의회 심의.</summary>
    Council,

    /// <summary>집행.</summary>
    Execution,

    /// <summary>결산·평가.</summary>
    Settlement,
}

/// <summary>What people do that depends on the stage.</summary>
public enum StageAct
{
    /// <summary>Publish a proposal.</summary>
    Propose,

    /// <summary>Support a proposal.</summary>
    Support,

    /// <summary>Judge a proposal as a department.</summary>
    Review,

    /// <summary>Take part in a meeting.</summary>
    Deliberate,

    /// <summary>Cast a ballot.</summary>
    Vote,
}
