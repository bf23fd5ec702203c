/** What an add-in keeps with an item: one named property of the mailbox, as Exchange stores it; it never travels with the mail. */
import { z } from 'zod'

/** Id of the add-in in its manifest. */
const ADD_IN_ID = '4c1f7f0e-92b4-4d0b-a1c6-6f0f2f4d7a11'
/** PS_PUBLIC_STRINGS with the prefix under which Outlook keeps custom properties. */
export const customPropertyId = `String {00020329-0000-0000-C000-000000000046} Name cecp-${ADD_IN_ID}`

export type CustomProperties = Record<string, unknown>

export const storedProperty = z.object({ id: z.string(), value: z.string() })

/** Only that property is asked for. */
export const readCustomProperties = ([stored]: readonly z.infer<typeof storedProperty>[]): CustomProperties =>
  stored ? z.record(z.string(), z.unknown()).parse(JSON.parse(stored.value)) : {}
