/** A machine at a customer, as somebody enters it. */
import { z } from 'zod'
import { fragment, organisation, sqlWithin, toDate } from '../../platform/database/db.ts'
import { day, line } from '../../platform/input.ts'
import type { EnteredThing } from '../entered-thing.ts'
import { refreshFigures } from '../figures/refresh-figures.ts'

/** A file that brings a machine of this customer with the same serial number takes it over. */
export const machineWords = z.strictObject({ kind: z.literal('machine'), name: line, serialNumber: line.nullable(), nextServiceOn: day.nullable() })

type MachineWords = z.infer<typeof machineWords>

export const enteredMachine: EnteredThing<MachineWords> = {
  said: fragment`(select json_build_object('kind', 'machine', 'name', m.name, 'serialNumber', m.serial_number, 'nextServiceOn', m.next_service_on)
    from machine m where m.organisation_id = ${organisation} and m.id = e.id)`,
  insert: async ({ user: { organisationId } }, tx, { id, customerId }, words) => {
    await tx.machine.create({ data: { organisationId, id, customerId, ...columnsOf(words) } })
    await refreshFigures(sqlWithin(tx, organisationId), [customerId])
  },
  change: async ({ user: { organisationId } }, tx, { id, customerId }, words) => {
    await tx.machine.updateMany({ where: { id }, data: columnsOf(words) })
    await refreshFigures(sqlWithin(tx, organisationId), [customerId])
  },
  remove: async ({ user: { organisationId } }, tx, { id, customerId }) => {
    await tx.machine.deleteMany({ where: { id } })
    await refreshFigures(sqlWithin(tx, organisationId), [customerId])
  },
}

const columnsOf = ({ name, serialNumber, nextServiceOn }: MachineWords) => ({
  name,
  serialNumber,
  nextServiceOn: nextServiceOn && toDate(nextServiceOn),
})
