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
}
