/** What is being done with a file, in the words of people. */
import type { Language } from '../language.ts'

export const importSteps: Record<Language, Readonly<Record<string, string>>> = {
  de: {
    waiting: 'Wartet, bis die Dateien davor fertig sind',
    reading: 'Zeilen lesen',
    comparing: 'Mit dem Bestand vergleichen',
    keeping_lines: 'Abgelehnte Zeilen aufheben',
    looking_for_vanished: 'Nach Weggefallenem suchen',
    running: 'Einspielen',
    storing: 'Einspielen',
    archiving: 'Weggefallenes archivieren',
    summing: 'Kennzahlen rechnen',
    tidying_up: 'Aufräumen',
    undoing: 'Zurücknehmen',
  },
  en: {
    waiting: 'Waiting for the files before it',
    reading: 'Reading lines',
    comparing: 'Comparing with what is known',
    keeping_lines: 'Keeping rejected lines',
    looking_for_vanished: 'Looking for what is gone',
    running: 'Bringing in',
    storing: 'Bringing in',
    archiving: 'Archiving what is gone',
    summing: 'Working out figures',
    tidying_up: 'Tidying up',
    undoing: 'Taking back',
  },
}
