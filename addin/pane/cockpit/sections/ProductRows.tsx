/** Lines of product groups and machines. */
import type { MachineRow, ProductGroupRow } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'

export function ProductGroupRowView({ row }: { row: Omit<ProductGroupRow, 'years'> }) {
  const { rows } = useTexts()
  const { day, money } = useFormat()
  return (
    <Row title={row.name} below={joined(rows.lastYear(money(row.lastYearCents)), row.lastOn && rows.last(day(row.lastOn)))} end={money(row.cents)} />
  )
}

export function MachineRowView({ row }: { row: Omit<MachineRow, 'serviceIntervalMonths' | 'lastServiceOn'> & Partial<MachineRow> }) {
  const { rows } = useTexts()
  const { day } = useFormat()
  const serial = row.serialNumber && rows.serial(row.serialNumber)
  const installed = row.installedOn && rows.installed(day(row.installedOn))
  const last = row.lastServiceOn && rows.lastService(day(row.lastServiceOn))
  const late = row.nextServiceOn && row.nextServiceOn < today() && rows.overdue
  const below = joined(late, serial, installed, last, row.siteName)
  return <Row title={row.name} below={below} end={row.nextServiceOn && rows.service(day(row.nextServiceOn))} />
}
