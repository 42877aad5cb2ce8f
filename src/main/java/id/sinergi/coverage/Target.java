package id.sinergi.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The share of active members that an area aims at.
 *
 * @param areaCode whose target it is; smaller areas without one of their own share it
 * @param percent over 0, at most 100, two decimals
 */
public record Target(String areaCode, BigDecimal percent, LocalDate validFrom, String source) {}
