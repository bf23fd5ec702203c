import { Button, makeStyles } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { useState } from 'react'
import { addDays } from '../../../../domain/time/local-time.ts'
import type { Cockpit } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { useWorkdays } from '../../../ui/use-workdays.ts'
import { PartFields } from './PartFields.tsx'
import { ReportBox } from './ReportBox.tsx'
import { isListed, type PartProps, type ReportPart, reportParts, toggled } from './report-draft.ts'
import type { Asked } from './use-visit-report.ts'

const useStyles = makeStyles({
  more: { display: 'flex', flexWrap: 'wrap', gap: '4px', minWidth: 0, margin: 0, padding: 0, border: 'none' },
})

const FOLLOW_UP_DAYS = 7

type Props = PartProps & { customer: Cockpit['customer']; asked: Asked | undefined; isMet: boolean }

/** The parts that are open, and a button for each that is not. The potential opens by itself where it has to be asked again. */
export function ReportParts({ customer, asked, isMet, fields, onChange }: Props) {
  const styles = useStyles()
  const { visitReport, forms } = useTexts()
  const isAsked = (part: ReportPart): boolean => part === 'potential' && isMet && asked?.asksPotential === true
  const isOpen = (part: ReportPart): boolean => isListed(fields.parts, part) || isAsked(part)
  const workday = useWorkdays()
  const begin = (part: ReportPart): Partial<typeof fields> => {
    if (part === 'follow_up' && !fields.followUpOn)
      return { followUpOn: workday(addDays(today(), FOLLOW_UP_DAYS)), followUpTitle: forms.followUpSubject(null) }
    return part === 'next_visit' ? { nextDay: workday(asked?.intervalDays ? addDays(today(), asked.intervalDays) : fields.nextDay) } : {}
  }
  const [opened, setOpened] = useState<ReportPart | null>(null)
  const turn = (part: ReportPart): void => {
    setOpened(part)
    onChange({ parts: toggled(fields.parts, part), ...begin(part) })
  }
  return (
    <>
      {reportParts.filter(isOpen).map((part) => (
        <ReportBox key={part} hasFocus={part === opened} title={visitReport.parts[part]} {...(!isAsked(part) && { onRemove: () => turn(part) })}>
          <PartFields part={part} customer={customer} potentialCents={asked?.potentialCents ?? null} fields={fields} onChange={onChange} />
        </ReportBox>
      ))}
      <fieldset className={styles.more} aria-label={visitReport.more}>
        {reportParts
          .filter((part) => !isOpen(part))
          .map((part) => (
            <Button key={part} size="small" icon={<Add16Regular />} onClick={() => turn(part)}>
              {visitReport.parts[part]}
            </Button>
          ))}
      </fieldset>
    </>
  )
}
