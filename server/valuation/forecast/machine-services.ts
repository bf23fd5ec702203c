/** When machines of some customers are to be serviced next. */
import { organisation, type Sql } from '../../platform/database/db.ts'

/** Days `YYYY-MM-DD`; `lastOn`: last service, or else when it was installed. */
export type MachineService = { customerId: string; machineId: string; lastOn: string; dueOn: string; everyDays: number }

/** Of machines with an interval or a next service, and a day to count from. */
export const readMachineServices = (sql: Sql, customerIds: readonly string[], day: string): Promise<MachineService[]> =>
  sql<MachineService>`select m.customer_id as "customerId", m.id as "machineId", d.last_on as "lastOn", d.due_on as "dueOn", d.due_on - d.last_on as "everyDays"
    from unnest(${customerIds}::uuid[]) w(id) cross join lateral (
      select x.id, x.customer_id, least(coalesce(x.last_service_on, x.installed_on), ${day}::date) as last_on, x.next_service_on, x.service_interval_months
      from machine x join customer c on c.organisation_id = ${organisation} and c.id = x.customer_id
      where x.organisation_id = ${organisation} and x.customer_id = w.id and x.archived_at is null and c.archived_at is null offset 0) m
    cross join lateral (select m.last_on, coalesce(case when m.next_service_on > m.last_on then m.next_service_on end,
      (m.last_on + m.service_interval_months * interval '1 month')::date) as due_on) d
    where m.last_on is not null and d.due_on > d.last_on`
