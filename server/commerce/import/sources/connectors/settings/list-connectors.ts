/** Connectors and how far they are; nothing of their secrets. */
import type { ConnectorSettings, System } from '../../../../../../domain/commerce/connectors/connector-settings.ts'
import type { WaitReason } from '../../../../../../domain/commerce/connectors/wait-reason.ts'
import type { Context } from '../../../../../platform/call/context.ts'

/** `rows`: how many it has brought in so far. `jobId`: what is being brought in right now. `doubt`: so much would vanish that somebody has to look. `refused`: since when it alone cannot be read, and why. */
export type ConnectorSetLine = {
  name: string
  rows: number
  readAt: string | null
  comparedAt: string | null
  jobId: string | null
  doubt: { vanished: number; known: number } | null
  refused: { at: string; because: WaitReason } | null
}

/** Instants in ISO 8601. `waits`: null, or until when, and why. `nextAt`: null while it is paused. */
export type ConnectorLine = {
  id: string
  name: string
  system: System
  source: string
  settings: ConnectorSettings
  everyMinutes: number
  requests: number
  isPaused: boolean
  isWorking: boolean
  ranAt: string | null
  nextAt: string | null
  waits: { until: string; because: WaitReason } | null
  sets: ConnectorSetLine[]
}

/** Nobody has more systems. */
const MOST = 50

export async function listConnectors(ctx: Context): Promise<ConnectorLine[]> {
  const found = await ctx.db.prisma.connector.findMany({
    where: { removedAt: null },
    omit: { secret: true },
    include: { sets: true },
    orderBy: { createdAt: 'asc' },
    take: MOST,
  })
  const chores = await ctx.db.prisma.chore.findMany({ where: { kind: 'connector', subjectId: { in: found.map(({ id }) => id) } } })
  return found.map((row) => {
    // Written by ourselves, in this shape.
    const settings = row.settings as ConnectorSettings
    const chore = chores.find(({ subjectId }) => subjectId === row.id)
    const isWaiting = row.waitsUntil !== null && row.waitsBecause !== null
    return {
      ...{ id: row.id, name: row.name, system: row.system as System, source: row.source, settings, everyMinutes: row.everyMinutes },
      requests: Number(row.requests),
      isPaused: row.pausedAt !== null,
      isWorking: chore?.leaseUntil != null && chore.leaseUntil > ctx.now(),
      ranAt: row.ranAt?.toISOString() ?? null,
      nextAt: row.pausedAt === null ? (chore?.dueAt.toISOString() ?? null) : null,
      waits: isWaiting ? { until: row.waitsUntil?.toISOString() ?? '', because: row.waitsBecause as WaitReason } : null,
      sets: settings.sets.map((name) =>
        setLine(
          name,
          row.sets.find((each) => each.name === name),
        ),
      ),
    }
  })
}

type SetRow = {
  rows: bigint
  readAt: Date | null
  comparedAt: Date | null
  jobId: string | null
  doubt: unknown
  refusedAt: Date | null
  refusedBecause: string | null
}

const setLine = (name: string, row: SetRow | undefined): ConnectorSetLine => ({
  name,
  rows: Number(row?.rows ?? 0),
  readAt: row?.readAt?.toISOString() ?? null,
  comparedAt: row?.comparedAt?.toISOString() ?? null,
  jobId: row?.jobId ?? null,
  // Written by ourselves, in this shape.
  doubt: (row?.doubt ?? null) as ConnectorSetLine['doubt'],
  refused: row?.refusedAt ? { at: row.refusedAt.toISOString(), because: row.refusedBecause as WaitReason } : null,
})
