package id.sinergi.territory;

/** A kecamatan in the official coding, such as {@code 74.02.01}; position WGS 84, degrees. */
public record District(String code, String name, double lat, double lng) {}
