namespace Municipal.Proposals.Tests.Similarity;

public class SimilarityIndexTests
{
    [Fact]
    public void With_AddedChangedAndRemoved_FindsAsIfReadAnew()
    {
        var items = LabelledPairs.Items.ToList();
        var index = new SimilarityIndex([.. items.Take(100)]);
        var changed = items[3] with { Version = 2, Title = "옥상 정원 가꾸기" };
        index = index.With([.. items.Skip(100).Take(30)], []).With([.. items.Skip(130), changed], [items[7].Id]);
        items[3] = changed;
        items.RemoveAt(7);
        var anew = new SimilarityIndex(items);

        Assert.Equal(items.Count, index.Count);
        Assert.Equal(items.Select(i => i.Number).Order(), index.Items.Select(i => i.Number).Order());
        Assert.All(LabelledPairs.Questions.Take(60), q => Assert.Equal(
            anew.Find(q.Question, 1).Select(s => s.Item.Number), index.Find(q.Question, 1).Select(s => s.Item.Number)));
        Assert.Equal(changed, index.Find(new SimilarityQuestion("옥상 정원"), 1)[0].Item);
    }

    [Fact]
    public void With_ManyAdded_StaysWhole()
    {
        var index = new SimilarityIndex([]);
        for (var i = 0; i < 300; i++)
        {
            index = index.With([new ComparedItem(Guid.CreateVersion7(), 1, $"2027-{i:0000}", $"{i}번째 제안 보안등 설치", "", "safety", null, null)], []);
        }

        Assert.Equal((300, 300), (index.Count, index.Items.Select(i => i.Id).Distinct().Count()));
        Assert.Equal(5, index.Find(new SimilarityQuestion("보안등 설치"), 5).Count);
    }

    [Fact]
    public void Find_NoProposals_FindsNothing() => Assert.Empty(new SimilarityIndex([]).Find(new SimilarityQuestion("보안등"), 5));
}
