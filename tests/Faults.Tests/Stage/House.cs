using System.Diagnostics;
using Municipal.Testing;

namespace Municipal.Faults.Tests;

/// <summary>
/// A data folder with one portal, many courses, and people who are signed in. Made once, by the Host itself; every test gets a copy.
/// </summary>
internal sealed class House
{
    public const string Tenant = "mapo";
    public const int Courses = 90;
    public const int Seats = 4;

    private static readonly TimeSpan MostWorkToStart = TimeSpan.FromSeconds(25);

    private static readonly Lazy<Task<House>> Original = new(MakeAsync);

    private House(string folder, IReadOnlyList<Person> residents, Person officer) => (Folder, Residents, Officer) = (folder, residents, officer);

    public string Folder { get; }

    public IReadOnlyList<Person> Residents { get; }

    public Person Officer { get; }

    public string Database => Path.Combine(Folder, "tenants", Tenant, "data.db");

    public HostRun Run => HostProgram.Run(Folder);

    public static string Recipe { get; } = $$"""
        { "name": "faults", "displayName": { "ko": "고장", "en": "Faults" }, "version": "1", "issetuprecipe": true, "isdemo": true, "steps": [
          { "name": "feature", "enable": ["Residents.SignUp", "Cycles", "Proposals", "Proposals.Support", "BudgetSchool"] },
          { "name": "settings", "sections": { "Proposal": { "allYearRound": true } } },
          { "name": "accounts", "accounts": [
            {{string.Join(",\n", Enumerable.Range(1, 6).Select(i => $$"""{ "email": "resident{{i}}@faults.example", "name": "김주민", "password": "{{Person.Password}}" }"""))}},
            { "email": "officer@faults.example", "name": "유관리", "password": "{{Person.Password}}", "roles": ["resident", "tenant-administrator"] } ] },
          { "name": "courses", "courses": [
            {{string.Join(",\n", Enumerable.Range(1, Courses).Select(i => $$"""
                { "key": "course-{{i}}", "kind": "basic", "fiscalYear": 2027, "title": { "ko": "과정 {{i}}", "en": "Course {{i}}" }, "seats": {{Seats}},
                  "enrolFrom": "[day('-10')]", "enrolUntil": "[day('30')]", "published": true, "sessions": [ { "day": "[day('40')]", "from": "19:00", "to": "21:00" } ] }
                """))}} ] } ] }
        """;

    public static async Task<House> CopyAsync(string? folder = null)
    {
        var original = await Original.Value;
        folder ??= Scratch.NewFolder("house");
        Scratch.Copy(original.Folder, folder);
        return new House(folder, original.Residents, original.Officer);
    }

    /// <summary>Starts a Host on it and waits until it is ready.</summary>
    public static async Task<HostProcess> StartAsync(HostRun run)
    {
        var host = HostProcess.Start(run);
        try
        {
            await host.FirstAnswerAsync("_/ready", Stopwatch.StartNew());
            // By its own work and not by the clock, which runs on while a busy machine does something else. A lock that nobody lets go of is a time-out.
            Assert.True(host.Work < MostWorkToStart, $"It took {host.Work} of work to be ready.");
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async Task ExpectHealthAsync()
    {
        var (exitCode, _, output) = await HostProcess.CommandAsync(Run, "doctor");
        Assert.True(exitCode == 0, output);
    }

    public static (IReadOnlyList<Person> Residents, Person Officer) People() =>
        ([.. Enumerable.Range(1, 6).Select(i => new Person($"resident{i}@faults.example"))], new Person("officer@faults.example"));

    private static async Task<House> MakeAsync()
    {
        var folder = Scratch.NewFolder("original");
        var recipe = Path.Combine(Scratch.NewFolder("recipe"), "faults.recipe.json");
        await File.WriteAllTextAsync(recipe, Recipe);
        var (exitCode, _, output) = await HostProcess.CommandAsync(HostProgram.Run(folder), "tenants", "create", Tenant, "--recipe", recipe, "--title", "마포구", "--title-en", "Mapo-gu");
        Assert.True(exitCode == 0, output);
        var (residents, officer) = People();
        await using var host = await StartAsync(HostProgram.Run(folder));
        foreach (var person in residents.Append(officer))
        {
            await person.SignInAsync(host.Address, Tenant);
        }

        Assert.Equal(0, await host.StopAsync());
        return new House(folder, residents, officer);
    }
}
