import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type Outputs, useTRPC } from '../../../api.ts'
import type { AccountTexts } from '../../../texts/commerce/accounts/shape.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useDesk } from '../../desk/use-desk.ts'
import { useAccountTexts } from './use-account-texts.ts'

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '6px', minHeight: '24px' },
  words: { minWidth: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' },
  button: { flexShrink: 0, minWidth: 0, minHeight: '24px', marginInlineStart: '-8px', color: tokens.colorBrandForegroundLink },
})

export type AccountRequest = NonNullable<Outputs['accountRequests']['ofCustomer']>

/** Of a prospect: whether somebody has asked for an account, how that stands, and the way to ask. */
export function AccountLineView({ customerId }: { customerId: string }) {
  const styles = useStyles()
  const texts = useAccountTexts()
  const { day } = useFormat()
  const { openForm } = useDesk()
  const { data: request, error, refetch } = useQuery(useTRPC().accountRequests.ofCustomer.queryOptions({ customerId }))
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (request === undefined) return <div className={styles.line} />
  const isOver = request === null || request.state === 'withdrawn'
  return (
    <div className={styles.line}>
      {isOver ? (
        <Button size="small" appearance="transparent" className={styles.button} onClick={() => openForm({ form: 'account_form' })}>
          {texts.ask}
        </Button>
      ) : (
        <>
          <span className={styles.words}>{stateWords(request, texts, day)}</span>
          <Button size="small" appearance="transparent" className={styles.button} onClick={() => openForm({ form: 'account_request' })}>
            {request.state === 'waiting' && request.isForMe ? texts.work : texts.show}
          </Button>
        </>
      )}
    </div>
  )
}

/** One sentence; `day` writes an instant's day. */
export function stateWords(request: AccountRequest, { states }: Pick<AccountTexts, 'states'>, day: (instant: string) => string): string {
  const { state, askedAt, askedBy, assignee, isReachable, at, by, declinedWhy } = request
  if (state === 'waiting') return (isReachable ? states.waiting : states.unreachable)(day(askedAt), askedBy, assignee)
  if (state === 'declined') return states.declined(day(at ?? askedAt), by ?? assignee, declinedWhy ?? '')
  return states[state](day(at ?? askedAt))
}
