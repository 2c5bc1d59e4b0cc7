using Microsoft.AspNetCore.Mvc;
using Municipal.Voting.Register;
using Municipal.Web;

namespace Municipal.Voting.Slots;

/// <summary>"Vote" among what can be done now, with the days left.</summary>
internal sealed class HomeVote(VoterRoll roll) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var (now, elections) = await roll.AllAsync(false, HttpContext.RequestAborted);
        return elections.FirstOrDefault(e => e.IsOpen(now)) is { } next ? Show(new HomeVoteView(CivicTime.Seoul.LocalOf(next.ClosesAt), CivicTime.DDayText(CivicTime.Seoul.DayOf(now), CivicTime.Seoul.DayOf(next.ClosesAt.AddTicks(-1))))) : Nothing();
    }
}

internal sealed record HomeVoteView(DateTime Until, string DaysLeft);
