/** How ERP systems call the states of documents, in German and English. */
import { squeezed } from '../mapping/propose-mapping.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

const quote = {
  open: words('offen open draft entwurf sent versendet gesendet versandt erstellt neu new aktiv active inbearbeitung pending angelegt wiedervorlage'),
  won: words('gewonnen won accepted angenommen auftrag beauftragt bestellt erledigt ordered umgewandelt converted auftragerteilt'),
  part_won: words('teilweisegewonnen teilauftrag partwon partlywon teilbeauftragt teilweise'),
  lost: words('verloren lost abgelehnt rejected declined absage nichterteilt abgesagt'),
  expired: words('abgelaufen expired verfallen'),
  cancelled: words('storniert cancelled canceled storno zurueckgezogen void'),
}
const order = {
  open: words(
    'offen open neu new bestaetigt confirmed released freigegeben inbearbeitung inreview draft erfasst pending processing unfulfilled paid aktiv',
  ),
  partially_delivered: words(
    'teilgeliefert teilweisegeliefert teillieferung partiallydelivered partlydelivered partial partiallyshipped partiallyfulfilled',
  ),
  delivered: words(
    'geliefert delivered erledigt abgeschlossen closed shipped versendet versandt complete completed fakturiert berechnet fulfilled invoiced vollgeliefert',
  ),
  cancelled: words('storniert cancelled canceled storno void refunded'),
}
const complaint = {
  open: words('offen open neu new gemeldet erfasst'),
  in_progress: words('inbearbeitung inprogress bearbeitung inpruefung pruefung wartet waiting'),
  closed: words('erledigt geschlossen closed abgeschlossen done resolved anerkannt abgelehnt'),
}

const project = {
  open: words(
    'offen open neu new aktiv active laufend running inbearbeitung inprogress inplanung planung planning ausschreibung tender angebot angeboten quoted vergabe inverhandlung verhandlung negotiation geplant planned',
  ),
  won: words(
    'gewonnen won beauftragt auftrag auftragerteilt erteilt awarded ordered ausfuehrung inausfuehrung abgeschlossen fertig completed closed closedwon',
  ),
  lost: words('verloren lost abgesagt absage abgelehnt storniert cancelled canceled nichterteilt closedlost'),
  dormant: words('ruhend ruht dormant pausiert paused zurueckgestellt aufgeschoben onhold eingestellt suspended wartet waiting'),
}

const states = { quote, order, complaint, project } as const

/**
 * Our word for a state that an export names; null: no word that is known.
 * @example statusOf('quote', 'In Bearbeitung') // 'open'
 */
export function statusOf(entity: keyof typeof states, text: string): string | null {
  const told = squeezed(text)
  return Object.entries(states[entity]).find(([state, names]) => state.replaceAll('_', '') === told || names.has(told))?.[0] ?? null
}
