import type { VisitStatus } from '../../generated/prisma/enums.ts'

export type VisitLine = { visitId: string; startsAt: string; endsAt: string; status: VisitStatus; owner: string; isMine: boolean }
