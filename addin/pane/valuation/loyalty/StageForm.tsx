import { Button, makeStyles } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { addDays } from '../../../../domain/time/local-time.ts'
import { type LoyaltyStage, loyaltyStages } from '../../../../domain/valuation/loyalty/loyalty-rules.ts'
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
export const STAGE_FORM = 'loyalty stage'

const SHORTEST = 3
const USUAL_DAYS = 180
const LONGEST_DAYS = 731

/** A stage that one knows better than the rules, why, and for how long. */
export function StageForm({ customerId, stage: first, onClose }: { customerId: string; stage: LoyaltyStage | null; onClose: () => void }) {
  const styles = useStyles()
  const texts = useLoyaltyTexts()
  const { common } = useTexts()
  const { set } = useLoyaltyActs(customerId)
  const initial = () => ({ stage: first ?? 'relationship', reason: '', until: addDays(today(), USUAL_DAYS) })
  const { fields, change, erase } = useDraft(STAGE_FORM, customerId, initial)
  const stage = loyaltyStages.find((each) => each === fields.stage) ?? 'relationship'
  const { reason, until } = fields
  const over = (): void => {
    erase()
    onClose()
  }
  const saving = useMutation({ mutationFn: () => set({ id: fields.id, customerId, stage, reason, until }), onSuccess: over })
  const isShort = reason.trim().length < SHORTEST
  const isWrongDay = until <= today() || until > addDays(today(), LONGEST_DAYS)
  const canSave = !isShort && !isWrongDay && !saving.isPending
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (canSave) saving.mutate()
  }
  return (
    <form className={styles.form} onSubmit={save} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <ChipChoice
        label={texts.stage}
        value={stage}
        options={loyaltyStages.map((each) => [each, texts.stages[each]] as const)}
        onChange={(chosen) => change({ stage: chosen })}
      />
      <TextField
        label={texts.reason}
        value={reason}
        maxLength={500}
        isRequired
        autoFocus
        problem={reason !== '' && isShort ? texts.reasonMissing : null}
        onChange={(typed) => change({ reason: typed })}
      />
      <DayField
        label={texts.until}
        value={until}
        isRequired
        problem={isWrongDay ? texts.untilProblem : null}
        onChange={(day) => change({ until: day })}
      />
      {saving.error && <ErrorNote error={saving.error} onRetry={() => saving.mutate()} />}
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabled={!canSave}>
          {texts.set}
        </Button>
        <Button size="small" onClick={over}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}
