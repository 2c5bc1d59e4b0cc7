using System.Globalization;

namespace Municipal.Kernel;

/// <summary>Finds the <see cref="SoundEnding"/> of a text.</summary>
internal static class SoundEndings
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int FinalsPerVowel = 28;
    private const int RieulFinal = 8;

    public static SoundEnding Of(string text)
    {
        var last = LastSpoken(text, readGlosses: false);
        last = last < 0 ? LastSpoken(text, readGlosses: true) : last;
        return last < 0 ? SoundEnding.Unknown : OfLast(text, last);
    }

    // A gloss in brackets is not read: the particle follows the word before it, "링컨(Lincoln)은".
    private static int LastSpoken(string text, bool readGlosses)
    {
        var depth = 0;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            if (text[at] is ')' or '）' or ']' or '〕')
            {
                depth++;
            }
            else if (text[at] is '(' or '（' or '[' or '〔')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if ((depth == 0 || readGlosses) && IsSpoken(text[at]))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsSpoken(char character) =>
        char.IsLetterOrDigit(character) || character is '%' or '％';

    private static SoundEnding OfLast(string text, int at)
    {
        var last = text[at];
        return last switch
        {
            >= (char)FirstSyllable and <= (char)LastSyllable => OfFinal((last - FirstSyllable) % FinalsPerVowel),
            >= '\u1161' and <= '\u1175' => SoundEnding.Vowel,
            >= '\u11A8' and <= '\u11C2' => OfFinal(last - '\u11A7'),
            >= 'ㅏ' and <= 'ㅣ' => SoundEnding.Vowel,
            'ㄹ' => SoundEnding.Rieul,
            >= 'ㄱ' and <= 'ㅎ' => SoundEnding.Consonant,
            '%' or '％' => SoundEnding.Vowel,
            _ when char.IsDigit(last) => OfNumber(text, at),
            _ => SoundEnding.Unknown,
        };
    }

    private static SoundEnding OfFinal(int final) => final switch
    {
        0 => SoundEnding.Vowel,
        RieulFinal => SoundEnding.Rieul,
        _ => SoundEnding.Consonant,
    };

    // Sino-Korean: 일 이 삼 사 오 육 칠 팔 구; trailing zeros are read 십, 백, 천, 만, 억, 조, 경, of which only 조 ends in a vowel.
    private static SoundEnding OfNumber(string text, int at)
    {
        var zeros = 0;
        for (; at >= 0 && (char.IsDigit(text[at]) || text[at] == ','); at--)
        {
            switch (CharUnicodeInfo.GetDecimalDigitValue(text[at]))
            {
                case -1: break;
                case 0: zeros++; break;
                case var _ when zeros > 0: return zeros is >= 12 and < 16 ? SoundEnding.Vowel : SoundEnding.Consonant;
                case 1 or 7 or 8: return SoundEnding.Rieul;
                case 3 or 6: return SoundEnding.Consonant;
                default: return SoundEnding.Vowel;
            }
        }

        return SoundEnding.Consonant;
    }
}
