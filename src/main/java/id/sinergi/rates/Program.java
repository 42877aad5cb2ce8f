package id.sinergi.rates;

/** The programmes that are paid for: work accident, death, old age, pension. */
public enum Program {
    JKK,
    JKM,
    JHT,
    JP
}
