import { makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from '../../../ui/app-context.ts'
import { Sentence } from '../../../ui/sentences/Sentence.tsx'
import type { SlotProposal } from './use-slots.ts'

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' },
})

/** What the proposed times leave out. */
export function ProposalNotes({ proposal: { notes, slots, isBlocked } }: { proposal: SlotProposal }) {
  const styles = useStyles()
  const { visitOffer: texts } = useTexts()
  const known = notes.flatMap((note) => (note in texts.notes ? texts.notes[note as keyof typeof texts.notes] : []))
  const told = [...(isBlocked ? [texts.blocked] : []), ...(slots.length === 0 ? [texts.none] : []), ...known]
  return told.map((text) => (
    <p key={text} className={styles.note}>
      <Sentence text={text} />
    </p>
  ))
}
