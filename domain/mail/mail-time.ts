/**
 * When a mail counts as written: when it was sent, but never after it arrived, whatever the sender's clock or a forged date says.
 * Of what a mail is told by, the instant it claims stays part.
 */
export const writtenAt = ({ sentAt, receivedAt }: { sentAt: string; receivedAt: string }): string =>
  Date.parse(sentAt) > Date.parse(receivedAt) ? receivedAt : sentAt
