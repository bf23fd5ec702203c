import { makeStyles, tokens } from '@fluentui/react-components'
import { Building16Regular } from '@fluentui/react-icons/svg/building'
import { Call16Regular } from '@fluentui/react-icons/svg/call'
import { Chat16Regular } from '@fluentui/react-icons/svg/chat'
import { Document16Regular } from '@fluentui/react-icons/svg/document'
import { Mail16Regular } from '@fluentui/react-icons/svg/mail'
import { People16Regular } from '@fluentui/react-icons/svg/people'
import type { ReportLine } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'

const useStyles = makeStyles({ icon: { flexShrink: 0, display: 'flex', color: tokens.colorBrandForeground1 } })

const icons = {
  email: Mail16Regular,
  phone: Call16Regular,
  fax: Document16Regular,
  visit: Building16Regular,
  meeting: People16Regular,
  letter: Document16Regular,
  chat: Chat16Regular,
}

/** The way a contact took. */
export function ChannelIcon({ channel }: { channel: ReportLine['channel'] }) {
  const Icon = icons[channel]
  const label = useTexts().contacts.channels[channel]
  return (
    <span className={useStyles().icon} role="img" aria-label={label} title={label}>
      <Icon />
    </span>
  )
}
