namespace Municipal.Portal.Rules;

internal enum SettingsRefusal
{
    /// <summary>Somebody else saved the section after this form was opened.</summary>
    ChangedMeanwhile,
}
