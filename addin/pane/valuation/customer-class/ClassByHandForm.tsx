import { Button, makeStyles } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { addDays } from '../../../../domain/time/local-time.ts'
import { type Inputs, type ShownWorth, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { DayField } from '../../../ui/forms/DayField.tsx'
import { FieldPair } from '../../../ui/forms/FieldPair.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { useCustomerClassTexts } from './use-customer-class-texts.ts'
import { useReadWorthAnew } from './use-read-worth-anew.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '4px 0' },
  buttons: { display: 'flex', gap: '6px' },
})

type Code = Inputs['customerClasses']['setByHand']['classCode']
const codes: readonly Code[] = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3']

/** Half a year, until somebody looks again. */
const USUAL_DAYS = 182
const MOST_DAYS = 731

/** A class over the rules, with its reason and its end. */
export function ClassByHandForm({ customerId, worth, onClose }: { customerId: string; worth: ShownWorth; onClose: () => void }) {
  const styles = useStyles()
  const texts = useCustomerClassTexts().hand
  const { common } = useTexts()
  const api = useTRPCClient()
  const notify = useNotify()
  const readAnew = useReadWorthAnew()
  const [id] = useState(() => uuidv7())
  const [classCode, setClassCode] = useState<Code>(codes.find((code) => code === worth.classCode) ?? 'B2')
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState(() => addDays(today(), USUAL_DAYS))
  const isWrongEnd = until !== '' && (until < today() || until > addDays(today(), MOST_DAYS))
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.customerClasses.setByHand.mutate({ id, customerId, classCode, reason, until }),
    onSuccess: () => {
      readAnew()
      onClose()
      const undo = (): Promise<void> => api.customerClasses.endByHand.mutate({ customerId }).then(readAnew)
      notify({ text: texts.saved(classCode), action: { label: common.undo, run: undo } })
    },
  })
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (!isWrongEnd) mutate()
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <FieldPair>
        <ChoiceField
          label={texts.code}
          value={classCode}
          options={codes.map((code) => [code, code])}
          onChange={(code) => setClassCode(code as Code)}
        />
        <DayField label={texts.until} isRequired value={until} onChange={setUntil} problem={isWrongEnd ? texts.wrongEnd : null} />
      </FieldPair>
      <TextField label={texts.reason} isRequired value={reason} onChange={setReason} />
      {error ? <ErrorNote error={error} /> : null}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit" disabled={isPending}>
          {common.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}
