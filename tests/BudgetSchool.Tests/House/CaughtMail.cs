namespace Municipal.BudgetSchool.Tests;

internal sealed class CaughtMail : IMailSender
{
    public List<OutgoingMail> All { get; } = [];

    public Task SendAsync(Tenant tenant, OutgoingMail mail, CancellationToken cancellation)
    {
        All.Add(mail);
        return Task.CompletedTask;
    }
}
