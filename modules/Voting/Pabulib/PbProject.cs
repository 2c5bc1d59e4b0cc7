using System.Collections.Immutable;
using Municipal.Voting.Counting;

namespace Municipal.Voting.Pabulib;

/// <summary>A row of PROJECTS.</summary>
/// <param name="Project">Id and cost.</param>
/// <param name="Others">Its other fields, in the order of <see cref="PbFile.ProjectColumns"/>.</param>
internal sealed record PbProject(Project Project, ImmutableArray<string> Others);
