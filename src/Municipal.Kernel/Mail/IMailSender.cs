namespace Municipal.Kernel;

/// <summary>Hands a mail to the world. Implemented at the border: a mail server, or files where none is configured.</summary>
public interface IMailSender
{
    /// <summary>Sends one mail. Throwing means: try again later.</summary>
    /// <param name="tenant">On whose behalf.</param>
    /// <param name="senderName">The name the mail bears.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    Task SendAsync(Tenant tenant, string senderName, OutgoingMail mail, CancellationToken cancellation);
}
