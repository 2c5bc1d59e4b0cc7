using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Testing;

/// <summary>A portal of one test's own, with its own time. Make two to see that they never meet.</summary>
/// <param name="installation">The Host it stands in.</param>
/// <param name="id">The tenant's id.</param>
public sealed class TestTenant(TestInstallation installation, Guid id) : IAsyncDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;

    /// <summary>The Host it stands in.</summary>
    public TestInstallation Installation { get; } = installation;

    /// <summary>This portal's time.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>The tenant as the registry has it now.</summary>
    public Tenant Tenant => Registry.Current.ById(id) ?? throw new InvalidOperationException("The tenant is gone.");

    private TenantRegistry Registry => Installation.Services.GetRequiredService<TenantRegistry>();

    private TenantScopes Scopes => Installation.Services.GetRequiredService<TenantScopes>();

    /// <summary>Makes a gu's portal in the Host that this assembly's tests share.</summary>
    /// <param name="database">On which database.</param>
    /// <param name="recipe">What it is made from; every feature and people of every role by default.</param>
    /// <returns>The portal.</returns>
    public static async Task<TestTenant> CreateAsync(Database database, TestRecipe? recipe = null) =>
        await CreateAsync(await TestInstallation.OnAsync(database), recipe);

    /// <summary>Makes a portal in a Host.</summary>
    /// <param name="installation">The Host.</param>
    /// <param name="recipe">What it is made from; every feature and people of every role by default.</param>
    /// <returns>The portal.</returns>
    public static async Task<TestTenant> CreateAsync(TestInstallation installation, TestRecipe? recipe = null) =>
        new(installation, (await installation.Templates.MakeAsync(recipe ?? TestRecipe.Everything)).Id);

    /// <summary>A browser that nobody has signed in.</summary>
    /// <returns>A browser with no cookies.</returns>
    public TestBrowser Browse() => new(this, null);

    /// <summary>A browser in which somebody is signed in.</summary>
    /// <param name="role">Their role.</param>
    /// <param name="number">Which resident: 1 to <see cref="TestPerson.Residents"/>.</param>
    /// <returns>The browser.</returns>
    public async Task<TestBrowser> SignInAsync(string role, int number = 1) => new(this, await PersonAsync(role, number));

    /// <summary>A browser in which that person is signed in.</summary>
    /// <param name="person">Who; not necessarily with an account.</param>
    /// <returns>The browser.</returns>
    public TestBrowser SignIn(TestPerson person) => new(this, person);

    /// <summary>One of the people that every test's tenant has.</summary>
    /// <param name="role">Their role.</param>
    /// <param name="number">Which resident.</param>
    /// <returns>The person.</returns>
    public async Task<TestPerson> PersonAsync(string role, int number = 1)
    {
        var email = TestPerson.EmailOf(role, number);
        var hasAccounts = Installation.Services.GetRequiredService<ModuleCatalog>().All<RecipeStepContribution>().Any(s => s.Contribution.Name == "accounts");
        var account = !hasAccounts ? Guid.CreateVersion7() : await ReadAsync(async services =>
        {
            var found = await services.GetRequiredService<TenantSession>().Connection.ScalarAsync("SELECT id FROM residents_accounts WHERE email_key = @p0", Never, email);
            return found is Guid guid ? guid : Guid.Parse((string)(found ?? throw new InvalidOperationException($"There is no {role} {number}.")));
        });
        IReadOnlyList<string> roles = role == Roles.Resident ? [role] : [Roles.Resident, role];
        return new TestPerson(account, id, TestPerson.NameOf(role, number), email, roles, null);
    }

    /// <summary>Reads with the tenant's services.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="work">Reads.</param>
    /// <returns>What was read.</returns>
    public async Task<T> ReadAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        AmbientClock.Enter(Clock);
        return await Scopes.ReadAsync(Tenant, work);
    }

    /// <summary>Writes with the tenant's services, in one transaction.</summary>
    /// <param name="work">Writes.</param>
    /// <returns>A task.</returns>
    public async Task WriteAsync(Func<IServiceProvider, Task> work)
    {
        AmbientClock.Enter(Clock);
        await Scopes.WriteAsync(Tenant, "test", work, Never);
    }

    /// <summary>Runs a recipe's steps.</summary>
    /// <param name="steps">Steps as a recipe file has them, separated by commas.</param>
    /// <returns>What changed.</returns>
    public async Task<IReadOnlyList<RecipeChange>> RunRecipeAsync([System.Diagnostics.CodeAnalysis.StringSyntax("Json")] string steps)
    {
        AmbientClock.Enter(Clock);
        var file = Path.Combine(Installation.Folder, $"{Guid.CreateVersion7():N}.recipe.json");
        await File.WriteAllTextAsync(file, $$"""{ "name": "test", "steps": [ {{steps}} ] }""");
        var recipe = Installation.Services.GetRequiredService<RecipeBook>().Open(file);
        return await Installation.Services.GetRequiredService<RecipeRunner>().RunAsync(Tenant, recipe, new Dictionary<string, string>(), Never);
    }

    /// <summary>Writes the tenant as a recipe.</summary>
    /// <returns>The recipe's JSON.</returns>
    public async Task<string> ExportAsync()
    {
        AmbientClock.Enter(Clock);
        return await Installation.Services.GetRequiredService<RecipeExporter>().ExportAsync(Tenant, Never);
    }

    /// <summary>Switches features on or off, with what they need and what needs them; the next request sees it.</summary>
    /// <param name="featureId">The feature.</param>
    /// <param name="on">On or off.</param>
    /// <returns>A task.</returns>
    public Task SwitchAsync(string featureId, bool on)
    {
        var catalog = Installation.Services.GetRequiredService<ModuleCatalog>();
        return Registry.UpdateAsync(id, facts => facts with
        {
            Features = on ? [.. facts.Features, featureId] : [.. facts.Features.Where(f => f != featureId && !catalog.Dependants(featureId).Contains(f))],
        }, Never);
    }

    /// <summary>Delivers the events and sends the mail that are due now.</summary>
    /// <returns>A task.</returns>
    public async Task DeliverAsync()
    {
        AmbientClock.Enter(Clock);
        var faults = FaultLog.Collect();
        await Installation.Services.GetRequiredService<OutboxDispatcher>().DrainAsync(Tenant, Never);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Runs the jobs that are due now.</summary>
    /// <returns>How many ran.</returns>
    public async Task<int> RunJobsAsync()
    {
        AmbientClock.Enter(Clock);
        var faults = FaultLog.Collect();
        var ran = await Installation.Services.GetRequiredService<JobRunner>().RunDueAsync(Tenant, Never);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        return ran;
    }

    /// <summary>The audit trail so far, oldest first.</summary>
    /// <returns>Entries.</returns>
    public Task<List<AuditEntry>> AuditAsync() => ReadAsync(services =>
        Task.FromResult(services.GetRequiredService<KernelDb>().Audit.OrderBy(a => a.Number).ToList()));

    /// <summary>Mail queued or sent so far, oldest first.</summary>
    /// <returns>Mail.</returns>
    public Task<List<OutgoingMail>> MailAsync() => ReadAsync(services =>
        Task.FromResult(services.GetRequiredService<KernelDb>().Mail.OrderBy(m => m.QueuedAt).ThenBy(m => m.Id).ToList()));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Registry.Current.ById(id) is { } tenant)
        {
            await Registry.RemoveAsync(id, Never);
            var provider = Installation.Services.GetRequiredService<IDatabaseProvider>();
            await provider.DropAsync(provider.StoreOf(tenant.Name), Never);
        }
    }
}
