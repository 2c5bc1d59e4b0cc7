namespace Municipal.Tenants;

internal sealed class Texts;
