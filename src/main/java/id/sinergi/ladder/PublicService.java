package id.sinergi.ladder;

/** A public service of the law's list, which may be denied to an employer. */
public record PublicService(String code, String name, String nameEn, String basis) {}
