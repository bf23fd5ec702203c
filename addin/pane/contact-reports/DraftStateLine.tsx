import { Button, makeStyles } from '@fluentui/react-components'
import { Edit20Regular } from '@fluentui/react-icons/svg/edit'
import { useTexts } from '../../ui/app-context.ts'
import { useDesk } from '../cockpit/desk.ts'
import { StateLine } from './StateLine.tsx'

const useStyles = makeStyles({ button: { flexShrink: 0 } })

/** A mail being written: it cannot be logged yet, but its missing answer can be asked for. */
export function DraftStateLine({ recipient }: { recipient: string }) {
  const styles = useStyles()
  const { mail } = useTexts()
  const { openForm } = useDesk()
  return (
    <StateLine label={mail.label} icon={<Edit20Regular />} text={mail.noMail}>
      <Button size="small" className={styles.button} onClick={() => openForm({ form: 'follow_up', title: mail.awaitAnswer(recipient) })}>
        {mail.ifNoAnswer}
      </Button>
    </StateLine>
  )
}
