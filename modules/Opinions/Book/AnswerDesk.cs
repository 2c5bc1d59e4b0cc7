using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Opinions;

/// <summary>What the office does with opinions; each act stands in the audit.</summary>
internal sealed class AnswerDesk(IAccounts accounts, AuditTrail audit, Outbox outbox, CurrentTenant tenant, PortalAddress address, PhraseBook phrases, TimeProvider clock)
{
    /// <summary>Answers, or puts an answer right; the author hears of either.</summary>
    public async Task<OpinionRefusal?> AnswerAsync(Opinion opinion, int seen, string typed, string department, CancellationToken cancellation)
    {
        var answer = PlainText.Clean(typed);
        if (OpinionRules.MayAnswer(opinion, seen, answer) is { } refusal)
        {
            return refusal;
        }

        var isCorrection = opinion.IsAnswered;
        opinion.Reply(answer, PlainText.CleanLine(department), clock.GetUtcNow().UtcDateTime);
        audit.Record(isCorrection ? "opinions.corrected" : "opinions.answered", $"opinion:{opinion.Id}", opinion.About.Ko);
        if ((await accounts.CardsAsync([opinion.AuthorId], cancellation)).GetValueOrDefault(opinion.AuthorId) is { Email: { } email } author)
        {
            await TellAsync(opinion, author.Name, email);
        }

        return null;
    }

    public void Hide(Opinion opinion, string reason)
    {
        opinion.Hide(PlainText.CleanLine(reason));
        audit.Record("opinions.hidden", $"opinion:{opinion.Id}", opinion.About.Ko, reason);
    }

    public void ShowAgain(Opinion opinion)
    {
        opinion.ShowAgain();
        audit.Record("opinions.shown", $"opinion:{opinion.Id}", opinion.About.Ko);
    }

    private Task TellAsync(Opinion opinion, string name, string email)
    {
        var subject = Languages.InBoth(() => Text("Mail.Answered.Subject", opinion.About)).Korean;
        return outbox.MailInBothAsync($"opinion-answered:{opinion.Id:N}:{opinion.Version}", email, subject, () => Text(
            "Mail.Answered", name, opinion.About, opinion.AnsweredBy, opinion.Answer, address.Of(tenant.Value, OpinionLinks.Of(opinion.Id))));
    }

    private string Text(string key, params object[] arguments) => phrases[new Phrase(typeof(Texts), key), arguments];
}
