/** Every way in which the product says no, in our own words. The pane shows the sentence that belongs to the reason, never the message. */
export const reasons = [
  'NOT_SIGNED_IN',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'INVALID',
  'TOO_MANY',
  'PRIVATE_MAIL',
  'FILE_TOO_LARGE',
  'OUTLOOK_SIGN_IN',
  'OUTLOOK_BUSY',
  'OUTLOOK_DOWN',
  'OUTLOOK_REFUSED',
  'OUTLOOK_GONE',
  'OUTLOOK_OTHER_MAILBOX',
  'UNEXPECTED',
] as const

export type Reason = (typeof reasons)[number]

/** An error whose reason the user may know. `message` and `cause` are for the log; neither may hold mail text, addresses or tokens. */
export class AppError extends Error {
  readonly reason: Reason
  /** For OUTLOOK_SIGN_IN: the claims challenge with which the client has to ask for a new token. */
  readonly claims: string | undefined
  /** Outlook said how long to leave it alone, in milliseconds; undefined: it did not. */
  readonly retryAfterMs: number | undefined

  constructor(reason: Reason, message: string, options: { cause?: unknown; claims?: string; retryAfterMs?: number } = {}) {
    super(message, { cause: options.cause })
    this.name = 'AppError'
    this.reason = reason
    this.claims = options.claims
    this.retryAfterMs = options.retryAfterMs
  }
}

/** Whether what was asked for is not there, or not in this mailbox: there is nothing to wait for. */
export const isGone = (error: unknown): error is AppError =>
  error instanceof AppError && (error.reason === 'OUTLOOK_GONE' || error.reason === 'OUTLOOK_OTHER_MAILBOX')
