import { Button, makeStyles } from '@fluentui/react-components'
import { useTexts } from '../../../ui/app-context.ts'
import { useDesk } from '../../desk/use-desk.ts'

const useStyles = makeStyles({ button: { flexShrink: 0, marginBottom: '4px' } })

/** Where nobody watches for the answer: a follow-up like any other, made at once. */
export function FollowUpByHand({ recipient }: { recipient: string }) {
  const styles = useStyles()
  const { mail } = useTexts()
  const { openForm } = useDesk()
  return (
    <Button
      size="small"
      className={styles.button}
      onClick={() => openForm({ form: 'follow_up', begunBy: `await_answer ${recipient}`, title: mail.awaitAnswer(recipient) })}
    >
      {mail.ifNoAnswer}
    </Button>
  )
}
