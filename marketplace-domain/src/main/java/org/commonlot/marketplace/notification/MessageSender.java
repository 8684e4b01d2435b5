package org.commonlot.marketplace.notification;

/** How messages travel. Where there is none, letters are kept. */
public interface MessageSender {

    /** @throws NotSent when it was not taken: it will be tried again */
    void send(Message message) throws NotSent;

    /** The message was not taken. */
    class NotSent extends Exception {

        private static final long serialVersionUID = 1L;

        public NotSent(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
