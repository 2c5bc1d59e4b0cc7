namespace Municipal.Journeys.Tests;

/// <summary>What befalls a proposal between people: written by two, talked about and moderated, reviewed and questioned.</summary>
public sealed class ProposalLifeTests(DemoPortal portal)
{
    private const string Gu = "dobong";

    [Theory, InlineData(true), InlineData(false)]
    public async Task CoProposer_AcceptsAndIsNamed_AndTheDepartmentsReasonReachesThemBoth(bool javaScript)
    {
        var title = $"우이천 {(javaScript ? "쌍우교" : "계성교")} 아래 쉼터 바닥 고치기";
        var (author, friend) = await TwoAsync(javaScript);
        await using (author)
        await using (friend)
        {
            var number = await author.ProposeAsync(title);
            await author.FollowAsync("공동제안자 초대");
            await author.TypeAsync("Email", $"friend-{javaScript}@example.test");
            await author.PressAsync("초대 보내기");
            await author.ReadsAsync("초대를 보냈습니다");

            await friend.GoAsync("my/invitations");
            await friend.Page.Locator(".row-item__side a").First.ClickAsync();
            await friend.ReadsAsync(title);
            await friend.PressAsync("함께 제안하기");
            await friend.ReadsAsync("공동제안자가 되었습니다");
            await friend.GoAsync($"proposals/{number}");
            await friend.ReadsAsync("윤O무");

            await using var planner = await Person.AtAsync(portal, Gu, javaScript);
            await planner.SignInAsync("pb@demo.example");
            await planner.AssignReviewsAsync("공원녹지과 (시범)", title);
            await using var officer = await Person.AtAsync(portal, Gu, javaScript);
            await officer.SignInAsync("department@demo.example");
            await officer.PrepareReviewAsync(title);
            await friend.GoAsync($"proposals/{number}");
            await Assertions.Expect(friend.Page.Locator("main")).Not.ToContainTextAsync("하천 점용 허가");
            await planner.PublishReviewAsync(title);

            await friend.GoAsync($"proposals/{number}");
            await friend.ReadsAsync("하천 점용 허가를 받은 뒤 설치합니다.");
            await Assertions.Expect(friend.Page.Locator("main")).Not.ToContainTextAsync("서울시에 먼저 물어봐");
            await author.GoAsync($"proposals/{number}");
            await author.FollowAsync("이의신청");
            await author.TypeAsync("Why", "허가가 필요 없는 구간입니다. 다시 보아 주세요.");
            await author.Page.Locator("main form.form button.button--primary").ClickAsync();
            await author.ReadsAsync("허가가 필요 없는 구간입니다.");
            Assert.Empty(author.Troubles.Concat(friend.Troubles).Concat(planner.Troubles).Concat(officer.Troubles));
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Moderator_HidesWithAReason_TheAuthorAsksAgain_AndItIsShown(bool javaScript)
    {
        var (author, neighbour) = await TwoAsync(javaScript, "m");
        await using (author)
        await using (neighbour)
        {
            var number = await author.ProposeAsync($"방학천 물놀이터 {(javaScript ? "그늘막" : "탈의실")} 놓기");
            var text = $"찬성합니다. 전화 주세요 {(javaScript ? "일" : "이")}.";
            await neighbour.CommentAsync(number, text);

            await using var officer = await Person.AtAsync(portal, Gu, javaScript);
            await officer.SignInAsync("pb@demo.example");
            await officer.HideCommentAsync(text, "개인정보 노출");
            await author.GoAsync($"proposals/{number}");
            await author.ReadsAsync("사유: 개인정보 노출");
            await Assertions.Expect(author.Page.Locator("main")).Not.ToContainTextAsync(text);

            await neighbour.GoAsync($"proposals/{number}");
            await neighbour.FollowAsync("이의 신청");
            await neighbour.TypeAsync("Why", "제 번호는 쓰지 않았습니다.");
            await neighbour.PressAsync("이의 신청하기");
            await neighbour.ReadsAsync("이의 신청을 접수했습니다.");
            await officer.GoAsync("desk/comments");
            await officer.ReadsAsync("제 번호는 쓰지 않았습니다.");
            await officer.Page.Locator("label.choice", new() { HasText = text }).GetByRole(AriaRole.Checkbox).CheckAsync();
            await officer.PressAsync("다시 보이기");
            await officer.ReadsAsync("의견 1건을 다시 보이게 했습니다.");
            await author.GoAsync($"proposals/{number}");
            await author.ReadsAsync(text);
            Assert.Empty(author.Troubles.Concat(neighbour.Troubles).Concat(officer.Troubles));
        }
    }

    private async Task<(Person One, Person Other)> TwoAsync(bool javaScript, string which = "")
    {
        var people = new List<Person>();
        foreach (var (name, mail) in new[] { ("정가람", "author"), ("윤나무", "friend") })
        {
            var person = await Person.AtAsync(portal, Gu, javaScript);
            await person.SignUpAsync(name, $"{mail}{which}-{javaScript}@example.test");
            await person.SignInAsync($"{mail}{which}-{javaScript}@example.test", ResidentSteps.Password);
            people.Add(person);
        }

        return (people[0], people[1]);
    }
}
