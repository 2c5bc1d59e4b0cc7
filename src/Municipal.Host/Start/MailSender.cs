using System.Net.Mail;
using System.Text;
using Municipal.Kernel;

namespace Municipal.Host;

/// <summary>Sends through the mail server in <c>Municipal:Mail:Host</c>; writes files below the data path where none is configured.</summary>
/// <param name="configuration">Says which.</param>
/// <param name="paths">Where files go.</param>
internal sealed class MailSender(IConfiguration configuration, InstallationPaths paths) : IMailSender
{
    public async Task SendAsync(Tenant tenant, string senderName, OutgoingMail mail, CancellationToken cancellation)
    {
        using var message = new MailMessage
        {
            From = new MailAddress(configuration["Municipal:Mail:From"] ?? "portal@localhost", senderName, Encoding.UTF8),
            Subject = mail.Subject, SubjectEncoding = Encoding.UTF8, Body = mail.Body, BodyEncoding = Encoding.UTF8,
        };
        message.To.Add(mail.To);
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{tenant.Name}>");
        using var client = Client();
        await client.SendMailAsync(message, cancellation);
    }

    private SmtpClient Client()
    {
        var section = configuration.GetSection("Municipal:Mail");
        if (section["Host"] is { Length: > 0 } host)
        {
            return new SmtpClient(host, section.GetValue("Port", 587)) { EnableSsl = section.GetValue("Tls", true), Credentials = section["User"] is { } user ? new System.Net.NetworkCredential(user, section["Password"]) : null };
        }

        Directory.CreateDirectory(paths.Mail);
        return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = paths.Mail };
    }
}
