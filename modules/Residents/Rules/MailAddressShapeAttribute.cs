using System.ComponentModel.DataAnnotations;

namespace Municipal.Residents;

/// <summary>What <see cref="EmailAddressAttribute"/> leaves open: that a mail could be sent there.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MailAddressShapeAttribute : ValidationAttribute
{
    public MailAddressShapeAttribute() => ErrorMessage = "Validation.Email";

    public override bool IsValid(object? value) => value is null or "" || EmailAddress.IsAddress(value as string);
}
