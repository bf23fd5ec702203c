import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 } from 'uuid'
import { useTRPC } from '../../api.ts'
import type { OpenItem } from '../../office/mail-host.ts'
import { useTexts } from '../../ui/app-context.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { useNotify } from '../../ui/notices.tsx'

const useStyles = makeStyles({
  note: { flexBasis: '100%', display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', paddingBottom: '4px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** The verdict on the open mail in plain words, and the one click that would change it. */
export function WhyNote({ item }: { item: OpenItem }) {
  const styles = useStyles()
  const { mailSync } = useTexts()
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const mail = { internetMessageId: item.internetMessageId, senderAddress: item.sender?.address ?? null }
  const why = useQuery(trpc.mailSync.why.queryOptions({ mail }))
  const done = (text: string): void => {
    notify({ text })
    void client.invalidateQueries({ queryKey: trpc.mailSync.pathKey() })
  }
  const adding = useMutation(
    trpc.mailRules.add.mutationOptions({ onSuccess: (_, { effect }) => done(effect === 'exclude' ? mailSync.neverChanged : mailSync.changed) }),
  )
  const lifting = useMutation(trpc.mailRules.remove.mutationOptions({ onSuccess: () => done(mailSync.changed) }))
  const { data } = why
  const add = (effect: 'exclude' | 'always'): void =>
    adding.mutate({ id: v7(), effect, kind: 'address', value: item.sender?.address ?? '', scope: 'own' })
  const mayAlways = data && !data.isLogged && (data.reason === 'newsletter' || data.reason === 'automatic')
  const rule = data?.rule ?? null
  return (
    <div className={styles.note} role="status">
      {why.error && <ErrorNote error={why.error} onRetry={() => void why.refetch()} />}
      {data === null && <p className={styles.text}>{mailSync.notJudged}</p>}
      {data && (
        <p className={styles.text}>
          {data.isLogged ? mailSync.logged : mailSync.notLoggedBecause} {mailSync.reasons[data.reason]}
        </p>
      )}
      {rule && <p className={styles.text}>{rule.isOwn ? mailSync.ruleOwn(rule.value) : mailSync.ruleCompany(rule.value)}</p>}
      {rule?.isOwn && (
        <Button size="small" disabled={lifting.isPending} onClick={() => lifting.mutate({ id: rule.id })}>
          {mailSync.liftRule}
        </Button>
      )}
      {data?.isLogged && item.direction === 'incoming' && item.sender && (
        <Button size="small" disabled={adding.isPending} onClick={() => add('exclude')}>
          {mailSync.neverSender}
        </Button>
      )}
      {mayAlways && item.sender && (
        <Button size="small" disabled={adding.isPending} onClick={() => add('always')}>
          {mailSync.alwaysSender}
        </Button>
      )}
      {adding.error && <ErrorNote error={adding.error} onRetry={() => adding.reset()} />}
      {lifting.error && <ErrorNote error={lifting.error} onRetry={() => lifting.reset()} />}
    </div>
  )
}
