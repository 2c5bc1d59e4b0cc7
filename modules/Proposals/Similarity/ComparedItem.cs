namespace Municipal.Proposals;

/// <summary>A public proposal or existing project as far as comparing needs it.</summary>
/// <param name="Id">The proposal's id.</param>
/// <param name="Version">Rises with every change of its text.</param>
/// <param name="Number">Its public number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Place">Its place as typed; may be empty.</param>
/// <param name="Field">Its field's code.</param>
/// <param name="AreaId">Its dong; null for no exact place.</param>
/// <param name="Estimate">What it is thought to cost.</param>
internal sealed record ComparedItem(Guid Id, int Version, string Number, string Title, string Place, string Field, Guid? AreaId, Won? Estimate);
