using Microsoft.EntityFrameworkCore;
using Municipal.Proposals.Contracts;
using Municipal.Voting.Elections;
using Municipal.Web;

namespace Municipal.Voting.Results;

/// <summary>Makes a counted result public and moves the proposals by it; and notes what the law decides otherwise.</summary>
internal sealed class PublicationDesk(VotingDb db, IProposals proposals, IProposalLife life, AuditTrail audit, Visitor visitor, PhraseBook phrases, CurrentTenant tenant, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<CountRefusal?> PublishAsync(Election election, CancellationToken cancellation)
    {
        if (election.State == ElectionState.Published)
        {
            return CountRefusal.AlreadyPublished;
        }

        if (election.State != ElectionState.Counted)
        {
            return CountRefusal.NotCounted;
        }

        var result = await db.Results.AsNoTracking().SingleAsync(r => r.ElectionId == election.Id, cancellation);
        election.Publish(Now);
        Note(election, NoticeKind.Published, "");
        audit.Record("voting.published", election.Subject, election.Terms.Title.Ko);
        if (election.IsRehearsal)
        {
            return null;
        }

        foreach (var row in result.Explained.Rows)
        {
            await MoveAsync(election, row.Id, row.IsFunded, row.IsFunded ? "Trail.Funded" : "Trail.NotFunded", "", row.Tally, cancellation);
        }

        return null;
    }

    public async Task<CountRefusal?> OverrideAsync(Election election, string project, bool isFunded, string ground, string reason, CancellationToken cancellation)
    {
        if (election.State != ElectionState.Published)
        {
            return CountRefusal.NotCounted;
        }

        if (election.Terms.Projects.All(p => p.Id != project))
        {
            return CountRefusal.UnknownProject;
        }

        db.Overrides.Add(new ResultOverride { Id = Guid.CreateVersion7(clock.GetUtcNow()), ElectionId = election.Id, Project = project, IsFunded = isFunded, Ground = ground, Reason = reason, By = visitor.Name, At = Now });
        Note(election, NoticeKind.Overridden, $"{project}: {ground}");
        audit.Record("voting.overridden", election.Subject, $"{election.Terms.Title.Ko} {project}", $"{ground}: {reason}");
        await MoveAsync(election, project, isFunded, isFunded ? "Trail.OverriddenFunded" : "Trail.OverriddenNotFunded", reason, ground, cancellation);
        return null;
    }

    private async Task MoveAsync(Election election, string number, bool isFunded, string key, string reason, object about, CancellationToken cancellation)
    {
        // What a recipe put on the paper need not be a proposal of this portal.
        if (await proposals.FindAsync(number, cancellation) is { } proposal)
        {
            var line = new LifeLine(Languages.TextInBoth(() => phrases[new Phrase(typeof(Texts), key), election.Terms.Title.ToString(), about]), tenant.Value.Title, reason);
            await life.MoveAfterVoteAsync(proposal.Id, isFunded, line, cancellation);
        }
    }

    private void Note(Election election, NoticeKind kind, string reason) => db.Notices.Add(new ElectionNotice
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()), ElectionId = election.Id, At = Now, Kind = kind, Reason = PlainText.Truncate(reason, ElectionNotice.LongestReason), By = visitor.Name,
    });
}
