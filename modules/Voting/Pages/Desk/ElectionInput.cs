using System.ComponentModel.DataAnnotations;
using Municipal.Voting.Elections;

namespace Municipal.Voting.Pages.Desk;

/// <summary>The terms of a vote as an officer types them.</summary>
internal sealed class ElectionInput
{
    private static readonly string[] GroupNames = [VoterGroup.Residents, "committee", "school"];

    [Required, StringLength(100), Display(Name = "Input.TitleKo")]
    public string? TitleKo { get; set; }

    [StringLength(100), Display(Name = "Input.TitleEn")]
    public string? TitleEn { get; set; }

    [Required, Display(Name = "Input.Opens")]
    public DateTime? Opens { get; set; }

    [Required, Display(Name = "Input.Closes")]
    public DateTime? Closes { get; set; }

    [Required, Display(Name = "Input.Budget")]
    public Won? Budget { get; set; }

    [Required, Display(Name = "Input.Form")]
    public BallotKind? Form { get; set; }

    [Required, Range(0, ElectionRules.MostProjects), Display(Name = "Input.Least")]
    public int? Least { get; set; }

    [Required, Range(0, ElectionRules.MostProjects), Display(Name = "Input.Most")]
    public int? Most { get; set; }

    [Range(0, ElectionRules.MostPoints), Display(Name = "Input.Points")]
    public int? Points { get; set; }

    public List<LimitInput> Limits { get; set; } = [];

    [Display(Name = "Input.Channels")]
    public List<Channel> Channels { get; set; } = [];

    [Range(0, 100), Display(Name = "Input.Residents")]
    public int? Residents { get; set; }

    [Range(0, 100), Display(Name = "Input.Committee")]
    public int? Committee { get; set; }

    [Range(0, 100), Display(Name = "Input.School")]
    public int? School { get; set; }

    [Required, Display(Name = "Input.Rule")]
    public string? Rule { get; set; }

    [Required, StringLength(60), Display(Name = "Input.Satisfaction")]
    public string? Satisfaction { get; set; }

    [Required, Display(Name = "Input.Completion")]
    public string? Completion { get; set; }

    [StringLength(10), Display(Name = "Input.MinSupport")]
    public string? MinSupport { get; set; }

    [Required, StringLength(40), Display(Name = "Input.Ties")]
    public string? Ties { get; set; }

    [StringLength(2_000), Display(Name = "Input.Pairs")]
    public string? Pairs { get; set; }

    public List<PaperInput> Papers { get; set; } = [];

    [Display(Name = "Input.Refresh")]
    public bool Refresh { get; set; }

    [StringLength(ElectionNotice.LongestReason), Display(Name = "Input.Reason")]
    public string? Reason { get; set; }

    public int Version { get; set; }

    public static ElectionInput Of(Election election, IEnumerable<string> fields)
    {
        var (terms, groups) = (election.Terms, election.Terms.Electorate.Groups);
        return new ElectionInput
        {
            TitleKo = terms.Title.Ko, TitleEn = terms.Title.En, Opens = election.OpensAt.SeoulTime(), Closes = election.ClosesAt.SeoulTime(), Budget = terms.Budget,
            Form = terms.Form, Least = terms.Least, Most = terms.Most, Points = terms.Points, Channels = [.. terms.Channels],
            Limits = [.. fields.Select(f => terms.FieldLimits.FirstOrDefault(l => l.Field == f) is { } limit ? new LimitInput { Field = f, Least = limit.Least, Most = limit.Most } : new LimitInput { Field = f })],
            Residents = WeightOf(0), Committee = WeightOf(1), School = WeightOf(2),
            Rule = terms.Count.Rule, Satisfaction = terms.Count.Satisfaction, Completion = terms.Count.Completion, MinSupport = terms.Count.MinSupport, Ties = terms.Count.Ties,
            Pairs = string.Join('\n', terms.Count.Incompatible.Select(p => string.Join(", ", p))),
            Papers = [.. terms.Projects.Select(p => new PaperInput { Id = p.Id, EasyText = p.EasyText })], Version = election.Version,
        };

        int? WeightOf(int group) => groups.FirstOrDefault(g => g.Name == GroupNames[group]) is { } found ? (int)found.Weight : null;
    }

    public ElectionTerms Over(ElectionTerms terms, IReadOnlyList<PaperProject> projects)
    {
        var groups = new[] { Residents, Committee, School }.Zip(GroupNames, (weight, name) => (weight, name)).Where(g => g.weight > 0).Select(g => new VoterGroup(g.name, g.weight!.Value)).ToList();
        return terms with
        {
            Title = new LocalizedText(PlainText.CleanLine(TitleKo), PlainText.CleanLine(TitleEn) is { Length: > 0 } en ? en : null), Budget = Budget!.Value, Form = Form!.Value,
            Least = Least!.Value, Most = Most!.Value, Points = Form == BallotKind.Points ? Points ?? 0 : 0, Channels = [.. Channels.Distinct().Order()],
            FieldLimits = [.. Limits.Where(l => l.Least > 0 || l.Most is not null).Select(l => new FieldLimit(l.Field, l.Least ?? 0, l.Most))],
            Electorate = new ElectorateTerms { Groups = groups.Count > 0 ? groups : [new(VoterGroup.Residents, 1)] },
            Count = new CountTerms
            {
                Rule = Rule!, Satisfaction = Satisfaction!, Completion = Completion!, MinSupport = PlainText.CleanLine(MinSupport), Ties = Ties!,
                Incompatible = [.. PlainText.Clean(Pairs).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(',', StringSplitOptions.TrimEntries))],
            },
            Projects = [.. projects.Select(p => Papers.Find(i => i.Id == p.Id) is { } typed ? p with { EasyText = PlainText.Clean(typed.EasyText) } : p)],
        };
    }

    public sealed class LimitInput
    {
        public string Field { get; set; } = "";

        [Range(0, ElectionRules.MostProjects)]
        public int? Least { get; set; }

        [Range(0, ElectionRules.MostProjects)]
        public int? Most { get; set; }
    }

    public sealed class PaperInput
    {
        public string Id { get; set; } = "";

        [StringLength(300)]
        public string? EasyText { get; set; }
    }
}
