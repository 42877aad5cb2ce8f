package id.sinergi.rates;

/**
 * What one person owes for one programme in one month; whole rupiah.
 *
 * @param program {@code JKK} or {@code JKM}
 * @param full without relief
 * @param payable after relief; a broken rupiah is paid in full
 * @param basis the law behind both
 */
public record Share(String program, long full, long payable, String basis) {}
