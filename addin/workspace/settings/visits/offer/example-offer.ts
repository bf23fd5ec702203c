import { addDays, toWorkday } from '../../../../../domain/time/local-time.ts'
import type { Offer } from '../../../../../domain/visits/offer/offer-text.ts'

/** Three times of next week, for a preview. */
export function exampleOffer(today: string): Offer {
  const at = (days: number, hour: string) => {
    const day = toWorkday(addDays(today, days))
    return { startsAt: new Date(`${day}T${hour}:00:00`).toISOString(), endsAt: new Date(`${day}T${hour}:45:00`).toISOString() }
  }
  return { times: [at(7, '09'), at(9, '14'), at(12, '10')], company: 'Müller GmbH', minutes: 45 }
}
