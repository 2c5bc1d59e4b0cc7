namespace Municipal.DropIn;

internal enum DropInRefusal
{
    Unwelcome,
}
