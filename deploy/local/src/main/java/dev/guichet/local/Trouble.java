package dev.guichet.local;

/// What went wrong, in one sentence for the person at the terminal; no stack is shown for it.
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    public Trouble(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
