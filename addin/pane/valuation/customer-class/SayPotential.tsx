import { Button, makeStyles } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { potentialProblem } from '../../../../domain/valuation/customer-class/saying-potential.ts'
import { readAmount } from '../../../../domain/visits/report/read-amount.ts'
import { useTRPCClient } from '../../../api.ts'
import { useHost, useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { AmountField } from '../../../ui/forms/AmountField.tsx'
import { DayField } from '../../../ui/forms/DayField.tsx'
import { decimalSign } from '../../../ui/forms/decimal-sign.ts'
import { FieldPair } from '../../../ui/forms/FieldPair.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { useCustomerClassTexts } from './use-customer-class-texts.ts'
import { useReadWorthAnew } from './use-read-worth-anew.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '4px 0' },
  buttons: { display: 'flex', gap: '6px' },
})

/** One field: what the customer has said he could give in a year, today unless one says another day. */
export function SayPotential({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const styles = useStyles()
  const texts = useCustomerClassTexts().say
  const { common } = useTexts()
  const { locale } = useHost()
  const [id] = useState(() => uuidv7())
  const [amount, setAmount] = useState('')
  const [saidOn, setSaidOn] = useState(today)
  const { mutate, isPending, error } = useSaying(onClose)
  const value = readAmount(amount, decimalSign(locale))
  const cents = value === null ? null : Math.round(value * 100)
  const problem = cents === null ? null : potentialProblem({ cents, saidOn }, today())
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (cents !== null && !problem) mutate({ id, customerId, siteId: null, productGroupId: null, cents, saidOn, note: null })
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <FieldPair>
        <AmountField
          label={texts.amount}
          isRequired
          value={amount}
          onChange={setAmount}
          hint={problem === 'too_much' ? texts.problems.too_much : ''}
        />
        <DayField
          label={texts.on}
          isRequired
          value={saidOn}
          onChange={setSaidOn}
          problem={problem === 'future' || problem === 'too_old' ? texts.problems[problem] : null}
        />
      </FieldPair>
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

type Said = Parameters<ReturnType<typeof useTRPCClient>['potentials']['say']['mutate']>[0]

/** Says it, with the way back. */
function useSaying(onClose: () => void) {
  const texts = useCustomerClassTexts().say
  const { common } = useTexts()
  const api = useTRPCClient()
  const notify = useNotify()
  const readAnew = useReadWorthAnew()
  return useMutation({
    mutationFn: (said: Said) => api.potentials.say.mutate(said),
    onSuccess: (_, { id }) => {
      readAnew()
      onClose()
      const undo = (): Promise<void> => api.potentials.withdraw.mutate({ id }).then(readAnew)
      notify({ text: texts.saved, action: { label: common.undo, run: undo } })
    },
  })
}
