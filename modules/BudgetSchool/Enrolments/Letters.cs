using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.BudgetSchool;

/// <summary>
/// The school's mail. Korean first, English below: whoever causes a mail may read another language than the person who gets it.
/// </summary>
internal sealed class Letters(IAccounts accounts, Outbox outbox, PhraseBook phrases)
{
    public Task EnrolledAsync(Course course, Enrolment enrolment, CancellationToken cancellation) =>
        SendAsync("Enrolled", course, [enrolment], "", cancellation);

    public Task WaitingAsync(Course course, Enrolment enrolment, int position, CancellationToken cancellation) =>
        SendAsync("Waiting", course, [enrolment], position, cancellation);

    public Task MovedUpAsync(Course course, IReadOnlyCollection<Enrolment> enrolments, CancellationToken cancellation) =>
        SendAsync("MovedUp", course, enrolments, "", cancellation);

    public Task CancelledAsync(Course course, IReadOnlyCollection<Enrolment> enrolments, CancellationToken cancellation) =>
        SendAsync("Cancelled", course, enrolments, course.CancelReason, cancellation);

    public Task ChangedAsync(Course course, IReadOnlyCollection<Enrolment> enrolments, CancellationToken cancellation) =>
        SendAsync("Changed", course, enrolments, course.ChangedAt.Ticks, cancellation);

    private async Task SendAsync(string kind, Course course, IReadOnlyCollection<Enrolment> enrolments, object detail, CancellationToken cancellation)
    {
        if (enrolments.Count == 0)
        {
            return;
        }

        var cards = await accounts.CardsAsync([.. enrolments.Select(e => e.AccountId)], cancellation);
        var (korean, english) = Languages.InBoth(() => Text($"Mail.{kind}.Subject", course.Title));
        var subject = korean == english ? korean : $"{korean} / {english}";
        foreach (var enrolment in enrolments)
        {
            if (cards.GetValueOrDefault(enrolment.AccountId) is { Email: { } email } card)
            {
                var once = $"school:{kind}:{enrolment.Id:N}:{enrolment.Turn}{(kind == "Changed" ? $":{detail}" : "")}";
                await outbox.MailInBothAsync(once, email, subject, () => Body(kind, course, card.Name, detail));
            }
        }
    }

    private string Body(string kind, Course course, string name, object detail)
    {
        var sessions = course.Sessions.OrderBy(s => s.Number).Select(s => Text(
            "Mail.Session", s.Number, s.StartsAt.InSeoul(), s.EndsAt.InSeoul(), s.PlaceIn(course)));
        return Text($"Mail.{kind}", name, course.Title, course.Number, detail, course.Operator, string.Join('\n', sessions));
    }

    private string Text(string key, params object[] arguments) => phrases[new Phrase(typeof(Texts), key), arguments];
}
