/** Which add-in this page carries. */
import { z } from 'zod'

const configuration = z.object({
  /** Origin of the add-in's pages. */
  productUrl: z.string(),
  /** Its app registration. */
  clientId: z.string(),
})
export type Configuration = z.infer<typeof configuration>

export async function readConfiguration(): Promise<Configuration> {
  const response = await fetch('/outlook/configuration')
  return configuration.parse(await response.json())
}
