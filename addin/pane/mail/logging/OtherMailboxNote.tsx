import { makeStyles, tokens } from '@fluentui/react-components'
import type { OpenItem } from '../../../office/mail-host.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { Sentence } from '../../../ui/sentences/Sentence.tsx'
import { useOtherMailbox } from './use-other-mailbox.ts'

const useStyles = makeStyles({
  note: { flexBasis: '100%', margin: 0, paddingBottom: '4px', color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' },
})

/** In whose mailbox the open mail lies, where that is not the user's own, and what would help where it cannot be logged from there. */
export function OtherMailboxNote({ item }: { item: OpenItem }) {
  const styles = useStyles()
  const { mailSync: texts } = useTexts()
  const other = useOtherMailbox(item)
  if (item.sharedFrom === null || other === null) return null
  return (
    <p className={styles.note}>
      {other.kind === 'team' && texts.otherMailbox.team(other.name)}
      {other.kind === 'person' && texts.otherMailbox.person(other.name)}
      {other.kind === 'unconnected' && <Sentence text={texts.otherMailbox.unconnected(item.sharedFrom)} />}
    </p>
  )
}
