package dev.guichet.ticket.hostile;

/// @param html what somebody sends: {@value #BEFORE}, the attack, {@value #AFTER}
/// @param closed whether what follows the attack is still text for a browser
record Payload(String html, boolean closed) {
    static final String BEFORE = "avant-tout";
    static final String AFTER = "apres-tout";
}
