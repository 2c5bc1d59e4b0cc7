using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Voting.Elections;
using Municipal.Web;

namespace Municipal.Voting.Pages.Desk;

/// <summary>One election: what is missing, its rules in words, and what was done to it.</summary>
internal sealed class ItemModel(VotingDb db, ElectionDesk desk, IStringLocalizer<Texts> words) : PortalPageModel
{
    public Election Election { get; private set; } = null!;

    public IReadOnlyList<TermsFault> Missing { get; private set; } = [];

    public IReadOnlyList<ElectionNotice> Notices { get; private set; } = [];

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation) => await LoadAsync(key, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAnnounceAsync(string key, CancellationToken cancellation)
    {
        if (!await LoadAsync(key, cancellation))
        {
            return NotFound();
        }

        return !ModelState.IsValid ? Again()
            : desk.Announce(Election, Input.Typed ?? "") is { } refusal ? Refuse(refusal, Election.Key)
            : GoTo(ElectionLinks.Item(key), words["Item.Announced"]);
    }

    public async Task<IActionResult> OnPostCancelAsync(string key, CancellationToken cancellation)
    {
        if (!await LoadAsync(key, cancellation))
        {
            return NotFound();
        }

        var wasDraft = Election.State == ElectionState.Draft;
        return !ModelState.IsValid ? Again()
            : desk.Cancel(Election, PlainText.Clean(Input.Reason)) is { } refusal ? Refuse(refusal)
            : GoTo(wasDraft ? ElectionLinks.Desk : ElectionLinks.Item(key), words["Item.Cancelled"]);
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancellation)
    {
        if (await db.Elections.FirstOrDefaultAsync(e => e.Key == key, cancellation) is not { } election)
        {
            return false;
        }

        Election = election;
        Missing = desk.Missing(election);
        Notices = await db.Notices.AsNoTracking().Where(n => n.ElectionId == election.Id).OrderByDescending(n => n.At).ToListAsync(cancellation);
        return true;
    }

    public sealed class InputModel
    {
        [StringLength(Election.KeyLength), Display(Name = "Input.Typed")]
        public string? Typed { get; set; }

        [StringLength(ElectionNotice.LongestReason), Display(Name = "Input.Reason")]
        public string? Reason { get; set; }
    }
}
