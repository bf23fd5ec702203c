/** What is said about visits, in German. */
export const visitsDe = {
  next: 'Besuch',
  last: 'zuletzt',
  none: 'keiner geplant',
  never: 'noch keiner',
  status: {
    proposed: 'vorgeschlagen',
    asked: 'angefragt',
    confirmed: 'bestätigt',
    drop_in: 'ohne Termin',
    done: 'erledigt',
    not_met: 'nicht angetroffen',
    cancelled: 'abgesagt',
  },
  whyOff: {
    called_off: 'abgesagt',
    not_taken: 'nicht gewählter Terminvorschlag',
    unanswered: 'unbeantworteter Terminvorschlag',
    taken_back: 'zurückgenommener Terminvorschlag',
  },
}
