/** Persons as Graph writes them (`recipient`) and as the forms keep them (`Recipient`). */
import { z } from 'zod'

export const recipient = z.object({ emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }) })
export type GraphRecipient = z.infer<typeof recipient>

export type Recipient = { name: string; address: string }

export const fromRecipient = ({ emailAddress }: GraphRecipient): Recipient => {
  const address = emailAddress.address ?? ''
  return { name: emailAddress.name || address, address }
}

export const toRecipients = (people: readonly Recipient[]): GraphRecipient[] => people.map((emailAddress) => ({ emailAddress }))

const BRACKETED = /^"?(?<name>[^"<]*?)"?\s*<(?<address>[^<>\s]+@[^<>\s]+)>$/
const BARE = /^[^<>\s@]+@[^<>\s@]+$/

/**
 * Reads what was typed into an address field; null when it is no address.
 * @example parseRecipient('Anna Weber <a.weber@kunde.example>') // { name: 'Anna Weber', address: 'a.weber@kunde.example' }
 */
export function parseRecipient(text: string): Recipient | null {
  const trimmed = text.trim()
  const { name, address } = BRACKETED.exec(trimmed)?.groups ?? {}
  if (address) return { name: name || address, address }
  return BARE.test(trimmed) ? { name: trimmed, address: trimmed } : null
}
