namespace Municipal.Proposals.Pages.Propose;

/// <summary>A page with the long part of a proposal's form: writing a new one, and editing a published one.</summary>
internal interface IDetailsForm
{
    DetailsInput Input { get; }
}
