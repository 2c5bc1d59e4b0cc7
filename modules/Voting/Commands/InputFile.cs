using System.Text;
using Municipal.Voting.Pabulib;

namespace Municipal.Voting.Commands;

/// <summary>Reads a file of the command line.</summary>
internal static class InputFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">As it was typed.</param>
    /// <param name="read">Makes something of its text.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What was made.</returns>
    /// <exception cref="OptionException">The file is not there or wrong: a line <c>FILE:LINE:COLUMN: what is wrong</c> for each problem.</exception>
    public static async Task<T> ReadAsync<T>(string path, Func<string, T> read, CancellationToken cancellation)
    {
        try
        {
            return read(await TextAsync(path, cancellation));
        }
        catch (PbException wrong)
        {
            throw new OptionException(string.Join(Environment.NewLine, wrong.Problems.Select(p => $"{path}:{p}")));
        }
    }

    private static async Task<string> TextAsync(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            throw new OptionException($"{path}: there is no such file.");
        }

        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException wrong)
        {
            var before = Encoding.UTF8.GetString(bytes, 0, Math.Max(0, wrong.Index)).TrimStart('\uFEFF');
            throw new PbException(before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'), "This is not UTF-8. Save the file as UTF-8.");
        }
    }
}
