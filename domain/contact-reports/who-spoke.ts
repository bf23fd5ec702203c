/** Whose word a contact was. `writer`: who sent a mail; `contacts`: the customer's people in it; `author`: who put it into the history. */
export type Spoken = { direction: 'incoming' | 'outgoing' | 'internal'; writer: string | null; contacts: readonly string[]; author: string }

/**
 * Of what came in the customer's person, of what went out one of us; null: not known who of the customer it was.
 * @example whoSpoke({ direction: 'incoming', writer: 'Lena Tödt', contacts: [], author: 'Jonas Petersen' }) // 'Lena Tödt'
 */
export const whoSpoke = ({ direction, writer, contacts, author }: Spoken): string | null =>
  direction === 'incoming' ? (writer ?? contacts[0] ?? null) : (writer ?? author)

/** The other side: to whom it went, or who else of the customer took part. */
export const toWhom = (spoken: Spoken): string[] => spoken.contacts.filter((name) => name !== whoSpoke(spoken))
