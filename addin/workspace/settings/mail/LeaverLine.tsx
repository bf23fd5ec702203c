import type { Outputs } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useMailboxStyles } from './mailbox-styles.ts'

type Leaver = Outputs['todo']['leavers'][number]['leaver']

/** Whoever has left, or seems to have: since when, what has become of his Outlook, or will, and what would help. */
export function LeaverLine({ leaver: { reason, since, pausesOn } }: { leaver: Leaver }) {
  const styles = useMailboxStyles()
  const { day } = useFormat()
  const texts = useTexts().mailSync.mailboxes
  const why = texts.leavers[reason](since === null ? '' : day(since))
  return <p className={styles.alarm}>{pausesOn === null ? texts.paused(why, texts.goesOn[reason]) : texts.pauses(why, day(pausesOn))}</p>
}
