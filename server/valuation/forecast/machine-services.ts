/** Which machines of some customers are serviced when. */
import type { ServicePlan } from '../../../domain/valuation/forecast/service-due.ts'
import { organisation, type Sql } from '../../platform/database/db.ts'

export type MachineService = ServicePlan & { customerId: string; machineId: string }

/** Of machines with a day to count from. */
export const readMachineServices = (sql: Sql, customerIds: readonly string[], day: string): Promise<MachineService[]> =>
  sql<MachineService>`select m.* from unnest(${customerIds}::uuid[]) w(id) cross join lateral (
      select x.customer_id as "customerId", x.id as "machineId", least(coalesce(x.last_service_on, x.installed_on), ${day}::date) as "lastOn",
        x.next_service_on as "agreedOn", x.service_interval_months as "intervalMonths"
      from machine x join customer c on c.organisation_id = ${organisation} and c.id = x.customer_id
      where x.organisation_id = ${organisation} and x.customer_id = w.id and x.archived_at is null and c.archived_at is null
        and coalesce(x.last_service_on, x.installed_on) is not null offset 0) m`
