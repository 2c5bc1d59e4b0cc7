using Municipal.Voting.Elections;
using Municipal.Voting.Register;
using Municipal.Web;

namespace Municipal.Voting.Pages.Overview;

/// <summary>All elections: open, coming and past. Says nothing of how many have voted.</summary>
internal sealed class IndexModel(VoterRoll roll) : PortalPageModel
{
    public IReadOnlyList<Election> Open { get; private set; } = [];

    public IReadOnlyList<Election> Coming { get; private set; } = [];

    public IReadOnlyList<Election> Past { get; private set; } = [];

    /// <summary>Elections in which the visitor has voted.</summary>
    public IReadOnlyDictionary<Guid, Participation> Voted { get; private set; } = new Dictionary<Guid, Participation>();

    public DateTime Now { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        (Now, var elections) = await roll.AllAsync(Visitor.IsStaff, cancellation);
        Open = [.. elections.Where(e => e.IsOpen(Now))];
        Coming = [.. elections.Where(e => e.State == ElectionState.Announced && Now < e.OpensAt).OrderBy(e => e.OpensAt)];
        Past = [.. elections.Except(Open).Except(Coming).OrderByDescending(e => e.ClosesAt)];
        if (Visitor.AccountId is { } me)
        {
            Voted = (await roll.VotedAsync(me, cancellation)).ToDictionary(v => v.ElectionId);
        }
    }
}
