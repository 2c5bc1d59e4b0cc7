using Microsoft.EntityFrameworkCore;
using Municipal.Cycles.Contracts;

namespace Municipal.Voting.Elections;

/// <summary>Makes elections from pots and the shortlist, announces their rules, changes them with a reason, ends them.</summary>
internal sealed class ElectionDesk(VotingDb db, ICycles cycles, PaperBook papers, AuditTrail audit, Visitor visitor, TimeProvider clock)
{
    private static readonly TimeSpan LeastWindow = TimeSpan.FromHours(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IReadOnlyList<(PotView Pot, string Key, int Projects)>> OfferAsync(int year, CancellationToken cancellation)
    {
        var offer = new List<(PotView, string, int)>();
        foreach (var pot in await cycles.PotsAsync(year, cancellation))
        {
            offer.Add((pot, KeyOf(year, pot), (await papers.OfShortlistAsync(year, pot.AreaId, cancellation)).Count));
        }

        return offer;
    }

    /// <summary>Makes a draft for each pot that has none yet and for which something is on the shortlist.</summary>
    /// <returns>The drafts.</returns>
    public async Task<IReadOnlyList<Election>> CreateAsync(int year, IReadOnlyCollection<Guid> pots, DateTime opensAt, DateTime closesAt, CancellationToken cancellation)
    {
        var made = new List<Election>();
        foreach (var pot in (await cycles.PotsAsync(year, cancellation)).Where(p => pots.Contains(p.Id)))
        {
            var (key, projects) = (KeyOf(year, pot), await papers.OfShortlistAsync(year, pot.AreaId, cancellation));
            if (projects.Count == 0 || await db.Elections.AnyAsync(e => e.Key == key, cancellation))
            {
                continue;
            }

            var election = new Election { Id = Guid.CreateVersion7(clock.GetUtcNow()), Key = key, FiscalYear = year };
            election.Plan(TermsOf(year, pot, projects), opensAt, closesAt);
            db.Elections.Add(election);
            audit.Record("voting.created", election.Subject, election.Terms.Title.Ko);
            made.Add(election);
        }

        return made;
    }

    public IReadOnlyList<TermsFault> Missing(Election election) =>
    [
        .. ElectionRules.Faults(election.Terms),
        .. election.ClosesAt - election.OpensAt < LeastWindow ? [new TermsFault(TermsFaultKind.WindowTooShort)] : Array.Empty<TermsFault>(),
        .. election.State == ElectionState.Draft && election.ClosesAt <= Now ? [new TermsFault(TermsFaultKind.OpensInThePast)] : Array.Empty<TermsFault>(),
    ];

    public ElectionRefusal? Announce(Election election, string typed)
    {
        if (election.State != ElectionState.Draft)
        {
            return ElectionRefusal.NotADraft;
        }

        if (typed.Trim() != election.Key)
        {
            return ElectionRefusal.KeyNotTyped;
        }

        if (Missing(election).Count > 0)
        {
            return ElectionRefusal.SomethingMissing;
        }

        election.Announce(Now);
        Note(election, NoticeKind.Announced, "", "");
        audit.Record("voting.announced", election.Subject, election.Terms.Title.Ko, CanonicalTerms.Sha256(CanonicalTerms.Text(election)));
        return null;
    }

    /// <summary>Changes terms and window. After the announcement that needs a reason, which everybody reads; while ballots are cast only the end can be moved, and only later.</summary>
    public ElectionRefusal? Change(Election election, ElectionTerms terms, DateTime opensAt, DateTime closesAt, string reason)
    {
        var isAnnounced = election.State == ElectionState.Announced;
        if (!isAnnounced && election.State != ElectionState.Draft)
        {
            return ElectionRefusal.Closed;
        }

        if (opensAt >= closesAt)
        {
            return ElectionRefusal.WindowCrossed;
        }

        if (!isAnnounced)
        {
            election.Plan(terms, opensAt, closesAt);
            audit.Record("voting.changed", election.Subject, terms.Title.Ko);
            return null;
        }

        if (reason.Length < 2)
        {
            return ElectionRefusal.ReasonMissing;
        }

        if (Now >= election.ClosesAt)
        {
            return ElectionRefusal.Closed;
        }

        if (Now >= election.OpensAt && (!CanonicalTerms.Same(terms, election.Terms) || opensAt != election.OpensAt || closesAt < election.ClosesAt))
        {
            return ElectionRefusal.FrozenWhileOpen;
        }

        if (ElectionRules.Faults(terms).Any() || closesAt - opensAt < LeastWindow)
        {
            return ElectionRefusal.SomethingMissing;
        }

        var before = CanonicalTerms.Text(election);
        election.Plan(terms, opensAt, closesAt);
        Note(election, NoticeKind.Changed, reason, before);
        audit.Record("voting.changed", election.Subject, terms.Title.Ko, reason);
        return null;
    }

    public ElectionRefusal? Cancel(Election election, string reason)
    {
        if (election.State is not (ElectionState.Draft or ElectionState.Announced))
        {
            return ElectionRefusal.Closed;
        }

        if (reason.Length < 2)
        {
            return ElectionRefusal.ReasonMissing;
        }

        if (election.State == ElectionState.Draft)
        {
            db.Elections.Remove(election);
        }
        else
        {
            election.Cancel();
            Note(election, NoticeKind.Cancelled, reason, "");
        }

        audit.Record("voting.cancelled", election.Subject, election.Terms.Title.Ko, reason);
        return null;
    }

    private static string KeyOf(int year, PotView pot) => pot.AreaId is { } area ? $"{year}-{area.ToString("N")[^8..]}" : $"{year}-{pot.Id.ToString("N")[^8..]}";

    private static ElectionTerms TermsOf(int year, PotView pot, IReadOnlyList<PaperProject> projects) => new()
    {
        Title = new LocalizedText($"{year}년 {pot.Name.Ko} 주민투표", $"Vote {year}: {pot.Name.En ?? pot.Name.Ko}"), Budget = pot.Amount, PotName = pot.Name, AreaId = pot.AreaId,
        Most = Math.Min(4, projects.Count), Projects = projects,
    };

    private void Note(Election election, NoticeKind kind, string reason, string before) => db.Notices.Add(new ElectionNotice
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()), ElectionId = election.Id, At = Now, Kind = kind, Reason = reason, By = visitor.Name,
        TermsSha256 = CanonicalTerms.Sha256(CanonicalTerms.Text(election)), Before = before,
    });
}
