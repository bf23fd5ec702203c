import { Button, makeStyles } from '@fluentui/react-components'
import type { FormEvent } from 'react'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { useDraft } from '../../../ui/forms/drafts.ts'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useChancesTexts } from '../use-chances-texts.ts'
import { barForm, type GroupToBar } from './group-to-bar.ts'
import { useBarGroup } from './use-bar-group.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: '6px', width: '100%', margin: '4px 0 8px' },
  actions: { display: 'flex', gap: '6px' },
})

/** One field, and a few reasons to press; Escape closes it and keeps what was typed. */
export function BarGroupForm({ of, onClose }: { of: GroupToBar; onClose: () => void }) {
  const styles = useStyles()
  const texts = useChancesTexts()
  const { common } = useTexts()
  const { fields, change, erase } = useDraft(barForm(of), of.customerId, () => ({ reason: '' }))
  const drop = (): void => {
    erase()
    onClose()
  }
  const barring = useBarGroup(of, drop)
  const reason = fields.reason.trim()
  const send = (event?: FormEvent): void => {
    event?.preventDefault()
    if (reason !== '' && !barring.isPending) barring.mutate(reason)
  }
  return (
    <form className={styles.form} onSubmit={send} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <TextField label={texts.whyNever(of.group)} value={fields.reason} autoFocus onChange={(typed) => change({ reason: typed })} />
      <ChipChoice
        label={texts.readyReasons}
        value={fields.reason}
        options={texts.barReasons.map((each) => [each, each] as const)}
        onChange={(chosen) => change({ reason: chosen })}
      />
      {barring.error && <ErrorNote error={barring.error} onRetry={() => send()} />}
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabled={reason === '' || barring.isPending}>
          {texts.never}
        </Button>
        <Button size="small" onClick={drop}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}
