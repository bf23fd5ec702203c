/** What is said beside a dropped file that cannot be worked on now, for whoever dropped it. */
import type { Language } from './language.ts'

/** `denied`: it may not be read or moved; `busy`: another program has it; `folder`: it is a folder; `full`: there is no room. */
export type HeldUp = 'denied' | 'busy' | 'folder' | 'full' | 'unknown'

const ofCode: Readonly<Record<string, HeldUp>> = {
  ...{ EACCES: 'denied', EPERM: 'denied', EROFS: 'denied', EBUSY: 'busy', ETXTBSY: 'busy', EISDIR: 'folder', ENOTDIR: 'folder' },
  ...{ ENOSPC: 'full', EDQUOT: 'full' },
}

/** @param code of the operating system, as `EACCES`; null: there is none */
export const heldUpBy = (code: string | null): HeldUp => ofCode[code ?? ''] ?? 'unknown'

type Texts = { outcome: string; reasons: Record<HeldUp, string>; again: string }

const texts: Record<Language, Texts> = {
  de: {
    outcome: 'Noch nichts eingelesen: Die Datei ist gerade nicht zu bearbeiten.',
    reasons: {
      denied: 'Dem Server fehlt das Recht, sie zu lesen oder zu verschieben. Bitte die Rechte der Datei und ihrer Ordner prüfen.',
      busy: 'Ein anderes Programm hält sie offen. Bitte dort schließen.',
      folder: 'An ihrer Stelle oder an der eines Ordners liegt etwas anderes. Bitte die Datei noch einmal ablegen.',
      full: 'Auf dem Server ist kein Platz mehr. Bitte Platz schaffen.',
      unknown: 'Der Grund steht im Protokoll des Servers.',
    },
    again: 'Sie wird von selbst wieder versucht; die anderen Dateien gehen weiter.',
  },
  en: {
    outcome: 'Nothing is brought in yet: the file cannot be worked on now.',
    reasons: {
      denied: 'The server may not read or move it. Please check the rights of the file and its folders.',
      busy: 'Another program has it open. Please close it there.',
      folder: 'Something else lies in its place, or in that of a folder. Please drop the file again.',
      full: 'The server has no space left. Please make room.',
      unknown: 'The reason stands in the log of the server.',
    },
    again: 'It is tried again by itself; the other files go on.',
  },
}

/** Line by line. */
export function heldUpReport(fileName: string, why: HeldUp, language: Language): string[] {
  const { outcome, reasons, again } = texts[language]
  return [fileName, '', outcome, reasons[why], again]
}
