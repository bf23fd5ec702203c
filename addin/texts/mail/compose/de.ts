/** What is said about a mail that is being written, in German. */
export const composeDe = {
  /** `customers` may be empty. */
  willBeLogged: (customers: string) => (customers ? `Wird erfasst bei ${customers}` : 'Wird erfasst'),
  willNotBeLogged: 'Wird nicht erfasst',
  notByItself: 'Wird nicht von selbst erfasst',
  companyOff: 'In Ihrem Unternehmen ist das automatische Erfassen ausgeschaltet. Nach dem Senden erfassen Sie die Mail von Hand.',
  notConnected:
    'Ihr Postfach ist nicht verbunden; verbinden können Sie es unter [Mein Tag](my_day). Eine Wiedervorlage gilt ab sofort und bleibt, bis Sie sie erledigen.',
  log: 'Diese Mail erfassen',
  ifNoAnswer: 'Wiedervorlage, falls keine Antwort kommt:',
  never: 'keine',
  days: (days: number) => `${days} Tage`,
  dueOn: (day: string) => `Wiedervorlage ${day}, falls keine Antwort`,
  noFollowUp: 'Die gewählte Wiedervorlage entfällt: Sie gehört zu einer erfassten Mail.',
  notKept: 'Outlook hat sich die Wahl nicht gemerkt. Bitte versuchen Sie es noch einmal.',
}
