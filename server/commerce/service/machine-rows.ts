import type { Context } from '../../platform/call/context.ts'
import { organisation } from '../../platform/database/db.ts'
import { type Page, paged } from '../../platform/page.ts'

export type MachineRow = {
  machineId: string
  name: string
  serialNumber: string | null
  installedOn: string | null
  serviceIntervalMonths: number | null
  lastServiceOn: string | null
  nextServiceOn: string | null
  siteName: string | null
}

/** Machines of a customer that exists, the next to be serviced first. */
export const readMachines = async (ctx: Context, customerId: string, page: Page) =>
  paged(
    await ctx.db.sql<MachineRow>`select m.id as "machineId", m.name, m.serial_number as "serialNumber", m.installed_on as "installedOn",
      m.service_interval_months as "serviceIntervalMonths", m.last_service_on as "lastServiceOn",
      m.next_service_on as "nextServiceOn", s.name as "siteName"
    from machine m left join site s on s.organisation_id = ${organisation} and s.id = m.site_id
    where m.organisation_id = ${organisation} and m.customer_id = ${customerId}::uuid and m.archived_at is null order by m.next_service_on nulls last, m.id
    limit ${page.size + 1} offset ${page.offset}`,
    page,
  )
