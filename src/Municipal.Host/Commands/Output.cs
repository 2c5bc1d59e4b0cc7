using System.CommandLine;
using System.Text.Json;
using Municipal.Kernel;

namespace Municipal.Host;

/// <summary>How commands open the installation, speak and fail: plain lines for people, JSON for programs, one exit code each.</summary>
internal static class Output
{
    /// <summary>The option every verb has.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "Write JSON for programs instead of lines for people.", Recursive = true };

    /// <summary>Runs a command on the installation and turns what is refused into a message and an exit code.</summary>
    public static async Task<int> OnInstallationAsync(string[] configuration, Func<IServiceProvider, Task<int>> work)
    {
        try
        {
            // Standard output belongs to the answer, which programs read.
            await using var app = await MunicipalHost.BuildAsync([.. configuration, "--Logging:LogLevel:Default=Warning", "--Logging:Console:LogToStandardErrorThreshold=Trace"], serving: false);
            return await work(app.Services);
        }
        catch (RecipeException wrong)
        {
            foreach (var problem in wrong.Problems)
            {
                await Console.Error.WriteLineAsync(problem.ToString());
            }

            return Exit.WrongInput;
        }
        catch (RegistryException refused)
        {
            await Console.Error.WriteLineAsync(refused.Refusal switch
            {
                RegistryRefusal.NameTaken => $"There is a tenant '{refused.Value}' already.",
                RegistryRefusal.HostTaken => $"The host '{refused.Value}' leads to another tenant.",
                RegistryRefusal.CityStays => "The city's own portal can be neither suspended nor deleted.",
                _ => "This installation has its city already.",
            });
            return Exit.Refused;
        }
        catch (Exception fault) when (fault is IOException or System.Data.Common.DbException or UnauthorizedAccessException or CatalogException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return Exit.Fault;
        }
    }

    public static void WriteJson(object value) => Console.WriteLine(JsonSerializer.Serialize(value, KernelJson.Readable));

    public static async Task<int> RefuseAsync(string message, int code = Exit.Refused)
    {
        await Console.Error.WriteLineAsync(message);
        return code;
    }
}
