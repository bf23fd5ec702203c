import type { CareRole, CustomerKind } from '../generated/prisma/enums.ts'

/** Somebody of the customer's care team. */
export type CareTeamLine = { userId: string; name: string; initials: string; role: CareRole }

/** A customer to choose among others, and whom of its people one found it by; null: nobody. */
export type CustomerChoice = {
  customerId: string
  name: string
  kind: CustomerKind
  /** `A1` ... `C3`; null: not rated. */
  classLabel: string | null
  city: string | null
  contactId: string | null
  contactName: string | null
}

/** Of whatever knows more of a customer than a choice shows. */
export const toChoice = ({ customerId, name, kind, classLabel, city, contactId, contactName }: CustomerChoice): CustomerChoice => ({
  ...{ customerId, name, kind, classLabel, city, contactId, contactName },
})
