package uk.dutydesk.resource.fhir;

/** Why a request is not done: an HTTP status, FHIR's own code for it, and words that repeat nothing of what was sent. */
final class FhirRefused extends RuntimeException {

    private final int status;
    private final String code;

    FhirRefused(int status, String code, String words) {
        super(words);
        this.status = status;
        this.code = code;
    }

    static FhirRefused malformed(String words) {
        return new FhirRefused(400, "structure", words);
    }

    static FhirRefused unprocessable(String words) {
        return new FhirRefused(422, "processing", words);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
