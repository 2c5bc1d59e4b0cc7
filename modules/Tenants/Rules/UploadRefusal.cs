namespace Municipal.Tenants.Rules;

/// <summary>Why an uploaded sheet is not taken.</summary>
internal enum UploadRefusal
{
    NotText,
}
