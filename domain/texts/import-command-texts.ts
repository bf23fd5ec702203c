/** What the command says that hands a file to the running server. */
import { importSteps } from './import-words/import-steps.ts'
import type { Language } from './language.ts'

type CommandTexts = {
  usage: string
  wrongSource: (given: string) => string
  noFile: (file: string) => string
  notTaken: string
  silent: string
  noServer: (folder: string) => string
  whichOrganisation: (names: readonly string[]) => string
  whichSource: (names: readonly string[]) => string
  /** `total` null: nobody knows of how many. */
  progress: (step: string | null, done: number, total: number | null) => string
  cannotKeep: (why: string) => string
}

const listed = (names: readonly string[]): string => names.toSorted().join(', ')

const progressIn = (language: Language, of: (done: string, total: string) => string): CommandTexts['progress'] => {
  const { format } = new Intl.NumberFormat(language)
  return (step, done, total) => {
    const told = step === null ? '' : (importSteps[language][step] ?? step)
    const count = total === null ? (done > 0 ? format(done) : '') : of(format(done), format(total))
    return [told, count].filter((part) => part !== '').join(': ')
  }
}

export const importCommandTexts: Record<Language, CommandTexts> = {
  de: {
    usage: `Aufruf:
  npm run import -- DATEI [--source NAME] [--organisation NAME] [--sheet NAME] [--dry-run] [--yes] [--accept-part] [--force] [--help]
      Übergibt DATEI dem laufenden Server, wartet und gibt aus, was aus ihr geworden ist.
      --source NAME        aus welchem System sie ist; Nummern sind innerhalb eines Systems eindeutig (ohne Angabe: das eine, aus
                           dem schon Dateien da sind, und am Anfang erp; sind es mehrere, wird gefragt)
      --organisation NAME  der Ordner der Organisation, wenn es mehrere gibt
      --sheet NAME         welche Tabelle einer Arbeitsmappe
      --dry-run            spielt nichts ein, sagt, was geschähe
      --yes                nimmt die Spalten, wie sie aussehen, wenn noch niemand eine Zuordnung bestätigt hat, und merkt sie sich
      --accept-part        spielt die richtigen Zeilen ein, auch wenn andere abgelehnt werden
      --force              auch dann, wenn eine neuere Datei derselben Art schon eingespielt ist
      --help               gibt dies aus
  Endet mit 0: alles ist eingespielt (oder wäre es); 1: nicht oder nicht alles; 2: die Datei wurde nicht übergeben.`,
    wrongSource: (given) => `Eine Quelle heißt nach Buchstaben, Ziffern, Punkten, Binde- und Unterstrichen, höchstens 40 Zeichen: ${given}`,
    noFile: (file) => `Es gibt keine Datei ${file}.`,
    notTaken: 'Kein Server hat die Datei genommen. Er muss laufen, mit demselben DATA_DIR oder IMPORT_FOLDER: npm start. Geändert wurde nichts.',
    silent:
      'Der Server meldet sich nicht mehr. Er hat die Datei und macht mit ihr weiter, sobald er läuft; im Arbeitsplatz steht, was aus ihr geworden ist.',
    noServer: (folder) => `Auf ${folder} ist noch kein Server gelaufen. Starten Sie ihn mit npm start.`,
    whichOrganisation: (names) => `Bitte mit --organisation angeben, von welcher Organisation die Datei ist: ${listed(names)}.`,
    whichSource: (names) =>
      `Bitte mit --source angeben, aus welchem System die Datei ist: ${listed(names)}. Nummern gelten nur innerhalb eines Systems. Geändert wurde nichts.`,
    progress: progressIn('de', (done, total) => `${done} von ${total}`),
    cannotKeep: (why) => `Die abgelehnten Zeilen lassen sich nicht neben die Datei legen: ${why}. Im Arbeitsplatz sind sie zu haben.`,
  },
  en: {
    usage: `Usage:
  npm run import -- FILE [--source NAME] [--organisation NAME] [--sheet NAME] [--dry-run] [--yes] [--accept-part] [--force] [--help]
      Hands FILE to the running server, waits, and prints what has become of it.
      --source NAME        of which system it is; numbers are unique within one (unless told: the one
                           that files have come of, at first erp; where there are several it is asked)
      --organisation NAME  the folder of the organisation, where there are several
      --sheet NAME         which table of a workbook
      --dry-run            brings nothing in, says what would be
      --yes                takes the columns as they look where nobody has confirmed a mapping, and remembers it
      --accept-part        brings in the right lines while others are rejected
      --force              also when a newer file of its kind is in
      --help               prints this
  Ends with 0: all of it is in (or would be); 1: it is not, or not all; 2: it was not handed over.`,
    wrongSource: (given) => `A source is called by letters, digits, points, hyphens and underscores, at most 40 of them: ${given}`,
    noFile: (file) => `There is no file ${file}.`,
    notTaken: 'No server has taken the file. It has to run, on the same DATA_DIR or IMPORT_FOLDER: npm start. Nothing was changed.',
    silent: 'The server says nothing more. It has the file and goes on with it once it runs; the workspace shows what becomes of it.',
    noServer: (folder) => `No server has run on ${folder} yet. Start it with npm start.`,
    whichOrganisation: (names) => `Say of which organisation the file is, by --organisation: ${listed(names)}.`,
    whichSource: (names) =>
      `Say of which system the file is, by --source: ${listed(names)}. Numbers hold within one system only. Nothing was changed.`,
    progress: progressIn('en', (done, total) => `${done} of ${total}`),
    cannotKeep: (why) => `The rejected lines cannot be laid beside the file: ${why}. The workspace has them.`,
  },
}
