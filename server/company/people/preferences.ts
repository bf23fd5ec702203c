import { z } from 'zod'
import { words } from '../../platform/input.ts'

/** What a user keeps for himself; small. */
export const preferences = z.strictObject({
  isDiscreet: z.boolean(),
  openSections: z.array(words.max(40)).max(40),
})
export type Preferences = z.infer<typeof preferences>
