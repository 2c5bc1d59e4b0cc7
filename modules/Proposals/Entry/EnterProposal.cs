using Microsoft.EntityFrameworkCore;
using Municipal.Cycles.Contracts;

namespace Municipal.Proposals;

/// <summary>Publishes what somebody brought to the office: with a number like every other, without an account.</summary>
internal sealed class EnterProposal(
    ProposalsDb db, NumberBook numbers, ProposalTrail trail, AuditTrail audit, Outbox outbox, TenantSettings settings, ICycles cycles, Visitor visitor, TimeProvider clock)
{
    public async Task<EntryAnswer> RunAsync(ProposalText text, StaffEntryForm form, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var wanted = await settings.GetAsync<ProposalSettings>(cancellation);
        var terms = StageRules.TermsAt(await cycles.PublishedAsync(cancellation), wanted.AllYearRound, EntryRules.TermsOf(form.ReceivedOn, now));
        if (EntryRules.MayEnter(terms, form.ReceivedOn, now, form.HasConsented) is { } refusal)
        {
            return new EntryAnswer(null, refusal, []);
        }

        if (ProposalRules.MayCost(terms!, text.Estimate) is { } cost)
        {
            return new EntryAnswer(null, cost, ProposalRules.ArgumentsOf(cost, terms));
        }

        var number = await numbers.NextAsync(terms!.Year, cancellation);
        var proposal = new Proposal
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), Number = number, Year = terms.Year, CycleId = terms.CycleId, TrackId = terms.TrackId,
            ProposerName = form.PublicName, CreatedAt = now, PublishedAt = now,
        };
        db.Versions.Add(proposal.Write(text, now));
        db.Proposals.Add(proposal);
        db.StaffEntries.Add(new StaffEntry
        {
            ProposalId = proposal.Id, Channel = form.Channel, SaidBy = form.SaidBy, Contact = form.Contact, Note = form.Note,
            ReceivedOn = form.ReceivedOn, ConsentOn = form.ReceivedOn, EnteredBy = visitor.Name, EnteredAt = now,
        });
        trail.Add(proposal.Id, TrailKind.Received, TrailActor.Office);
        audit.Record("proposals.entered", $"proposal:{proposal.Id}", $"{number} {text.Title}");
        outbox.Raise(new ProposalPublished(proposal.Id, number));
        return new EntryAnswer(number, null, []);
    }

    public Task<StaffEntry?> OfAsync(Guid proposalId, CancellationToken cancellation) =>
        db.StaffEntries.AsNoTracking().FirstOrDefaultAsync(e => e.ProposalId == proposalId, cancellation);
}

/// <summary>What the officer notes beside the text.</summary>
internal sealed record StaffEntryForm(EntryChannel Channel, string SaidBy, string PublicName, string Contact, string Note, DateOnly ReceivedOn, bool HasConsented);

/// <summary>What became of entering.</summary>
internal sealed record EntryAnswer(string? Number, Enum? Refusal, object[] Figures);
