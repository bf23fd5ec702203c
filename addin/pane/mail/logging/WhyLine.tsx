import { Button } from '@fluentui/react-components'
import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import { useState } from 'react'
import type { OpenItem } from '../../../office/mail-host.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { StateLine } from '../../contact-reports/StateLine.tsx'
import { OtherMailboxNote } from './OtherMailboxNote.tsx'
import { WhyNote } from './WhyNote.tsx'

/** Of a mail that belongs to no customer: that it is not logged, and why. */
export function WhyLine({ item }: { item: OpenItem }) {
  const { mail, mailSync } = useTexts()
  const [isExplained, setIsExplained] = useState(false)
  return (
    <StateLine label={mail.label} icon={<Mail20Regular />} text={mail.notLogged}>
      <Button size="small" appearance="transparent" aria-expanded={isExplained} onClick={() => setIsExplained(!isExplained)}>
        {mailSync.why}
      </Button>
      <OtherMailboxNote item={item} />
      {isExplained && <WhyNote item={item} />}
    </StateLine>
  )
}
