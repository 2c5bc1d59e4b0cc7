using Municipal.Testing;

namespace Municipal.Tenants.Tests.Recipes;

/// <summary>Whatever is not exactly a recipe is refused with its line, and nothing is guessed.</summary>
public sealed class StrictnessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, int, string> Broken => new()
    {
        { "[]", 1, "A recipe is an object" },
        { "{ \"name\": \"x\" }", 1, "\"steps\"" },
        { "{ \"steps\": [] }", 1, "\"name\"" },
        { "{\n \"name\": \"x\",\n \"mayor\": 1, \"steps\": [] }", 3, "'mayor' is not a property" },
        { "{\n \"name\": 7, \"steps\": [] }", 2, "'name' is a text" },
        { "{ \"name\": \"x\",\n \"issetuprecipe\": \"yes\", \"steps\": [] }", 2, "true or false" },
        { "{ \"name\": \"x\",\n\n \"name\": \"y\", \"steps\": [] }", 3, "'name' is there twice" },
        { "{ \"name\": \"x\",\n \"variables\": { \"year\": 2028 }, \"steps\": [] }", 2, "'year' is a text" },
        { "{ \"name\": \"x\",\n \"variables\": [], \"steps\": [] }", 2, "'variables' is an object" },
        { "{ \"name\": \"x\",\n \"steps\": {} }", 2, "'steps' is a list" },
        { "{ \"name\": \"x\", \"steps\": [\n { \"name\": \"theme\" },\n \"theme\" ] }", 3, "A step is an object" },
        { "{ \"name\": \"x\", \"steps\": [\n { \"enable\": [] } ] }", 2, "A step needs a \"name\"" },
        { "{ \"name\": \"x\", \"steps\": [] }\n{}", 2, "This is not valid JSON" },
        { "{ \"name\": \"x\",\n \"steps\": [ }", 2, "This is not valid JSON" },
        { "{ \"name\": \"x\",\n \"displayName\": { \"ko\": \"가\", \"fr\": \"a\" }, \"steps\": [] }", 2, "not \"fr\"" },
    };

    [Theory, MemberData(nameof(Broken))]
    public async Task Open_NotARecipe_SaysWhatAndWhere(string text, int line, string message)
    {
        var city = await CityHost.OnAsync(Database.Sqlite);
        var file = await WriteAsync(text);

        var problem = Assert.Single(Assert.Throws<RecipeException>(() => city.Get<RecipeBook>().Open(file)).Problems);

        Assert.Equal((file, line), (problem.File, (int)problem.Line));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, int, string> BrokenSteps => new()
    {
        { "\n{ \"name\": \"parade\" }", 2, "There is no step 'parade'" },
        { "\n{ \"name\": \"theme\",\n \"colour\": \"#000000\" }", 3, "colour" },
        { "\n{ \"name\": \"theme\",\n \"theme\": \"Standard\",\n \"theme\": \"Hangang\" }", 4, "theme" },
        { "\n{ \"name\": \"feature\",\n \"enable\": \"Proposals\" }", 3, "enable" },
        { "\n{ \"name\": \"feature\", \"enable\": [ \"Voting.Machines\" ] }", 2, "No module declares a feature 'Voting.Machines'" },
        { "\n\n{ \"name\": \"courses\", \"courses\": [] }", 3, "needs the feature 'BudgetSchool'" },
        { "\n{ \"name\": \"settings\", \"sections\": { \"Weather\": {} } }", 2, "no settings section 'Weather'" },
        { "\n{ \"name\": \"settings\", \"sections\": { \"Mail\": { \"stamp\": 1 } } }", 2, "stamp" },
        { "\n{ \"name\": \"roles\", \"grants\": [ { \"role\": \"king\", \"permission\": \"content.edit\", \"granted\": true } ] }", 2, "no role 'king'" },
        { "\n{ \"name\": \"theme\",\n \"slogan\": \"[variables('slogan')]\" }", 3, "no variable 'slogan'" },
        { "\n{ \"name\": \"theme\",\n \"slogan\": \"[parameters('slogan')]\" }", 3, "'slogan' was not given" },
        { "\n{ \"name\": \"theme\",\n\n \"slogan\": \"[shell('rm')]\" }", 4, "is not a function of recipes" },
        { "\n{ \"name\": \"theme\", \"slogan\": \"[day('soon')]\" }", 2, "is not a function of recipes" },
        { "\n{ \"name\": \"theme\", \"isOfficial\": true }", 2, "cannot claim to be an official" },
    };

    [Theory, MemberData(nameof(BrokenSteps))]
    public async Task Check_StepThatDoesNotFit_SaysWhatAndWhere(string step, int line, string message)
    {
        var city = await CityHost.OnAsync(Database.Sqlite);
        var book = city.Get<RecipeBook>();
        var file = await WriteAsync($"{{ \"name\": \"x\", \"isdemo\": true, \"steps\": [{step}] }}");

        var problems = book.Check(book.Open(file), new HashSet<string>(), new Dictionary<string, string>());

        Assert.Contains(problems, p => (p.File, p.Line) == (file, line) && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_AccountsOutsideADemonstration_AreRefused()
    {
        var city = await CityHost.OnAsync(Database.Sqlite);
        var book = city.Get<RecipeBook>();
        const string steps = """
            { "name": "accounts", "accounts": [ { "email": "kim@demo.example", "name": "김시범", "password": "demo-password-1" } ] }
            """;
        var real = await WriteAsync($$"""{ "name": "real", "issetuprecipe": true, "steps": [ {{steps}} ] }""");
        var demo = await WriteAsync($$"""{ "name": "shown", "isdemo": true, "issetuprecipe": true, "steps": [ {{steps}} ] }""");

        var outer = await WriteAsync($$"""{ "name": "outer", "issetuprecipe": true, "steps": [ { "name": "recipes", "values": [ "{{demo}}" ] } ] }""");

        Assert.Contains("isdemo", Assert.Single(book.Check(book.Open(real), new HashSet<string>(), new Dictionary<string, string>())).Message, StringComparison.Ordinal);
        Assert.Empty(book.Check(book.Open(demo), new HashSet<string>(), new Dictionary<string, string>()));
        await Assert.ThrowsAsync<RecipeException>(() => city.PortalAsync("real-accounts", real));
        await Assert.ThrowsAsync<RecipeException>(() => city.PortalAsync("hidden-accounts", outer));
    }

    [Fact]
    public async Task Run_DemonstrationOnARealPortal_IsRefused()
    {
        var city = await CityHost.OnAsync(Database.Sqlite);
        var portal = await city.PortalAsync("no-show");
        var book = city.Get<RecipeBook>();

        var refused = await Assert.ThrowsAsync<RecipeException>(() => city.Get<RecipeRunner>().RunAsync(portal, book.Open("demo-gangbuk"), new SetupOrder(portal.Name, portal.Title).Parameters, Cancellation));

        Assert.Contains("demonstration", refused.Message, StringComparison.Ordinal);
        Assert.Equal(portal.Features, city.Find("no-show")!.Features);
    }

    [Fact]
    public async Task Open_IncludesInACircle_IsRefused()
    {
        var city = await CityHost.OnAsync(Database.Sqlite);
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.json");
        await File.WriteAllTextAsync(file, $$"""{ "name": "x", "steps": [ { "name": "recipes", "values": [ "{{file}}" ] } ] }""", Cancellation);

        Assert.Contains("circle", Assert.Throws<RecipeException>(() => city.Get<RecipeBook>().Open(file)).Message, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task Run_ValueThatLooksLikeAnExpression_StaysText()
    {
        var city = await CityHost.OnAsync(Database.Sqlite);
        var portal = await city.PortalAsync("one-pass");
        var file = await WriteAsync("""
            { "name": "x", "variables": { "slogan": "[parameters('secret')]" }, "steps": [
              { "name": "theme", "slogan": "[variables('slogan')] [[day('7')]" } ] }
            """);

        await city.Get<RecipeRunner>().RunAsync(portal, city.Get<RecipeBook>().Open(file), new Dictionary<string, string> { ["secret"] = "told" }, Cancellation);

        Assert.Equal("[parameters('secret')] [day('7')]", city.Find("one-pass")!.Brand.Slogan.Ko);
    }

    [Fact]
    public async Task Survey_OneBrokenFile_LeavesTheOthersAndNamesIt()
    {
        var city = await CityHost.OnAsync(Database.Sqlite);
        var folder = Directory.CreateDirectory(Path.Combine(city.Get<InstallationPaths>().Root, "recipes")).FullName;
        var (broken, misnamed) = (Path.Combine(folder, "broken.recipe.json"), Path.Combine(folder, "one.recipe.json"));
        await File.WriteAllTextAsync(broken, "{", Cancellation);
        await File.WriteAllTextAsync(misnamed, """{ "name": "two", "steps": [] }""", Cancellation);

        var (recipes, problems) = city.Get<RecipeBook>().Survey();
        Directory.Delete(folder, recursive: true);

        Assert.Contains(recipes, r => r.Name == "gu-light");
        Assert.DoesNotContain(recipes, r => r.Name == "two");
        Assert.Equal([broken, misnamed], problems.Select(p => p.File).Order());
    }

    private static async Task<string> WriteAsync(string text)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.recipe.json");
        await File.WriteAllTextAsync(file, text, Cancellation);
        return file;
    }
}
