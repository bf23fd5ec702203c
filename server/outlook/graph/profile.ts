/** Who the directory says that somebody is. */
import { z } from 'zod'
import type { Profile } from '../../platform/call/mailbox.ts'
import { words } from '../../platform/input.ts'
import { attempt, type GraphClient } from './access/client.ts'

const person = z.object({ displayName: words.nullish(), mail: words.nullish(), proxyAddresses: z.array(words).nullish() })

/** The signed-in user. The sign-in name is no address: it may differ from all of them. */
export async function readProfile(client: GraphClient): Promise<Profile> {
  const { displayName, mail, proxyAddresses } = await attempt(
    client.request('/me').query({ $select: 'displayName,mail,proxyAddresses' }).get(),
    person,
  )
  const addresses = [...(mail ? [mail] : []), ...(proxyAddresses ?? []).flatMap(smtpAddress)].map((address) => address.toLowerCase())
  return { name: displayName || null, mail: mail?.toLowerCase() || null, addresses: [...new Set(addresses)] }
}

/** Entries such as `SMTP:` (the one that is sent from), `smtp:` (an alias), `SIP:` or `X500:`. */
const smtpAddress = (entry: string): string[] => (/^smtp:/i.test(entry) ? [entry.slice('smtp:'.length)] : [])
