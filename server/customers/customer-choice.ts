import type { CareRole, CustomerKind } from '../generated/prisma/enums.ts'

export type CareTeamLine = { userId: string; name: string; initials: string; role: CareRole }

export type CustomerChoice = {
  customerId: string
  name: string
  kind: CustomerKind
  classLabel: string | null
  city: string | null
  contactId: string | null
  contactName: string | null
}
