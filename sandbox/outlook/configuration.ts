/** Which add-in this page carries. */
import { z } from 'zod'

/** What the add-in's manifest asks for; Outlook gives it no more. */
export const addInManifest = z.object({
  permissions: z.enum(['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox']),
})
export type AddInManifest = z.infer<typeof addInManifest>

const configuration = z.object({
  /** Origin of the add-in's pages. */
  productUrl: z.string(),
  /** Its app registration. */
  clientId: z.string(),
  manifest: addInManifest,
})
export type Configuration = z.infer<typeof configuration>

export async function readConfiguration(): Promise<Configuration> {
  const response = await fetch('/outlook/configuration')
  return configuration.parse(await response.json())
}
