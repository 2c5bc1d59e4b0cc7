using System.Net;
using Municipal.Testing;

namespace Municipal.Comments.Tests;

/// <summary>What residents say and the office answers, as everybody reads it.</summary>
public sealed class WriteTests
{
    [Theory, OnEachDatabase]
    public async Task Comment_IsReadOnTheProposalAndInTheList_WithoutTheFullName(Database database)
    {
        await using var talk = await Talk.BeginAsync(database);
        await talk.SayAsync("밤에 무서웠는데 반갑습니다.\n\n둘째 문단입니다.");

        var proposal = (await talk.Gu.Browse().GetAsync(Talk.Proposal)).Expect(HttpStatusCode.OK);
        Assert.Contains("밤에 무서웠는데 반갑습니다.", proposal.Text, StringComparison.Ordinal);
        Assert.Contains("찬성 1 · 반대 0 · 중립 0", proposal.Text, StringComparison.Ordinal);
        Assert.Contains("둘째 문단입니다.", await talk.ReadAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain((await talk.Gu.PersonAsync(Roles.Resident)).Name, await talk.ReadAsync(), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Reply_ToAReply_StandsInTheSameThread_AndTheOfficesIsMarked(Database database)
    {
        await using var talk = await Talk.BeginAsync(database);
        await talk.SayAsync("언제 되나요?");
        var second = await talk.Gu.SignInAsync(Roles.Resident, 2);
        (await (await Talk.AtAsync(second, "언제 되나요?", "답글 쓰기")).SubmitAsync(f => f["Input.Text"] = "저도 궁금합니다.")).Expect(HttpStatusCode.Found);
        talk.Gu.Clock.Advance(TimeSpan.FromMinutes(1));
        var officer = await talk.Gu.SignInAsync(Roles.DepartmentOfficer);
        (await (await Talk.AtAsync(officer, "저도 궁금합니다.", "답글 쓰기")).SubmitAsync(f => f["Input.Text"] = "내년 3월에 시작합니다.")).Expect(HttpStatusCode.Found);

        var page = await talk.Gu.Browse().GetAsync(Talk.List);
        Assert.Single(page.All("article.comment"));
        Assert.Equal(["저도 궁금합니다.", "내년 3월에 시작합니다."], page.All(".comment--reply .prose").Select(e => e.TextContent.Trim()));
        Assert.Contains("구청 답변", page.All(".comment--reply")[1].TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Refused_KeepsWhatWasTyped(Database database)
    {
        await using var talk = await Talk.BeginAsync(database);
        var resident = await talk.Gu.SignInAsync(Roles.Resident);

        var refused = await resident.PostAsync($"{Talk.List}/new", ("Input.Stance", "Against"), ("Input.Text", "제 번호는 900101-1234567입니다."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("주민등록번호", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("제 번호는 900101-1234567입니다.", refused.One("textarea").TextContent.Trim());
        Assert.True(refused.One("input[value=Against]").HasAttribute("checked"));
    }

    [Fact]
    public async Task SameFormTwice_IsOneComment()
    {
        await using var talk = await Talk.BeginAsync(Database.Sqlite);
        var form = await (await talk.Gu.SignInAsync(Roles.Resident)).GetAsync($"{Talk.List}/new");
        await form.SubmitAsync(f => (f["Input.Stance"], f["Input.Text"]) = ("For", "한 번만"));
        await form.SubmitAsync(f => (f["Input.Stance"], f["Input.Text"]) = ("For", "한 번만"));

        Assert.Single((await talk.Gu.Browse().GetAsync(Talk.List)).All("article.comment"));
    }

    [Theory, OnEachDatabase]
    public async Task Removed_LeavesItsPlaceOnlyWhereSomebodyReplied(Database database)
    {
        await using var talk = await Talk.BeginAsync(database);
        var author = await talk.SayAsync("지울 말");
        await talk.SayAsync("답이 달릴 말");
        var other = await talk.Gu.SignInAsync(Roles.Resident, 2);
        await (await Talk.AtAsync(other, "답이 달릴 말", "답글 쓰기")).SubmitAsync(f => f["Input.Text"] = "답글");

        (await (await Talk.AtAsync(author, "지울 말", "지우기")).SubmitAsync(button: "지우기")).Expect(HttpStatusCode.Found);
        (await (await Talk.AtAsync(author, "답이 달릴 말", "지우기")).SubmitAsync(button: "지우기")).Expect(HttpStatusCode.Found);

        var page = await talk.Gu.Browse().GetAsync(Talk.List);
        Assert.Single(page.All("article.comment"));
        Assert.Contains("작성자가 지운 의견입니다.", page.Text, StringComparison.Ordinal);
        Assert.Contains("답글", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("말", page.One(".result-bar ~ article").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_SomebodyElses_IsNotThere()
    {
        await using var talk = await Talk.BeginAsync(Database.Sqlite);
        var author = await talk.SayAsync("내 말");
        var form = await Talk.AtAsync(author, "내 말", "지우기");
        var other = await talk.Gu.SignInAsync(Roles.Resident, 2);

        (await other.GetAsync(form.Address.PathAndQuery[form.Address.PathAndQuery.IndexOf("/proposals/", StringComparison.Ordinal)..])).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Comment_OfAnotherProposal_IsNotThere()
    {
        await using var talk = await Talk.BeginAsync(Database.Sqlite);
        var author = await talk.SayAsync("첫 제안에 쓴 말");
        var form = await Talk.AtAsync(author, "첫 제안에 쓴 말", "지우기");
        var path = form.Address.PathAndQuery[form.Address.PathAndQuery.IndexOf("/proposals/", StringComparison.Ordinal)..];

        (await author.GetAsync(path.Replace("2028-0001", "2028-0002", StringComparison.Ordinal))).Expect(HttpStatusCode.NotFound);
    }

    [Theory, OnEachDatabase]
    public async Task List_IsFilteredOrderedAndPaged(Database database)
    {
        await using var talk = await Talk.BeginAsync(database);
        await talk.RunAsync(count: 65);

        var first = await talk.Gu.Browse().GetAsync(Talk.List);
        Assert.Equal(ThreadQuery.PageSize, first.All("article.comment").Count);
        Assert.Contains("의견 64", first.All("article.comment")[0].TextContent, StringComparison.Ordinal);
        Assert.Equal(5, (await talk.Gu.Browse().GetAsync($"{Talk.List}?page=3")).All("article.comment").Count);
        Assert.Contains("의견 0", (await talk.Gu.Browse().GetAsync($"{Talk.List}?order=oldest")).All("article.comment")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("모두 22건", (await talk.Gu.Browse().GetAsync($"{Talk.List}?stance=against")).Text, StringComparison.Ordinal);
        // Nonsense in the address shows the first page.
        Assert.Equal(ThreadQuery.PageSize, (await talk.Gu.Browse().GetAsync($"{Talk.List}?page=-3&order=9&stance=x")).Expect(HttpStatusCode.OK).All("article.comment").Count);
    }

    [Fact]
    public async Task HiddenProposal_HasNoComments()
    {
        await using var talk = await Talk.BeginAsync(Database.Sqlite);
        var author = await talk.SayAsync("보이던 말");
        await (await talk.Gu.SignInAsync(Roles.PbOfficer)).PostAsync("/desk/proposals/2028-0001?handler=Hide", ("Input.Reason", "확인 중"));

        (await talk.Gu.Browse().GetAsync(Talk.List)).Expect(HttpStatusCode.NotFound);
        (await author.GetAsync($"{Talk.List}/new")).Expect(HttpStatusCode.NotFound);
    }
}
