/** Was als nächstes zu erwarten ist, auf Deutsch. */
export const forecastDe = {
  title: 'Nächste Bestellungen',
  all: 'Alles zusammen',
  service: (machine: string) => `Wartung ${machine}`,
  unknown: 'Ohne Namen',
  likely: (day: string) => `Voraussichtlich bis ${day}`,
  between: (from: string, until: string) => `in acht von zehn Fällen zwischen ${from} und ${until}`,
  behind: (every: string, silent: string) => `Bestellt sonst alle ${every} Tage, schweigt seit ${silent} Tagen`,
  expected: (until: string) => `War bis ${until} zu erwarten`,
  due: (day: string) => `Fällig am ${day}`,
  overdue: (day: string) => `Überfällig seit ${day}`,
  quantity: (amount: string, unit: string) => `etwa ${amount} ${unit}`,
  money: (amount: string) => `etwa ${amount}`,
  seasonal: 'die Jahreszeit ist berücksichtigt',
  lines: {
    usual_gap: 'Üblicher Abstand seiner Bestellungen',
    others: 'wie bei ähnlich bestellenden Kunden',
    others_and_season: 'wie bei ähnlich bestellenden Kunden und zu dieser Jahreszeit',
    until_likely: 'bis zur nächsten Bestellung, in der Hälfte der Fälle',
  },
}
