package id.sinergi.territory;

/** The regency this installation serves, such as {@code 74.02} Konawe. */
public record Regency(String code, String name) {}
