/** Was ein Kunde außerdem kaufen könnte, auf Deutsch. */
export const chancesDe = {
  title: 'Chancen',
  gap: (buyers: string, of: string, name: string) => `${buyers} von ${of} vergleichbaren Kunden kaufen ${name}`,
  basket: (others: string, name: string, buyers: string, of: string) =>
    `Wer ${others} kauft, kauft auch ${name}: in ${buyers} von ${of} Vierteljahren`,
  better: (buyers: string, of: string, from: string, name: string) => `${buyers} von ${of} vergleichbaren Käufern von ${from} kaufen auch ${name}`,
  offered: 'Angeboten.',
  aYear: (money: string) => `${money} im Jahr`,
  lines: {
    median_of_buyers: 'Die Hälfte der Käufer gibt im Jahr mehr aus als',
    bought_here: 'Bei uns gekauft in zwölf Monaten',
    better_price: 'Listenpreis des besseren Artikels',
    price: 'Listenpreis des bisherigen Artikels',
    quantity: 'Menge in zwölf Monaten, in Preiseinheiten',
    chance: 'Mehr im Jahr',
  },
  answers: { offered: 'Angeboten', won: 'Gewonnen', not_interested: 'Kein Interesse' },
  answerOf: (answer: string, name: string) => `${answer}: ${name}`,
  noted: (answer: string, name: string) => `Notiert – ${name}: ${answer}`,
  won: (name: string, day: string) => `Gekauft, nachdem es vorgeschlagen war: ${name} (${day})`,
  none: {
    credit_block: 'Solange der Kunde gesperrt ist, wird nichts vorgeschlagen.',
    open_complaint: 'Solange eine Reklamation offen ist, wird nichts vorgeschlagen. Schließen Sie sie zuerst ab.',
    not_comparable: 'Niemand ist vergleichbar. Tragen Sie Zielgruppe und Mitarbeiter oder Potenzial ein.',
    few_comparable: 'Zu wenige vergleichbare Kunden, um etwas zu sagen: Es braucht fünf derselben Zielgruppe und Größe.',
    nothing_found: 'Zurzeit keine: Was vergleichbare Kunden kaufen, kauft er auch.',
  },
  settings: {
    intro:
      'Verkäufer sehen im Cockpit unter „Bewertung“ bis zu drei Chancen je Kunde: was vergleichbare Kunden kaufen und er nicht, was zu dem passt, was er kauft, und welcher bessere Artikel sich bei anderen durchgesetzt hat.',
    heldBack:
      'Einem von zehn Kunden wird nichts gezeigt. Kaufen die anderen mehr von dem, was ihnen vorgeschlagen wird, dann liegt es am Vorschlagen.',
    limits: {
      share: 'Vorschlagen, wenn so viel Prozent der vergleichbaren Kunden kaufen (30 bis 100)',
      support: 'Zusammen gekauft in so viel Prozent aller Einkäufe (0,1 bis 50)',
      confidence: 'So viel Prozent, die das eine kaufen, kaufen auch das andere (30 bis 100)',
    },
    saved: 'Gespeichert. Alle Chancen werden neu ausgerechnet.',
    check: 'Bitte prüfen: Die Prozente liegen zwischen 30 und 100, 0,1 und 50 und wieder 30 und 100.',
    rules: 'Was vorgeschlagen wird',
    rulesIntro:
      'Neben den drei Arten stehen die Warengruppen, zu denen jemand etwas gesagt hat: in den letzten zwölf Monaten, seit die Regel zuletzt eingeschaltet wurde, je Kunde einmal.',
    rule: 'Regel',
    kinds: {
      all: 'Alle',
      gap: 'Kaufen vergleichbare Kunden',
      basket: 'Wird zusammen gekauft',
      better: 'Besserer Artikel',
    },
    ofGroup: (kind: string, group: string) => `${kind}: ${group}`,
    offered: 'Angeboten',
    won: 'Gewonnen',
    notInterested: 'Kein Interesse',
    objections: 'Stimmt nicht',
    state: 'Zustand',
    on: 'Schlägt vor',
    off: 'Ausgeschaltet',
    rests: 'Ruht, solange die ganze Art aus ist.',
    disbelieved: (against: string, answers: string) =>
      `Hat sich selbst ausgeschaltet: Bei ${against} von ${answers} Kunden kein Interesse oder „Das stimmt nicht“.`,
    again: 'Wieder einschalten',
    againOf: (rule: string) => `Wieder einschalten: ${rule}`,
    switchOf: (rule: string) => `Vorschlagen: ${rule}`,
    switchedOn: (rule: string) => `Eingeschaltet: ${rule}. Die Chancen werden neu ausgerechnet.`,
    switchedOff: (rule: string) => `Ausgeschaltet: ${rule}. Die Chancen werden neu ausgerechnet.`,
    lift: 'Was es gebracht hat',
    liftIntro: 'Gezählt werden Vorschläge der letzten zwei Jahre, deren halbes Jahr um ist: Wurde das Vorgeschlagene darin gekauft?',
    nothingMeasured:
      'Noch wurde nichts vorgeschlagen. Dazu braucht es fünf vergleichbare Kunden mit Aufträgen: Zielgruppe und Größe müssen bekannt sein.',
    kind: 'Art',
    shown: 'Gezeigt',
    keptBack: 'Nicht gezeigt',
    runningOnes: 'Läuft noch',
    result: 'Ergebnis',
    bought: (bought: string, chances: string) => `${bought} von ${chances} gekauft`,
    tooFew: (least: string) => `Zu wenige, um etwas zu sagen: Es braucht je ${least} gezeigte und nicht gezeigte.`,
    unclear: (fewer: string, more: string) => `Kein Unterschied zu erkennen: zwischen ${fewer} Prozentpunkten weniger und ${more} mehr gekauft`,
    more: (points: string, least: string, most: string) =>
      `Gezeigtes wird mehr gekauft: ${points} Prozentpunkte, mit 95 Prozent Sicherheit ${least} bis ${most}`,
    fewer: (points: string, least: string, most: string) =>
      `Gezeigtes wird weniger gekauft: ${points} Prozentpunkte, mit 95 Prozent Sicherheit ${least} bis ${most}`,
  },
}
