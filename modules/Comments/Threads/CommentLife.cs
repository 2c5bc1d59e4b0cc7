using Municipal.Proposals.Contracts;

namespace Municipal.Comments;

internal sealed class CommentLife(ThreadReader reader) : ILifeRecords
{
    public string Part => "comments";

    public async Task<object?> OfAsync(Guid proposalId, CancellationToken cancellation)
    {
        var counts = await reader.CountAsync(proposalId, cancellation);
        return new { Count = counts.All, counts.For, counts.Against, counts.Neutral };
    }
}
