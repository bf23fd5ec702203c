/** What the open mail suggests to do, in German. */
export const suggestionsDe = {
  label: 'Aus dieser Mail',
  /** `day` with its weekday; `time` null: only the day is agreed on. */
  visit: (day: string, time: string | null) => (time ? `Besuch ${day}, ${time} eintragen` : `Besuch am ${day} eintragen`),
  followUp: (day: string | null) => (day ? `Wiedervorlage ${day}` : 'Wiedervorlage anlegen'),
  complaint: 'Reklamation aufnehmen',
  /** `until` null: one day. */
  closed: (from: string, until: string | null) => (until ? `Keine Besuche ${from} – ${until}` : `Kein Besuch am ${from}`),
  closedNow: (until: string) => `Keine Besuche bis ${until}`,
  entered: (customer: string, from: string, until: string) =>
    from === until
      ? `${customer}: ${from} geschlossen. Der Planer lässt den Tag aus.`
      : `${customer}: ${from} bis ${until} geschlossen. Der Planer lässt die Tage aus.`,
  followUpNote: (words: string) => `Aus der Mail: „${words}“`,
  quoted: (words: string) => `„${words}“`,
  dismiss: (what: string) => `Vorschlag ausblenden: ${what}`,
  dismissed: (what: string) => `Ausgeblendet: ${what}`,
}
