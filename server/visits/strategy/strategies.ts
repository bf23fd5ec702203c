/** How the company looks after each class: its own decisions where it has made any, else the defaults. */
import { z } from 'zod'
import { type Aim, aims } from '../../../domain/valuation/portfolio/aims.ts'
import { type ClassCode, type ClassStrategy, classCodes, defaultStrategies } from '../../../domain/visits/strategy/class-strategy.ts'
import type { OrganisationPrisma, OrganisationTransaction } from '../../platform/database/db.ts'

const days = z.int().min(1).max(1_095)
const pursuitDays = z
  .array(z.int().min(0).max(1_095))
  .min(1)
  .max(12)
  .refine(([first, ...others]) => first === 0 && others.every((day, i) => day > (i === 0 ? 0 : (others[i - 1] ?? 0))))

export const classStrategy = z.strictObject({
  rhythm: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('interval'), days }),
    z.strictObject({ kind: z.literal('pursuit'), days: pursuitDays }),
    z.strictObject({ kind: z.literal('campaign') }),
  ]),
  minutes: z.int().min(5).max(600),
  channel: z.enum(['visit', 'phone_first', 'phone']),
  role: z.enum(['field', 'inside', 'key_account', 'technical']),
}) satisfies z.ZodType<ClassStrategy>

const storedStrategy = classStrategy.extend({ classCode: z.enum(classCodes) }).strip()

export type Strategies = Record<ClassCode, ClassStrategy>

export async function readStrategies(prisma: OrganisationPrisma | OrganisationTransaction): Promise<Strategies> {
  const rows = await prisma.visitStrategy.findMany({})
  const own = rows.map((row) => storedStrategy.parse(row)).map(({ classCode, ...strategy }) => [classCode, strategy] as const)
  return { ...defaultStrategies, ...Object.fromEntries(own) }
}

/** What is meant with each class; without an entry, or null: nothing was said. */
export type Aims = Partial<Record<ClassCode, Aim | null>>

const storedAim = z.object({ classCode: z.enum(classCodes), aim: z.enum(aims).nullable() })

export async function readAims(prisma: OrganisationPrisma | OrganisationTransaction): Promise<Aims> {
  const rows = await prisma.visitStrategy.findMany({ select: { classCode: true, aim: true } })
  return Object.fromEntries(rows.map((row) => storedAim.parse(row)).map(({ classCode, aim }) => [classCode, aim]))
}
