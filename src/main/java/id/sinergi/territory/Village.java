package id.sinergi.territory;

/**
 * A village in the official coding of the Ministry of Home Affairs.
 *
 * @param code such as {@code 74.02.01.2012}; the key, because names repeat
 * @param lat WGS 84, degrees; the district's where the village's is not known
 */
public record Village(
        String code, String districtCode, String districtName, String name, Kind kind, double lat, double lng) {

    /** A desa governs itself; a kelurahan is a unit of the regency under its kecamatan. */
    public enum Kind {
        DESA,
        KELURAHAN
    }

    /** "Desa Waworaha, Lambuya": the district belongs to the name, because names repeat. */
    public String fullName() {
        return (kind == Kind.DESA ? "Desa " : "Kelurahan ") + name + ", " + districtName;
    }
}
