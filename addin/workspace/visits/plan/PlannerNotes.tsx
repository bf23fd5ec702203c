import { makeStyles, tokens } from '@fluentui/react-components'
import type { Outputs } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { Sentence } from '../../../ui/sentences/Sentence.tsx'

const useStyles = makeStyles({
  notes: {
    margin: '0 0 8px',
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
    fontSize: '12px',
    '@media print': { display: 'none' },
  },
})

type Note = Outputs['visitPlan']['read']['notes'][number]

/** How far the plan can be believed. */
export function PlannerNotes({ notes }: { notes: Note[] }) {
  const styles = useStyles()
  const texts = useTexts().planner.notes
  if (notes.length === 0) return null
  const textOf = ({ code, names }: Note): string => {
    const text = texts[code]
    return typeof text === 'string' ? text : text(names.join(', '))
  }
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note.code}>
          <Sentence text={textOf(note)} />
        </li>
      ))}
    </ul>
  )
}
