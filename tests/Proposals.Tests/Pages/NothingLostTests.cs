using System.Net;
using Municipal.Testing;

namespace Municipal.Proposals.Tests.Pages;

/// <summary>What somebody has typed is still there, whatever comes between.</summary>
public sealed class NothingLostTests
{
    private const string Typed = "어르신이 쉬어 갈 의자가 한 개도 없습니다.";

    [Theory, OnEachDatabase]
    public async Task ValidationError_KeepsWhatWasTyped_OnThePageAndInTheDraft(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        var author = await gu.SignInAsync(Roles.Resident);
        var draft = await author.DraftAsync();
        var refused = await author.PostAsync($"{draft}/details", ("Input.Purpose", Typed), ("Input.Content", ""), ("Input.Estimate", "많이"));
        Assert.Equal(Typed, refused.Expect(HttpStatusCode.BadRequest).One("[name='Input.Purpose']").TextContent.Trim());
        var again = await author.GetAsync($"{draft}/details");
        Assert.Equal((Typed, "많이"), (again.One("[name='Input.Purpose']").TextContent.Trim(), again.One("[name='Input.Estimate']").GetAttribute("value")));
    }

    [Theory, OnEachDatabase]
    public async Task StageThatClosesBetween_KeepsWhatWasTyped(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        var author = await gu.SignInAsync(Roles.Resident);
        var draft = await author.DraftAsync();
        gu.Clock.Advance(TimeSpan.FromDays(90));
        var refused = await author.PostAsync($"{draft}/details", ("Input.Purpose", Typed), ("Input.Content", "나"));
        Assert.Contains("기간이 아닙니다", Assert.Single(refused.Expect(HttpStatusCode.UnprocessableEntity).Errors), StringComparison.Ordinal);
        Assert.Equal(Typed, (await author.GetAsync($"{draft}/details")).One("[name='Input.Purpose']").TextContent.Trim());
        Assert.Contains(Borough.Title, (await author.GetAsync("/my/proposals")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await author.PostAsync($"{draft}/check", ("Input.Consent", "true"))).Status);
        Assert.Equal(Typed, (await author.GetAsync($"{draft}/details")).One("[name='Input.Purpose']").TextContent.Trim());
    }

    [Theory, OnEachDatabase]
    public async Task TwoDevices_WorkOnOneDraft_AndTheStepsOfEachStay(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        var desk = await gu.SignInAsync(Roles.Resident);
        var phone = new TestBrowser(desk);
        var draft = await desk.DraftAsync();
        var open = await phone.GetAsync($"{draft}/details");
        (await desk.PostAsync(draft, ("Input.Title", "책상에서 고친 이름"), ("Input.Field", "welfare"), ("Input.Area", "none"))).Expect(HttpStatusCode.Redirect);
        (await open.SubmitAsync(form => form["Input.Purpose"] = Typed, button: "저장하고 다음으로")).Expect(HttpStatusCode.Redirect);
        await phone.AttachAsync(draft, "a.pdf", SampleFiles.Pdf);

        var page = await gu.Browse().GetAsync(await desk.PublishAsync(draft));
        Assert.All(["책상에서 고친 이름", Typed, "a.pdf"], text => Assert.Contains(text, page.Text, StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task Edit_OnTwoDevices_LosesNeither(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        var desk = await gu.SignInAsync(Roles.Resident);
        var proposal = await desk.ProposeAsync();
        var onPhone = await new TestBrowser(desk).GetAsync($"{proposal}/edit");
        (await (await desk.GetAsync($"{proposal}/edit")).SubmitAsync(form => form["What.Title"] = "책상에서 고친 이름")).Expect(HttpStatusCode.Redirect);
        var refused = await onPhone.SubmitAsync(form => form["Input.Purpose"] = Typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(Typed, refused.One("[name='Input.Purpose']").TextContent.Trim());
        Assert.Contains("책상에서 고친 이름", (await gu.Browse().GetAsync(proposal)).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task SessionThatEnded_LeavesEverySavedStep(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        var author = await gu.SignInAsync(Roles.Resident);
        var draft = await author.DraftAsync();
        var open = await author.GetAsync($"{draft}/details");
        var lost = await gu.Browse().PostAsync($"{draft}/details", ("Input.Purpose", Typed), ("Input.Content", "나"));
        Assert.NotEqual(HttpStatusCode.OK, lost.Status);
        Assert.Equal("쉴 곳이 없습니다.", (await author.GetAsync($"{draft}/details")).One("[name='Input.Purpose']").TextContent.Trim());
        (await open.SubmitAsync(form => form["Input.Purpose"] = Typed, button: "저장하고 다음으로")).Expect(HttpStatusCode.Redirect);
        Assert.Equal(Typed, (await author.GetAsync($"{draft}/details")).One("[name='Input.Purpose']").TextContent.Trim());
    }
}
