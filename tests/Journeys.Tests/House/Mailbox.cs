using System.Text;
using System.Text.RegularExpressions;

namespace Municipal.Journeys.Tests;

/// <summary>The folder that the Host writes mail to where no mail server is configured.</summary>
internal sealed partial class Mailbox(string folder)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);

    /// <summary>Waits for a mail to somebody that leads somewhere.</summary>
    /// <param name="to">The address.</param>
    /// <param name="leadingTo">A part of the link in it.</param>
    /// <returns>The link.</returns>
    public async Task<string> LinkAsync(string to, string leadingTo)
    {
        using var patience = new CancellationTokenSource(Longest);
        while (true)
        {
            foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.eml") : [])
            {
                var mail = await ReadAsync(file);
                if (mail.Contains(to, StringComparison.OrdinalIgnoreCase) && Links().Matches(mail).FirstOrDefault(m => m.Value.Contains(leadingTo, StringComparison.Ordinal)) is { } link)
                {
                    return link.Value;
                }
            }

            await Task.Delay(200, patience.Token);
        }
    }

    /// <summary>Head and body of a mail, whichever way the body was encoded for its journey.</summary>
    private static async Task<string> ReadAsync(string file)
    {
        string text;
        try
        {
            text = await File.ReadAllTextAsync(file);
        }
        catch (IOException)
        {
            return ""; // Still being written.
        }

        var (head, body) = text.Split("\r\n\r\n", 2) is [var h, var b] ? (h, b) : (text, "");
        if (head.Contains("base64", StringComparison.OrdinalIgnoreCase))
        {
            return head + "\n" + Encoding.UTF8.GetString(Convert.FromBase64String(body.ReplaceLineEndings("")));
        }

        return head + "\n" + EncodedByte().Replace(body.Replace("=\r\n", "", StringComparison.Ordinal), m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());
    }

    [GeneratedRegex(@"http://[^\s<>""]+")]
    private static partial Regex Links();

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex EncodedByte();
}
