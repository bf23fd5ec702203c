import type { Context } from '../context.ts'
import type { UserRole } from '../generated/prisma/enums.ts'
import type { Preferences } from './router.ts'

export type Me = {
  userId: string
  name: string
  initials: string
  role: UserRole
  organisation: string
  currency: string
  timeZone: string
  /** Mail domains that are internal. */
  mailDomains: string[]
  preferences: Preferences
  colleagues: { userId: string; name: string; initials: string }[]
}

export async function whoAmI(_ctx: Context): Promise<Me> {
  throw new Error('not written yet')
}
export async function savePreferences(_ctx: Context, _input: Preferences): Promise<void> {
  throw new Error('not written yet')
}
