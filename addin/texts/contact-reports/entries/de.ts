/** What is entered about a customer beside his contacts, in German: said where a form or a list is opened, so in a file of its own. */
import type { EntryKind } from '../../../../domain/contact-reports/entry-kinds.ts'

export const entriesDe = {
  title: 'Eintragen',
  correct: 'Eintrag korrigieren',
  what: 'Was',
  kinds: {
    competitor_price: 'Wettbewerbspreis',
    machine: 'Maschine',
    project: 'Projekt',
    sample: 'Muster',
    suggestion: 'Anregung',
  } satisfies Record<EntryKind, string>,
  add: (kind: string) => `${kind} eintragen`,
  saved: (kind: string) => `${kind} eingetragen`,
  corrected: (kind: string) => `${kind} korrigiert`,
  withdraw: 'Eintrag zurücknehmen',
  withdrawSure: 'Der Eintrag verschwindet für alle, auch aus dem Verlauf.',
  withdrawn: (kind: string) => `${kind} zurückgenommen`,
  by: (name: string) => `eingetragen von ${name}`,
  toReport: 'Zum Kontakt',
  change: (what: string) => `${what} korrigieren`,
  hidden: 'im diskreten Modus verdeckt',
  notYours: 'Korrigieren können den Eintrag, wer ihn gemacht hat, und die Vertriebsleitung, solange keine Datei ihn übernommen hat.',
  price: {
    competitor: 'Wettbewerber',
    product: 'Artikel',
    productHint: 'Artikelnummer oder Wort; vorgeschlagen wird, was der Kunde von uns kennt.',
    productKnown: (number: string) => `Artikelnummer ${number}`,
    price: 'Preis netto',
    unit: 'Menge',
    perUnit: (unit: number) => (unit === 1 ? 'je 1' : `je ${unit}`),
    source: 'Woher der Preis bekannt ist',
    seenOn: 'Gesehen am',
    notAhead: 'Dieser Tag kommt erst noch. Bitte den Tag nennen, an dem der Preis galt.',
  },
}
