/** By what a mail is known that only its Message-ID and sender are told of. */
import { createHash } from 'node:crypto'
import { messageKeyText } from '../../domain/mail/mail-identity.ts'

/** SHA-256, hex. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The key as far as a client knows it; null when it cannot know. */
export function knownMessageKey(internetMessageId: string | null, senderAddress: string | null): string | null {
  const text = messageKeyText(internetMessageId, senderAddress)
  return text === null ? null : hashOf(text)
}
