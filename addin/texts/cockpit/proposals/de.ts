/** Customers who are proposed, in German. */
import type { ProposalKind } from '../../../../domain/commerce/proposals/proposal-policy.ts'

const dative = (count: number): string => (count === 1 ? '1 Tag' : `${count} Tagen`)

export const proposalsDe = {
  title: 'Heute ansprechen',
  progress: (done: number, all: number) => `${done} von ${all} erledigt`,
  nothing: 'Heute steht bei keinem Ihrer Kunden etwas an.',
  done: 'Erledigt',
  reasons: {
    late_order: (number: string, days: number, money: string) => `Auftrag ${number} seit ${dative(days)} in Verzug, offen ${money}`,
    credit_block: (orders: number, money: string) =>
      `Kreditsperre: ${orders === 1 ? '1 Auftrag wartet' : `${orders} Aufträge warten`}, offen ${money}`,
    agreement_ending: (title: string, day: string) => `${title} endet am ${day}`,
    agreement_over: (title: string, day: string) => `${title} hat am ${day} geendet`,
    agreement_used: (title: string) => `${title} ist fast aufgebraucht`,
    quote_due: (number: string, step: string) => `Angebot ${number}: ${step}`,
    service_due: (machine: string, day: string) => `Service für ${machine} fällig am ${day}`,
    service_late: (machine: string, days: number) => `Service für ${machine} seit ${dative(days)} überfällig`,
    behind_rhythm: (every: number, silent: number) => `Bestellt sonst alle ${dative(every)}, seit ${dative(silent)} still`,
    complaint_due: (number: string, title: string, step: string, day: string) => `Reklamation ${number} (${title}): ${step} bis ${day}`,
    complaint_late: (number: string, title: string, step: string, days: number) =>
      `Reklamation ${number} (${title}): ${step}, seit ${dative(days)} über der Frist`,
  },
  call: 'Anrufen',
  callTo: (customer: string) => `${customer} anrufen`,
  followUp: 'Wiedervorlage',
  followUpFor: (customer: string) => `Wiedervorlage zu ${customer} anlegen`,
  planned: (day: string) => `Wiedervorlage am ${day} angelegt.`,
  acts: (customer: string) => `${customer} zurückstellen`,
  pause: { 7: 'Eine Woche nicht vorschlagen', 30: 'Einen Monat nicht vorschlagen' },
  refuse: (what: string) => `Bei diesem Kunden nie wegen: ${what}`,
  refuseAll: 'Diesen Kunden nie vorschlagen',
  paused: (customer: string, day: string) => `${customer} wird bis ${day} nicht vorgeschlagen.`,
  refused: (customer: string, what: string) => `${customer} wird nicht mehr vorgeschlagen: ${what}.`,
  nobodyLeftAlone: 'Niemand ist zurückgestellt.',
  leftAlone: 'Zurückgestellt',
  until: (day: string) => `bis ${day}`,
  by: (name: string) => `von ${name}`,
  resume: 'Wieder vorschlagen',
  resumeOf: (customer: string) => `Wieder vorschlagen: ${customer}`,
  kinds: {
    late_order: 'Auftrag in Verzug',
    credit_block: 'Kreditsperre mit offenem Auftrag',
    agreement_ending: 'Auslaufende Vereinbarung',
    quote_due: 'Angebot zum Nachfassen',
    service_due: 'Fälliger Service',
    behind_rhythm: 'Bestellt seltener als sonst',
    complaint_due: 'Reklamation an der Frist',
    all: 'alle Anlässe',
  } satisfies Record<ProposalKind | 'all', string>,
  settings: {
    intro:
      'Wer für einen Kunden verantwortlich ist, bekommt ihn in „Mein Tag“ vorgeschlagen, sobald dort etwas ansteht. Jeder Anlass kommt nur einmal.',
    rules:
      'Die dringendsten zuerst, je Tag nicht mehr als unten steht; Reklamationen an der Frist kommen immer dazu. Wer sich beim Kunden meldet oder eine Wiedervorlage anlegt, hat den Anlass erledigt.',
    days: {
      late_order: 'Tage nach dem bestätigten Liefertag',
      agreement_ending: 'Tage vor dem Ende',
      service_due: 'Tage vor dem Service',
      behind_rhythm: 'Mindestens so viele Tage über dem üblichen Abstand',
      complaint_due: 'Tage vor der Frist',
      credit_block: '',
      quote_due: '',
    } satisfies Record<ProposalKind, string>,
    daysOf: (label: string, kind: string) => `${kind}: ${label}`,
    mostADay: 'Höchstens so viele Kunden am Tag (1 bis 10)',
    saved: 'Gespeichert. Die nächsten Vorschläge richten sich danach.',
    check: 'Bitte prüfen: Tage sind ganze Zahlen von 0 bis 60, Kunden am Tag von 1 bis 10.',
  },
}
