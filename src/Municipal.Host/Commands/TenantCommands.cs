using System.CommandLine;
using Municipal.Kernel;

namespace Municipal.Host;

/// <summary><c>tenants list|create|export|suspend|resume|delete</c>.</summary>
internal static class TenantCommands
{
    private static readonly Argument<string> Name = new("name") { Description = "The tenant's name: its path prefix, such as seodaemun." };

    private static readonly Actor Operator = new("command:tenants");

    public static Command Make(string[] configuration) => new("tenants", "The portals of this installation.")
    {
        List(configuration), Create(configuration), Export(configuration),
        Change(configuration, "suspend", "Closes a portal for now; visitors meet a polite 503.", (care, tenant, reason, cancellation) => care.SuspendAsync(tenant, reason, Operator, cancellation)),
        Change(configuration, "resume", "Opens a suspended portal again.", (care, tenant, reason, cancellation) => care.ResumeAsync(tenant, reason, Operator, cancellation)),
        Delete(configuration),
    };

    private static Command List(string[] configuration)
    {
        var command = new Command("list", "Lists the portals.") { Output.Json };
        command.SetAction((parsed, _) => Output.OnInstallationAsync(configuration, services =>
        {
            var tenants = services.GetRequiredService<TenantRegistry>().Current.All;
            if (parsed.GetValue(Output.Json))
            {
                Output.WriteJson(tenants.Select(Line).ToList());
                return Task.FromResult(Exit.Done);
            }

            foreach (var tenant in tenants)
            {
                Console.WriteLine($"{tenant.Name,-16} {tenant.State,-12} {Address(tenant),-32} {tenant.Title.Ko} ({tenant.Title.En})  {tenant.Features.Count} features");
            }

            return Task.FromResult(Exit.Done);
        }));
        return command;
    }

    private static Command Create(string[] configuration)
    {
        var recipe = new Option<string>("--recipe") { Description = "Name or file of a set-up recipe.", Required = true };
        var title = new Option<string?>("--title") { Description = "Korean title; the name by default." };
        var titleEn = new Option<string?>("--title-en") { Description = "English title." };
        var host = new Option<string[]>("--host") { Description = "A host name that leads to the portal directly; may be given several times." };
        var colour = new Option<string?>("--colour") { Description = "The brand colour as #rrggbb, with a contrast of at least 4.5:1 on white; the recipe's by default." };
        var officer = new Option<string?>("--officer-email") { Description = "Invites the first officer, as the portal's administrator." };
        var officerName = new Option<string?>("--officer-name") { Description = "The first officer's name; the address by default." };
        var command = new Command("create", "Makes a portal from a recipe: all of it or nothing.") { Name, recipe, title, titleEn, host, colour, officer, officerName, Output.Json };
        command.SetAction((parsed, cancellation) => Output.OnInstallationAsync(configuration, async services =>
        {
            var text = parsed.GetValue(Name)!;
            if (TenantName.TryParse(text, out var name) is { } refusal)
            {
                return await Output.RefuseAsync(
                    refusal == TenantNameRefusal.Reserved ? $"'{text}' is used by the installation itself." : $"'{text}' cannot name a tenant. Use 2 to 32 of a–z, 0–9 and '-'.", Exit.WrongInput);
            }

            var order = new SetupOrder(name, new LocalizedText(parsed.GetValue(title) ?? text, parsed.GetValue(titleEn)))
            {
                Hosts = [.. (parsed.GetValue(host) ?? []).Select(HostName).Distinct()], PrimaryColour = Colour(parsed.GetValue(colour)),
                InSetup = FirstOfficer.Of(parsed.GetValue(officer), parsed.GetValue(officerName), Roles.TenantAdministrator),
            };
            var (tenant, changes) = await services.GetRequiredService<TenantCare>().CreateAsync(order, services.GetRequiredService<RecipeBook>().Open(parsed.GetValue(recipe)!), Operator, cancellation);
            if (parsed.GetValue(Output.Json))
            {
                Output.WriteJson(Line(tenant));
            }
            else
            {
                Console.WriteLine($"{tenant.Name} is ready at {Address(tenant)} ({changes.Count} changes by {tenant.Recipe}).");
            }

            return Exit.Done;
        }));
        return command;
    }

    private static string HostName(string text) =>
        Uri.CheckHostName(text) == UriHostNameType.Dns ? text.ToLowerInvariant() : throw new WrongInputException($"'{text}' is not a host name. Write it as pb.dobong.example.");

    private static string? Colour(string? text) =>
        text is null ? null
        : !BrandColour.IsColour(text) ? throw new WrongInputException($"'{text}' is not a colour. Write it as #rrggbb.")
        : BrandColour.IsReadable(text) ? text.ToLowerInvariant()
        : throw new WrongInputException($"'{text}' is too pale to read on white ({BrandColour.RatioOnWhite(text):0.0}:1, at least 4.5:1 is needed). The nearest that fits is {BrandColour.NearestReadable(text)}.");

    private static Command Export(string[] configuration)
    {
        var file = new Option<FileInfo?>("--output") { Description = "Where to write; the terminal by default." };
        var command = new Command("export", "Writes a portal as a recipe that would make it again.") { Name, file, Output.Json };
        command.SetAction((parsed, cancellation) => Output.OnInstallationAsync(configuration, services => WithTenantAsync(services, parsed.GetValue(Name)!, async tenant =>
        {
            if (tenant.State == TenantState.Maintenance)
            {
                return await Output.RefuseAsync($"The database of '{tenant.Name}' could not be brought up to date, so it cannot be exported. See: doctor");
            }

            var json = await services.GetRequiredService<RecipeExporter>().ExportAsync(tenant, cancellation);
            if (parsed.GetValue(file) is { } target)
            {
                await File.WriteAllTextAsync(target.FullName, json + "\n", cancellation);
            }
            else
            {
                Console.WriteLine(json);
            }

            return Exit.Done;
        })));
        return command;
    }

    private static Command Change(string[] configuration, string verb, string description, Func<TenantCare, Tenant, string, CancellationToken, Task> change)
    {
        var reason = new Option<string>("--reason") { Description = "Why; kept in the audit trail.", DefaultValueFactory = _ => "" };
        var command = new Command(verb, description) { Name, reason, Output.Json };
        command.SetAction((parsed, cancellation) => Output.OnInstallationAsync(configuration, services => WithTenantAsync(services, parsed.GetValue(Name)!, async tenant =>
        {
            await change(services.GetRequiredService<TenantCare>(), tenant, parsed.GetValue(reason)!, cancellation);
            return Said(services, tenant, parsed.GetValue(Output.Json));
        })));
        return command;
    }

    private static Command Delete(string[] configuration)
    {
        var confirm = new Option<string>("--confirm") { Description = "The tenant's name once more.", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why; kept in the city's audit trail.", DefaultValueFactory = _ => "" };
        var command = new Command("delete", "Takes a portal out of service and keeps an archive of it.") { Name, confirm, reason, Output.Json };
        command.SetAction((parsed, cancellation) => Output.OnInstallationAsync(configuration, services => WithTenantAsync(services, parsed.GetValue(Name)!, async tenant =>
        {
            if (parsed.GetValue(confirm) != tenant.Name.Value)
            {
                return await Output.RefuseAsync($"To delete it, repeat its name: --confirm {tenant.Name}", Exit.WrongInput);
            }

            var kept = await services.GetRequiredService<TenantCare>().DeleteAsync(tenant, parsed.GetValue(reason)!, Operator, cancellation);
            if (parsed.GetValue(Output.Json))
            {
                Output.WriteJson(new { name = tenant.Name.Value, archive = kept });
            }
            else
            {
                Console.WriteLine($"{tenant.Name} is deleted. It is kept as {kept}.");
            }

            return Exit.Done;
        })));
        return command;
    }

    private static Task<int> WithTenantAsync(IServiceProvider services, string name, Func<Tenant, Task<int>> work) =>
        services.GetRequiredService<TenantRegistry>().Current.ByName(name) is { } tenant
            ? work(tenant)
            : Output.RefuseAsync($"There is no tenant '{name}'. See: tenants list");

    private static int Said(IServiceProvider services, Tenant tenant, bool json)
    {
        var now = services.GetRequiredService<TenantRegistry>().Current.ById(tenant.Id)!;
        if (json)
        {
            Output.WriteJson(Line(now));
        }
        else
        {
            Console.WriteLine($"{now.Name}: {now.State}");
        }

        return Exit.Done;
    }

    private static string Address(Tenant tenant) => tenant.Hosts.Count > 0 ? tenant.Hosts[0] : tenant.IsCity ? "/" : $"/{tenant.Name}";

    private static object Line(Tenant tenant) => new
    {
        name = tenant.Name.Value, title = tenant.Title.Ko, titleEn = tenant.Title.En, state = tenant.State, features = tenant.Features.Order(StringComparer.Ordinal).ToList(),
        address = Address(tenant), hosts = tenant.Hosts, theme = tenant.Theme, isCity = tenant.IsCity, isDemo = tenant.IsDemo, recipe = tenant.Recipe, createdAt = tenant.CreatedAt,
    };
}
