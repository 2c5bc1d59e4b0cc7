namespace Municipal.Voting.Counting;

/// <summary>What happened to a project at a step of the count; the last one about a project is why it is or is not funded.</summary>
internal enum Verdict
{
    /// <summary>Funded.</summary>
    Funded,

    /// <summary>It costs more than what is left, or than the budget.</summary>
    DoesNotFit,

    /// <summary>The count had stopped at another project that did not fit.</summary>
    AfterStop,

    /// <summary>It did not reach the minimum support.</summary>
    BelowMinimum,

    /// <summary>It cannot be built together with one that is funded.</summary>
    Incompatible,

    /// <summary>Its supporters had less money left than it costs.</summary>
    SupportersLackMoney,

    /// <summary>Nobody supports it, and this rule funds nothing without supporters.</summary>
    NoSupporters,

    /// <summary>Not about one project: the money each voter was given.</summary>
    MoneyShared,

    /// <summary>Not about one project: how many voters prefer either of two outcomes.</summary>
    OutcomesCompared,
}
