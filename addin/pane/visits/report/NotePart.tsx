import { makeStyles, tokens } from '@fluentui/react-components'
import { readNoteLines } from '../../../../domain/visits/report/note-lines.ts'
import type { Cockpit } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import type { PartProps } from './report-draft.ts'

const useStyles = makeStyles({
  read: { margin: 0, fontSize: '12px', lineHeight: '18px', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

const kinds = ['order', 'enquiry'] as const

/** Positions as one notes them, below them how they are understood, and who gets them. */
export function NotePart({ fields, onChange, careTeam }: PartProps & { careTeam: Cockpit['customer']['careTeam'] }) {
  const styles = useStyles()
  const { visitReport } = useTexts()
  const { number } = useFormat()
  const lines = readNoteLines(fields.noteLines).map(({ quantity, unit, text }) =>
    quantity === null ? ['–', text] : [number(quantity), unit ?? '×', text],
  )
  const inside = careTeam.find(({ role }) => role === 'inside')?.name ?? null
  return (
    <>
      <ChipChoice
        label={visitReport.parts.note}
        value={fields.noteKind}
        options={kinds.map((kind) => [kind, visitReport.noteKinds[kind]] as const)}
        onChange={(noteKind) => onChange({ noteKind })}
      />
      <TextField
        label={visitReport.noteLines}
        lines={3}
        isRequired
        placeholder={visitReport.noteExample}
        value={fields.noteLines}
        onChange={(noteLines) => onChange({ noteLines })}
      />
      {lines.length > 0 && <p className={styles.read}>{lines.map((words) => words.join(' ')).join('\n')}</p>}
      <p className={styles.quiet}>{visitReport.noteGoes(inside)}</p>
    </>
  )
}
