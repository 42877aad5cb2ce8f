package id.sinergi.imports.reading;

/** A file that is damaged, or not what it says that it is. */
public final class Unreadable extends RuntimeException {

    Unreadable(Throwable cause) {
        super(cause);
    }

    Unreadable(String what) {
        super(what);
    }
}
