using System.Globalization;

namespace Municipal.Proposals;

/// <summary>Reads what was typed and says what is wrong with it, field by field.</summary>
internal static class TextRules
{
    /// <summary>Fields of the first part of the wizard; all others belong to the second.</summary>
    public static IReadOnlyList<string> FirstPart { get; } = [nameof(ProposalText.Title), nameof(ProposalText.Field), nameof(TypedProposal.Area)];

    public static (ProposalText Text, IReadOnlyList<TextProblem> Problems) Read(TypedProposal typed, IReadOnlyCollection<string> fields, IReadOnlyCollection<Guid> areas)
    {
        var problems = new List<TextProblem>();
        var area = Guid.TryParse(typed.Area, CultureInfo.InvariantCulture, out var id) ? id : (Guid?)null;
        Won? estimate = Won.TryParse(typed.Estimate, out var won) && won > Won.Zero ? won : null;
        var text = new ProposalText
        {
            Title = Line(typed.Title, nameof(typed.Title), ProposalText.LongestTitle, isNeeded: true),
            Field = typed.Field,
            AreaId = area,
            Purpose = Lines(typed.Purpose, nameof(typed.Purpose), isNeeded: true),
            Content = Lines(typed.Content, nameof(typed.Content), isNeeded: true),
            Effect = Lines(typed.Effect, nameof(typed.Effect), isNeeded: false),
            Place = Line(typed.Place, nameof(typed.Place), ProposalText.LongestPlace),
            Period = Line(typed.Period, nameof(typed.Period), ProposalText.LongestPeriod),
            Group = Line(typed.Group, nameof(typed.Group), ProposalText.LongestGroup),
            Estimate = estimate,
        };
        Require(typed.Field.Length > 0, fields.Contains(typed.Field), nameof(typed.Field));
        Require(typed.Area.Length > 0, typed.Area == TypedProposal.NoPlace || (area is { } known && areas.Contains(known)), nameof(typed.Area));
        if (typed.Estimate.Length > 0 && estimate is null)
        {
            problems.Add(new TextProblem(nameof(typed.Estimate), TextFault.NotAnAmount, 0));
        }

        return (text, problems);

        string Line(string value, string field, int longest, bool isNeeded = false) => Checked(PlainText.CleanLine(value), field, longest, isNeeded);

        string Lines(string value, string field, bool isNeeded) => Checked(PlainText.Clean(value), field, ProposalText.LongestText, isNeeded);

        string Checked(string value, string field, int longest, bool isNeeded)
        {
            if (isNeeded && value.Length == 0)
            {
                problems.Add(new TextProblem(field, TextFault.Missing, 0));
            }
            else if (value.Length > longest && PlainText.Length(value) > longest)
            {
                problems.Add(new TextProblem(field, TextFault.TooLong, longest));
            }

            if (ResidentNumber.OccursIn(value))
            {
                problems.Add(new TextProblem(field, TextFault.ResidentNumber, 0));
            }

            return value;
        }

        void Require(bool isGiven, bool isKnown, string field)
        {
            if (!isGiven || !isKnown)
            {
                problems.Add(new TextProblem(field, isGiven ? TextFault.Unknown : TextFault.NotChosen, 0));
            }
        }
    }
}

/// <summary>Something wrong with one field; its sentence is <c>TextFault.{Fault}</c>.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Limit">Most characters, where that is what was broken.</param>
internal sealed record TextProblem(string Field, TextFault Fault, int Limit);

internal enum TextFault
{
    Missing,
    NotChosen,
    Unknown,
    TooLong,
    NotAnAmount,

    /// <summary>개인정보 보호법 §24-2.</summary>
    ResidentNumber,
}
