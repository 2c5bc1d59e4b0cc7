using Microsoft.AspNetCore.Mvc;
using Municipal.Voting.Elections;
using Municipal.Voting.Register;
using Municipal.Web;

namespace Municipal.Voting.Slots;

/// <summary>The person's own page: ballots that wait for them.</summary>
internal sealed class MyBallots(VoterRoll roll, Visitor visitor) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (visitor.AccountId is not { } me)
        {
            return Nothing();
        }

        var mine = await roll.OpenAsync(new Voter(me, visitor.AreaId, Channel.Online), visitor.IsStaff, HttpContext.RequestAborted);
        return mine.Count == 0 ? Nothing() : Show(new MyBallotsView(mine.Count(m => m.Voted is null), mine.Count(m => m.Voted is not null)));
    }
}

/// <param name="Waiting">Ballots not cast yet.</param>
/// <param name="Cast">Ballots cast.</param>
internal sealed record MyBallotsView(int Waiting, int Cast);
