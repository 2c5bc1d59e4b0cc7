using Municipal.Voting.Commands;

namespace Municipal.Voting;

public sealed class VotingModule : Module<Texts>
{
    public override void Describe(ModuleBuilder module) => module.Verb(new CountVerb()).Verb(new DrawVerb());
}
