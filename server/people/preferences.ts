import { z } from 'zod'

/** What a user keeps for himself; small. */
export const preferences = z.strictObject({
  isDiscreet: z.boolean(),
  openSections: z.array(z.string().max(40)).max(40),
})
export type Preferences = z.infer<typeof preferences>
