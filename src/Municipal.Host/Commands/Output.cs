using System.CommandLine;
using System.Text.Json;
using Municipal.Kernel;

namespace Municipal.Host;

/// <summary>How commands open the installation, speak and fail: plain lines for people, JSON for programs, one exit code each.</summary>
internal static class Output
{
    /// <summary>The option every verb has.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "Write JSON for programs instead of lines for people.", Recursive = true };

    /// <summary>Runs a command on the installation.</summary>
    public static async Task<int> OnInstallationAsync(string[] configuration, Func<IServiceProvider, Task<int>> work)
    {
        // Standard output belongs to the answer, which programs read.
        await using var app = await MunicipalHost.BuildAsync([.. configuration, "--Logging:LogLevel:Default=Warning", "--Logging:Console:LogToStandardErrorThreshold=Trace"], serving: false);
        try
        {
            return await work(app.Services);
        }
        finally
        {
            // A Host that serves beside this command hears only through the registry of what was written.
            await app.Services.GetRequiredService<TenantRegistry>().SynchroniseAsync(CancellationToken.None);
        }
    }

    /// <summary>Turns what is refused or breaks into a message and an exit code.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (RecipeException wrong)
        {
            foreach (var problem in wrong.Problems)
            {
                await Console.Error.WriteLineAsync(problem.ToString());
            }

            return Exit.WrongInput;
        }
        catch (WrongInputException wrong)
        {
            return await RefuseAsync(wrong.Message, Exit.WrongInput);
        }
        catch (RegistryException refused)
        {
            return await RefuseAsync(refused.Refusal switch
            {
                RegistryRefusal.NameTaken => $"There is a tenant '{refused.Value}' already.",
                RegistryRefusal.HostTaken => $"The host '{refused.Value}' leads to another tenant.",
                RegistryRefusal.CityStays => "The city's own portal can be neither suspended nor deleted.",
                _ => "This installation has its city already.",
            });
        }
        catch (OperationCanceledException)
        {
            return await RefuseAsync("Interrupted. What had begun was undone.", Exit.Fault);
        }
        catch (Exception fault)
        {
            // The edge of the program: what nobody expected is named here, in full where somebody asks for it.
            var detail = Environment.GetEnvironmentVariable("MUNICIPAL_TRACE") is { Length: > 0 } ? fault.ToString() : $"{fault.GetType().Name}: {fault.Message}";
            return await RefuseAsync(detail, Exit.Fault);
        }
    }

    public static void WriteJson(object value) => Console.WriteLine(JsonSerializer.Serialize(value, KernelJson.Readable));

    public static async Task<int> RefuseAsync(string message, int code = Exit.Refused)
    {
        await Console.Error.WriteLineAsync(message);
        return code;
    }
}

/// <summary>Configuration or an argument cannot be used as it is.</summary>
internal sealed class WrongInputException(string message) : Exception(message);
