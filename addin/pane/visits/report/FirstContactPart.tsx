import { Checkbox, makeStyles } from '@fluentui/react-components'
import { firstContactSteps } from '../../../../domain/visits/report/asked-fields.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ReportBox } from './ReportBox.tsx'
import { isListed, type PartProps, toggled } from './report-draft.ts'

const useStyles = makeStyles({ list: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))' } })

/** What belongs to a first visit, to tick off. */
export function FirstContactPart({ fields, onChange }: PartProps) {
  const styles = useStyles()
  const { visitReport } = useTexts()
  return (
    <ReportBox title={visitReport.firstContact}>
      <div className={styles.list}>
        {firstContactSteps.map((step) => (
          <Checkbox
            key={step}
            size="medium"
            label={visitReport.firstContactSteps[step]}
            checked={isListed(fields.firstContact, step)}
            onChange={() => onChange({ firstContact: toggled(fields.firstContact, step) })}
          />
        ))}
      </div>
    </ReportBox>
  )
}
