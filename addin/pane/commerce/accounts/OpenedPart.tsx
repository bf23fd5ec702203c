import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '../../../api.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { useDesk } from '../../desk/use-desk.ts'
import type { AccountRequest } from './AccountLineView.tsx'
import { useAccountTexts } from './use-account-texts.ts'
import { useOpenAccount } from './use-request-acts.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: '8px', paddingTop: '10px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1, fontSize: '12px', lineHeight: '16px' },
  button: { justifySelf: 'start' },
})

type Props = { request: AccountRequest; customerId: string; onDone: () => void }

/** The account is there, and its number. What is done already only waits for that. */
export function OpenedPart({ request, customerId, onDone }: Props) {
  const styles = useStyles()
  const texts = useAccountTexts()
  const { openCustomer } = useDesk()
  const { data } = useQuery(useTRPC().accountRequests.begin.queryOptions({ customerId }))
  const sources = data?.sources ?? []
  const [number, setNumber] = useState('')
  const [chosen, setChosen] = useState('')
  const source = chosen || (sources[0] ?? '')
  const { opening, taken } = useOpenAccount(request, onDone)
  const isDone = request.state === 'opened'
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    opening.mutate(number.trim() && source ? { source, number: number.trim() } : null)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {sources.length > 1 && (
        <ChoiceField label={texts.source} value={source} options={sources.map((each) => [each, each] as const)} onChange={setChosen} />
      )}
      {data && sources.length > 0 && (
        <TextField label={texts.number} value={number} maxLength={60} isRequired={isDone} hint={texts.numberHint} onChange={setNumber} />
      )}
      {data && sources.length === 0 && <p className={styles.quiet}>{texts.noNumberYet}</p>}
      {taken && (
        <p className={styles.problem} role="alert">
          {texts.taken(taken.number, taken.by?.name ?? null)}{' '}
          {taken.by && <CustomerLink name={taken.by.name} onOpen={() => taken.by && openCustomer(taken.by.customerId)} />}
        </p>
      )}
      {opening.error && <ErrorNote error={opening.error} />}
      {(!isDone || sources.length > 0) && (
        <Button type="submit" appearance={request.isForMe ? 'primary' : 'secondary'} className={styles.button} disabled={!data || opening.isPending}>
          {texts.done}
        </Button>
      )}
    </form>
  )
}
