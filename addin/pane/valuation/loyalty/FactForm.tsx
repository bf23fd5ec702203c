import { Button, makeStyles } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { enteredKinds } from '../../../../domain/valuation/loyalty/loyalty-facts.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { DayField } from '../../../ui/forms/DayField.tsx'
import { useDraft } from '../../../ui/forms/drafts.ts'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useLoyaltyActs } from './use-loyalty.ts'
import { useLoyaltyTexts } from './use-loyalty-texts.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: '6px', margin: '4px 0 8px' },
  actions: { display: 'flex', gap: '6px' },
})

/** Its draft is kept under this name. */
export const FACT_FORM = 'loyalty fact'

/** What no document tells: a reference, that he stayed, or whom he has sent. */
export function FactForm({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const styles = useStyles()
  const texts = useLoyaltyTexts()
  const { common } = useTexts()
  const { enter } = useLoyaltyActs(customerId)
  const { fields, change, erase } = useDraft(FACT_FORM, customerId, () => ({ kind: 'reference', happenedOn: today(), note: '' }))
  const kind = enteredKinds.find((each) => each === fields.kind) ?? 'reference'
  const isNobody = kind === 'referral' && fields.note.trim() === ''
  const over = (): void => {
    erase()
    onClose()
  }
  const saving = useMutation({
    mutationFn: () => enter({ id: fields.id, customerId, kind, happenedOn: fields.happenedOn, note: fields.note }),
    onSuccess: over,
  })
  const canSave = !isNobody && fields.happenedOn !== '' && fields.happenedOn <= today() && !saving.isPending
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (canSave) saving.mutate()
  }
  return (
    <form className={styles.form} onSubmit={save} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <ChipChoice
        label={texts.kind}
        value={kind}
        options={enteredKinds.map((each) => [each, texts.kinds[each]] as const)}
        onChange={(chosen) => change({ kind: chosen })}
      />
      <TextField
        label={kind === 'referral' ? texts.who : texts.note}
        value={fields.note}
        maxLength={500}
        isRequired={kind === 'referral'}
        autoFocus
        onChange={(note) => change({ note })}
      />
      <DayField label={texts.happenedOn} value={fields.happenedOn} isRequired onChange={(happenedOn) => change({ happenedOn })} />
      {saving.error && <ErrorNote error={saving.error} onRetry={() => saving.mutate()} />}
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabled={!canSave}>
          {common.save}
        </Button>
        <Button size="small" onClick={over}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}
