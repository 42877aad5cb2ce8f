package id.sinergi.identity;

/** The parties of {@code docs/processes}; their names are editable and stand in the database. */
public enum Agency {
    DISNAKER,
    DPMD,
    INSPEKTORAT,
    BPJS,
    KECAMATAN,
    DESA,
    SETDA,
    TI
}
