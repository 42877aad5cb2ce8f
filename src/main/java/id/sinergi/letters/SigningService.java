package id.sinergi.letters;

/** Signs documents electronically on behalf of a person, with what only that person knows. */
interface SigningService {

    /** Whether this system is connected to one at all. */
    boolean isOn();

    /**
     * Signs a PDF.
     *
     * @param nik of who signs
     * @param passphrase asked for this act, and not kept anywhere
     * @return the signed PDF
     * @throws RuntimeException raised ({@link id.sinergi.shared.Refusal#raise}) with {@code signing.refused} where the service does not accept person or
     *     passphrase, {@code signing.denied} where it does not accept this system, {@code signing.away} where it does not
     *     answer as it should
     */
    byte[] sign(byte[] pdf, String fileName, String nik, String passphrase);
}
