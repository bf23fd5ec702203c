import { Button } from '@fluentui/react-components'
import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import { useState } from 'react'
import type { MailState } from '../../../api.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { StateLine } from '../../contact-reports/StateLine.tsx'
import { useMailSentence } from '../../contact-reports/use-mail-sentence.ts'
import { OtherMailboxNote } from './OtherMailboxNote.tsx'
import { WhyNote } from './WhyNote.tsx'

/** Of a mail beside which no customer stands: whether it is logged, and why. */
export function WhyLine({ item, mail: state }: { item: OpenItem; mail: MailState }) {
  const { mail, mailSync } = useTexts()
  const [isExplained, setIsExplained] = useState(false)
  return (
    <StateLine label={mail.label} icon={<Mail20Regular />} text={useMailSentence(state)} onEscape={() => setIsExplained(false)}>
      <Button size="small" appearance="transparent" aria-expanded={isExplained} onClick={() => setIsExplained(!isExplained)}>
        {mailSync.why}
      </Button>
      <OtherMailboxNote item={item} />
      {isExplained && <WhyNote item={item} />}
    </StateLine>
  )
}
