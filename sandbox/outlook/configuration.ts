/** Which add-in this page carries. */
import { z } from 'zod'

/** What the add-in's manifest asks for; Outlook gives it no more. */
export const addInManifest = z.object({
  permissions: z.enum(['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox']),
  /** Without it the add-in is not there beside items of somebody else's mailbox. */
  supportsSharedFolders: z.boolean(),
})
export type AddInManifest = z.infer<typeof addInManifest>

const teamMailbox = z.object({ oid: z.string(), tenantId: z.string(), name: z.string(), mail: z.string() })
export type TeamMailbox = z.infer<typeof teamMailbox>

const configuration = z.object({
  /** Origin of the add-in's pages. */
  productUrl: z.string(),
  /** Its app registration. */
  clientId: z.string(),
  manifest: addInManifest,
  /** Mailboxes of teams that everybody of their organisation may open. */
  teamMailboxes: z.array(teamMailbox),
})
export type Configuration = z.infer<typeof configuration>

export async function readConfiguration(): Promise<Configuration> {
  const response = await fetch('/outlook/configuration')
  return configuration.parse(await response.json())
}
