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
        if (client.DeliveryMethod == SmtpDeliveryMethod.Network)
        {
            await client.SendMailAsync(message, cancellation);
            return;
        }

        // Named by the mail: where a kill comes between sending and noting it, the second time replaces the first.
        var folder = client.PickupDirectoryLocation = Directory.CreateDirectory(Path.Combine(paths.Mail, $".{mail.Id:N}")).FullName;
        await client.SendMailAsync(message, cancellation);
        File.Move(Directory.EnumerateFiles(folder).First(), Path.Combine(paths.Mail, $"{mail.Id:N}.eml"), overwrite: true);
        Directory.Delete(folder, recursive: true);
    }

    private SmtpClient Client()
    {
        var section = configuration.GetSection("Municipal:Mail");
        if (section["Host"] is { Length: > 0 } host)
        {
            return new SmtpClient(host, section.GetValue("Port", 587)) { EnableSsl = section.GetValue("Tls", true), Credentials = section["User"] is { } user ? new System.Net.NetworkCredential(user, section["Password"]) : null };
        }

        return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory };
    }
}
