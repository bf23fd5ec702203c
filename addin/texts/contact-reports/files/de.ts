/** What is said about files of mails, in German. */
export const filesDe = {
  save: (name: string) => `${name} herunterladen`,
  notSaved: 'Nichts gespeichert? Manche Outlooks lassen das nicht zu, der Browser schon.',
  loading: 'Wird geholt …',
  tooLarge: 'Nicht aufbewahrt: größer als die Grenze Ihres Unternehmens. Sie liegt in Outlook.',
  gone: 'Nicht mehr da: Mail oder Datei wurde in Outlook gelöscht, bevor sie aufbewahrt war.',
}
