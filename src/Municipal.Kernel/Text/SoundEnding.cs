namespace Municipal.Kernel;

/// <summary>How the reading of a text ends, which decides the particle after it.</summary>
internal enum SoundEnding
{
    Unknown,
    Vowel,
    Rieul,
    Consonant,
}
