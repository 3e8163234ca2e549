/** A letter of the desk. `unsure`: the connection broke while the server took it; sent again, it could come twice. */
export type MailState = 'waiting' | 'sending' | 'sent' | 'refused' | 'unsure';
