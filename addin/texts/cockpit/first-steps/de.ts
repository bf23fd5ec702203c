/** With what an administrator begins, in German. */
export const firstStepsDe = {
  title: 'Drei Schritte für den Anfang',
  later: 'Später',
  setAside: 'Gut, später.',
  done: 'erledigt',
  open: 'offen',
  policy: '[Was erfasst und ausgewertet wird](policy)',
  visibility: '[Wer wessen Berichte liest](policy)',
  mailboxes: '[Postfächer verbinden](mailboxes)',
  off: 'noch ausgeschaltet',
  ownWay: 'nach eigener Wahl',
  customers: { all: 'Kunden sieht jeder im Vertrieb', care_team: 'Kunden sieht ihr Betreuungsteam' },
  reports: {
    everyone: 'Berichte liest jeder',
    care_team: 'Berichte liest das Betreuungsteam',
    participants: 'Berichte lesen Beteiligte und Leitung',
  },
  connected: (connected: string, people: string) => `${connected} von ${people} verbunden`,
  nobody: 'noch niemand aus dem Vertrieb angemeldet',
}
