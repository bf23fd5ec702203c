/** Works out customers of a firm anew, as the renewal does. */
import pino from 'pino'
import { dayIn } from '../../../domain/time/local-time.ts'
import { organisation } from '../../../server/platform/database/db.ts'
import type { Renewal, RenewalPart } from '../../../server/valuation/renewal-part.ts'
import type { Firm } from '../../support/firm.ts'

export const renewalOf = (firm: Firm): Renewal => ({
  organisationId: firm.id,
  db: firm.db,
  day: dayIn(firm.now, 'Europe/Berlin'),
  now: firm.now,
  atOnce: 500,
  threads: firm.threads,
  log: pino({ level: 'silent' }),
  goOn: async () => undefined,
})

/** All of the firm's customers in this part, with what holds for all before. */
export async function renewed(firm: Firm, part: RenewalPart): Promise<void> {
  const renewal = renewalOf(firm)
  await part.prepare?.(renewal)
  const customers = await firm.db.sql<{ id: string }>`select c.id from customer c where c.organisation_id = ${organisation} order by c.id`
  await firm.db.inTransaction((sql) =>
    part.renew(
      sql,
      customers.map(({ id }) => id),
      renewal,
    ),
  )
}
