import { Button, makeStyles } from '@fluentui/react-components'
import { CalendarAdd20Regular } from '@fluentui/react-icons/svg/calendar-add'
import { useHost, useTexts } from '../../../ui/app-context.ts'
import { useDesk } from '../../desk/use-desk.ts'

const useStyles = makeStyles({ button: { margin: '4px 12px 0' } })

/** The way to times in the mail being written; nothing where this Outlook takes no text. */
export function ProposeVisits() {
  const styles = useStyles()
  const host = useHost()
  const { visitOffer: texts } = useTexts()
  const { openForm } = useDesk()
  if (!host.textWriter()) return null
  return (
    <Button size="small" className={styles.button} icon={<CalendarAdd20Regular />} onClick={() => openForm({ form: 'visit_offer' })}>
      {texts.propose}
    </Button>
  )
}
