using System.Text.Json;

namespace Municipal.Tenants.Tests.Commands;

public sealed class CommandLineTests
{
    private const int Done = 0;
    private const int Refused = 1;
    private const int WrongInput = 2;
    private const int Fault = 3;

    [Fact]
    public async Task Tenants_AWholeLife_FromCreateToDelete()
    {
        using var program = new HostProgram();

        var created = await program.RunAsync("tenants", "create", "dobong", "--recipe", "gu-light", "--title", "도봉구", "--title-en", "Dobong-gu", "--host", "PB.dobong.example", "--colour", "#8a2a5b", "--officer-email", "kim@dobong.example", "--officer-name", "김담당", "--json");
        Assert.Equal((Done, ""), (created.Exit, created.Error));
        Assert.Equal("pb.dobong.example", created.Json.GetProperty("address").GetString());

        var list = await program.RunAsync("tenants", "list", "--json");
        var line = Assert.Single(list.Json.EnumerateArray());
        Assert.Equal(("dobong", "도봉구", "running"), (line.GetProperty("name").GetString(), line.GetProperty("title").GetString(), line.GetProperty("state").GetString()));
        Assert.Contains("Proposals", line.GetProperty("features").EnumerateArray().Select(f => f.GetString()));
        Assert.Equal(JsonValueKind.String, line.GetProperty("address").ValueKind);
        Assert.Contains("도봉구", (await program.RunAsync("tenants", "list")).Output, StringComparison.Ordinal);

        Assert.Equal("suspended", (await program.RunAsync("tenants", "suspend", "dobong", "--reason", "점검", "--json")).Json.GetProperty("state").GetString());
        Assert.Equal("running", (await program.RunAsync("tenants", "resume", "dobong", "--json")).Json.GetProperty("state").GetString());

        var file = Path.Combine(program.Folder, "out.recipe.json");
        Assert.Equal(Done, (await program.RunAsync("tenants", "export", "dobong", "--output", file)).Exit);
        Assert.Equal(Done, (await program.RunAsync("tenants", "create", "again", "--recipe", file)).Exit);
        Assert.Equal(StepsOf((await program.RunAsync("tenants", "export", "dobong")).Json), StepsOf((await program.RunAsync("tenants", "export", "again")).Json));

        Assert.Equal(WrongInput, (await program.RunAsync("tenants", "delete", "dobong", "--confirm", "dobon")).Exit);
        Assert.Equal(WrongInput, (await program.RunAsync("tenants", "delete", "dobong")).Exit);
        var deleted = await program.RunAsync("tenants", "delete", "dobong", "--confirm", "dobong", "--json");
        Assert.True(File.Exists(Path.Combine(deleted.Json.GetProperty("archive").GetString()!, "data.db")));
        Assert.Equal("again", Assert.Single((await program.RunAsync("tenants", "list", "--json")).Json.EnumerateArray()).GetProperty("name").GetString());

        var health = await program.RunAsync("doctor", "--json");
        Assert.Equal(Done, health.Exit);
        Assert.All(health.Json.EnumerateArray(), finding => Assert.True(finding.GetProperty("ok").GetBoolean()));
    }

    [Fact]
    public async Task Recipes_CheckAndRun_SayWhatTheyFoundAndDid()
    {
        using var program = new HostProgram();
        var broken = Path.Combine(program.Folder, "broken.recipe.json");
        await File.WriteAllTextAsync(broken, "{ \"name\": \"broken\",\n \"steps\": [\n  { \"name\": \"parade\" } ] }", TestContext.Current.CancellationToken);
        await program.RunAsync("tenants", "create", "dobong", "--recipe", "gu-light");

        Assert.Contains("gu-standard", (await program.RunAsync("recipes", "list", "--json")).Json.EnumerateArray().Select(r => r.GetProperty("name").GetString()));
        Assert.Equal((Done, ""), await ExitAndErrorAsync(program, "recipes", "check", "gu-one-percent"));
        var problem = Assert.Single((await program.RunAsync("recipes", "check", broken, "--json")).Json.GetProperty("problems").EnumerateArray());
        Assert.Equal((broken, 3), (problem.GetProperty("file").GetString(), problem.GetProperty("line").GetInt32()));
        var (exit, error) = await ExitAndErrorAsync(program, "recipes", "check", broken);
        Assert.Equal(WrongInput, exit);
        Assert.StartsWith($"{broken}:3:", error, StringComparison.Ordinal);

        var shown = await program.RunAsync("recipes", "run", "gu-standard", "--tenant", "dobong", "--dry-run", "--json");
        var done = await program.RunAsync("recipes", "run", "gu-standard", "--tenant", "dobong", "--json");
        var again = await program.RunAsync("recipes", "run", "gu-standard", "--tenant", "dobong", "--json");
        Assert.Equal(shown.Json.GetProperty("changes").GetRawText(), done.Json.GetProperty("changes").GetRawText());
        Assert.NotEmpty(done.Json.GetProperty("changes").EnumerateArray());
        Assert.Empty(again.Json.GetProperty("changes").EnumerateArray());
    }

    public static TheoryData<int, string[]> Ends => new()
    {
        { WrongInput, ["parade"] },
        { WrongInput, ["tenants"] },
        { WrongInput, ["tenants", "create", "dobong"] },
        { WrongInput, ["tenants", "create", "../dobong", "--recipe", "gu-light"] },
        { WrongInput, ["tenants", "create", "desk", "--recipe", "gu-light"] },
        { WrongInput, ["tenants", "create", "dobong", "--recipe", "gu-pages"] },
        { WrongInput, ["tenants", "create", "dobong", "--recipe", "gu-light", "--colour", "#ffff00"] },
        { WrongInput, ["tenants", "create", "dobong", "--recipe", "gu-light", "--officer-email", "kim"] },
        { WrongInput, ["tenants", "create", "dobong", "--recipe", "gu-light", "--host", "https://dobong.example"] },
        { Refused, ["tenants", "export", "nobody"] },
        { Refused, ["recipes", "run", "gu-light", "--tenant", "nobody"] },
        { WrongInput, ["recipes", "check", "gu-none"] },
        { WrongInput, ["recipes", "check", "gu-light", "--parameter", "titleKo"] },
        { WrongInput, ["tenants", "list", "--Municipal:Database:Provider=oracle"] },
        { WrongInput, ["serve", "--Municipal:Database:Provider=postgresql"] },
        { Fault, ["tenants", "list", "--Municipal:Database:Provider=postgresql", "--Municipal:Database:ConnectionString=Host=127.0.0.1;Port=1;Timeout=2"] },
    };

    [Theory, MemberData(nameof(Ends))]
    public async Task Run_WhatCannotBe_SaysWhyAndEndsWithItsCode(int exit, string[] arguments)
    {
        using var program = new HostProgram();

        var answer = await program.RunAsync(arguments);

        Assert.Equal(exit, answer.Exit);
        Assert.NotEmpty(answer.Error.Trim());
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tenants_TakenNameAndTheCity_AreRefused()
    {
        using var program = new HostProgram();
        await program.RunAsync("tenants", "create", "seoul", "--recipe", "city");

        Assert.Equal((Refused, "There is a tenant 'seoul' already.\n"), await ExitAndErrorAsync(program, "tenants", "create", "seoul", "--recipe", "gu-light"));
        Assert.Equal((Refused, "This installation has its city already.\n"), await ExitAndErrorAsync(program, "tenants", "create", "busan", "--recipe", "city"));
        Assert.Equal(Refused, (await program.RunAsync("tenants", "suspend", "seoul")).Exit);
        Assert.Equal(Refused, (await program.RunAsync("tenants", "delete", "seoul", "--confirm", "seoul")).Exit);
    }

    [Fact]
    public async Task Doctor_DamagedFile_SaysWhichPortal()
    {
        using var program = new HostProgram();
        await program.RunAsync("tenants", "create", "dobong", "--recipe", "gu-light");
        var file = Path.Combine(program.Data, "tenants", "dobong", "files", "ab", new string('a', 64));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "not what it says", TestContext.Current.CancellationToken);

        var answer = await program.RunAsync("doctor");

        Assert.Equal(Refused, answer.Exit);
        Assert.Contains("BAD  dobong", answer.Output, StringComparison.Ordinal);
        Assert.Contains(file, answer.Output, StringComparison.Ordinal);
    }

    public static TheoryData<string> Verbs => ["", "serve", "tenants", "tenants list", "tenants create", "tenants export", "tenants suspend", "tenants resume", "tenants delete", "recipes", "recipes list", "recipes check", "recipes run", "recipes schema", "doctor"];

    [Theory, MemberData(nameof(Verbs))]
    public async Task Help_OnEveryVerb_DescribesItAndMakesNothing(string verb)
    {
        using var program = new HostProgram();

        var answer = await program.RunAsync([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((Done, ""), (answer.Exit, answer.Error));
        Assert.Contains("Usage:", answer.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.Data));
    }

    private static async Task<(int Exit, string Error)> ExitAndErrorAsync(HostProgram program, params string[] arguments)
    {
        var answer = await program.RunAsync(arguments);
        return (answer.Exit, answer.Error);
    }

    private static string StepsOf(JsonElement recipe) => recipe.GetProperty("steps").GetRawText();
}
