import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { visitOutcomes } from '../../../../domain/visits/report/visit-outcome.ts'
import { useHost, useTexts } from '../../../ui/app-context.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { decimalSign } from '../../../ui/forms/decimal-sign.ts'
import { useDraft } from '../../../ui/forms/drafts.ts'
import { FormFrame } from '../../../ui/forms/FormFrame.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useWorkdays } from '../../../ui/use-workdays.ts'
import { type CustomerFormProps, choicesOf } from '../../desk/customer-form.ts'
import type { FormRequest } from '../../desk/form-request.ts'
import { joined } from '../../desk/joined.ts'
import { FirstContactPart } from './FirstContactPart.tsx'
import { type Picture, PicturePart } from './PicturePart.tsx'
import { ReportParts } from './ReportParts.tsx'
import { emptyReport, reportOf } from './report-draft.ts'
import { StagePart } from './StagePart.tsx'
import { spokenFields } from './spoken-fields.ts'
import { useReportWords } from './use-report-words.ts'
import { useForgetSpoken } from './use-spoken.ts'
import { useAsked, useOnceOnline, useSendReport } from './use-visit-report.ts'

const useStyles = makeStyles({ quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px' } })

type Props = CustomerFormProps & { request: Extract<FormRequest, { form: 'visit_report' }> }

/** What came out of a visit: the outcome and a few words, everything else one tap away. */
export function VisitReportForm({ cockpit, request, onClose, onSaved }: Props) {
  const styles = useStyles()
  const { visitReport } = useTexts()
  const { dayAndTime } = useFormat()
  const { locale } = useHost()
  const { customer, person, people } = cockpit
  const which = { customerId: customer.customerId, visitId: request.visitId, startsAt: request.startsAt }
  const asked = useAsked(which)
  const workday = useWorkdays()
  const { spoken } = request
  const visit = [which.customerId, which.startsAt ?? which.visitId].filter(Boolean).join(' ')
  const forgetSpoken = useForgetSpoken(which.visitId, visit)
  const draft = useDraft('visit_report', [visit, spoken?.text].filter(Boolean).join(' '), () => ({
    ...emptyReport(person?.contactId ?? ''),
    ...(spoken && spokenFields(spoken, workday)),
  }))
  const { fields, change } = draft
  const isMet = fields.outcome !== 'not_met'
  const around = { ...which, customer: customer.name, subject: request.subject || visitReport.subject, stage: asked?.stage ?? null, workday }
  const [pictures, setPictures] = useState<Picture[]>([])
  const report = reportOf(fields, around, visitReport, decimalSign(locale))
  const wordsOf = useReportWords()
  const saving = useSendReport(which, draft, pictures, (reportId) => {
    forgetSpoken()
    onSaved({ words: wordsOf(report), mirror: null, place: { form: 'report', reportId }, undo: null })
  })
  const save = (): void => saving.save(report)
  useOnceOnline(saving.error, save)
  const startsAt = asked?.visit?.startsAt ?? request.startsAt
  return (
    <FormFrame
      title={visitReport.title}
      about={joined(customer.name, startsAt && dayAndTime(startsAt))}
      isSending={saving.isPending}
      error={saving.error}
      onSubmit={save}
      onClose={onClose}
    >
      {asked?.report && <p className={styles.quiet}>{visitReport.reported}</p>}
      <ChipChoice
        label={visitReport.outcome}
        value={fields.outcome}
        options={visitOutcomes.map((outcome) => [outcome, visitReport.outcomes[outcome]] as const)}
        onChange={(outcome) => change({ outcome })}
      />
      <TextField label={visitReport.text} lines={4} autoFocus value={fields.text} onChange={(text) => change({ text })} />
      {isMet && (
        <ChoiceField
          label={visitReport.person}
          value={fields.contactId}
          options={choicesOf(people, 'contactId')}
          onChange={(contactId) => change({ contactId })}
        />
      )}
      {asked?.isFirstContact && isMet && <FirstContactPart fields={fields} onChange={change} />}
      {asked?.stage && <StagePart stage={asked.stage} fields={fields} onChange={change} />}
      <PicturePart pictures={pictures} onChange={setPictures} />
      <ReportParts customer={customer} asked={asked} isMet={isMet} fields={fields} onChange={change} />
    </FormFrame>
  )
}
