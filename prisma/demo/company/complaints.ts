/** Complaints: most are settled in time, a few drag on. */
import { addDays } from '../day.ts'
import { type Context, type CustomerPlan, insideStaff } from './context.ts'
import { writeNumber } from './deliveries.ts'
import type { OrderFigures } from './orders.ts'

const SUBJECTS: readonly (readonly [subject: string, text: string])[] = [
  ['Falschlieferung Wälzlager', 'Geliefert wurde die Ausführung ohne Dichtscheibe, bestellt war 2RS. Umtausch gewünscht.'],
  ['Fehlmenge Schrauben M12', 'Im Karton fehlen 40 Stück, Verpackung war unbeschädigt.'],
  ['Transportschaden Werkstattwagen', 'Seitenwand eingedrückt, Fotos liegen vor. Spedition hat den Schaden vermerkt.'],
  ['Akku-Schrauber fällt aus', 'Gerät schaltet unter Last ab, Kauf vor sieben Monaten.'],
  ['Handschuhe: Naht löst sich', 'Bei drei Paaren aus einer Charge löst sich die Naht nach wenigen Tagen.'],
  ['Getriebemotor mit Geräuschen', 'Laute Laufgeräusche seit der Inbetriebnahme, Anlage läuft nur mit halber Last.'],
  ['Rechnung weicht vom Angebot ab', 'Berechneter Preis liegt über dem angebotenen, Gutschrift erbeten.'],
  ['Kompressor verliert Druck', 'Über Nacht fällt der Druck auf 2 bar, vermutlich das Rückschlagventil.'],
  ['Lieferung unvollständig', 'Zwei Positionen fehlen, auf dem Lieferschein sind sie aufgeführt.'],
  ['Falsche Größe Sicherheitsschuhe', 'Statt Gr. 43 wurde Gr. 45 geliefert, vier Paar.'],
]

export type ComplaintWish = {
  openedOn: string
  deadlineOn: string
  status: 'open' | 'in_progress' | 'closed'
  subject?: readonly [subject: string, text: string]
}

export function writeComplaints(context: Context, plan: CustomerPlan, figures: OrderFigures): void {
  const { random, day } = context
  if (!figures.lastOrder) return
  for (let left = context.count('complaints', plan.size); left > 0; left--) {
    const openedOn = addDays(day, -Math.floor(3 + random.next() ** 1.8 * 600))
    const isFresh = openedOn > addDays(day, -21)
    const status = isFresh && random.chance(0.8) ? random.pick(['open', 'in_progress'] as const) : 'closed'
    writeComplaint(context, plan, figures, { openedOn, deadlineOn: addDays(openedOn, 14), status })
  }
}

export function writeComplaint(context: Context, plan: CustomerPlan, figures: OrderFigures | null, wish: ComplaintWish): void {
  const { rows, random, nextId, nextNumber, day, facts } = context
  const [subject, text] = wish.subject ?? random.pick(SUBJECTS)
  const number = nextNumber('RK', wish.openedOn)
  const closedOn = addDays(wish.openedOn, random.int(2, 19))
  const id = nextId()
  if (wish.status !== 'closed') writeNumber(context, 'complaint', id, number, day)
  rows.add('complaint', {
    id,
    number,
    customer_id: plan.customer.id,
    contact_id: plan.customer.contacts[0]?.id ?? null,
    order_id: figures?.lastOrder?.id ?? null,
    subject,
    text,
    opened_on: wish.openedOn,
    deadline_on: wish.deadlineOn,
    closed_on: wish.status === 'closed' ? (closedOn < day ? closedOn : day) : null,
    status: wish.status,
    responsible_id: insideStaff(context, plan).id,
  })
  if (wish.status !== 'closed') facts?.complaints.push({ customerId: plan.customer.id, number, subject, openedOn: wish.openedOn })
}
