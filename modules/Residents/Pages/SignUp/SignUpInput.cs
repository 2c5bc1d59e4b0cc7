using System.ComponentModel.DataAnnotations;

namespace Municipal.Residents.Pages.SignUp;

public sealed class SignUpInput
{
    [Required, StringLength(Account.NameLength), Display(Name = "Field.Name")]
    public string Name { get; set; } = "";

    [Required, EmailAddress, MailAddressShape, StringLength(Account.EmailLength), Display(Name = "Field.Email")]
    public string Email { get; set; } = "";

    [Required, DataType(DataType.Password), Display(Name = "Field.Password")]
    public string Password { get; set; } = "";

    [Display(Name = "Field.Area")]
    public string? Area { get; set; }

    [Display(Name = "SignUp.Age")]
    public bool? IsOldEnough { get; set; }

    [Range(typeof(bool), "true", "true", ErrorMessage = "SignUp.ConsentMissing"), Display(Name = "Consent.Account.Tick")]
    public bool ConsentsToAccount { get; set; }

    [Display(Name = "Consent.News.Tick")]
    public bool ConsentsToNews { get; set; }
}
