namespace Municipal.BudgetSchool;

public sealed class Texts;
