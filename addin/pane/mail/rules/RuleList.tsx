import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Row } from '../../../ui/Row.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { RuleForm } from './RuleForm.tsx'
import { useMailRules } from './use-mail-rules.ts'
import { WithdrawOffer } from './WithdrawOffer.tsx'

const useStyles = makeStyles({ quiet: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 }, list: { margin: '0 0 8px' } })

/** While mails are being withdrawn. */
const PROGRESS_MS = 2_000

/** Somebody's own list, or the company's, to change. */
export function RuleList({ scope }: { scope: 'own' | 'company' }) {
  const styles = useStyles()
  const { mailRules: texts } = useTexts()
  const query = useQuery(
    useTRPC().mailRules.list.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.some(({ withdrawing }) => withdrawing !== null) ? PROGRESS_MS : false),
    }),
  )
  const rules = useMailRules()
  const entries = (query.data ?? []).filter((entry) => entry.scope === scope)
  return (
    <>
      {query.isPending && <Skeleton heights={[26, 26]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && entries.length === 0 && <p className={styles.quiet}>{texts.empty}</p>}
      <div className={styles.list}>
        {entries.map((entry) => (
          <Row
            key={entry.id}
            title={entry.value}
            below={
              entry.withdrawing
                ? texts.withdrawnSoFar(entry.withdrawing.done, entry.withdrawing.total)
                : `${texts.kinds[entry.kind]}, ${texts.effects[entry.effect]}`
            }
            end={
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                aria-label={texts.remove(entry.value)}
                title={texts.remove(entry.value)}
                disabled={rules.isPending}
                onClick={() => rules.remove(entry)}
              />
            }
          />
        ))}
      </div>
      {rules.offer && <WithdrawOffer offer={rules.offer} isPending={rules.isPending} onWithdraw={rules.withdraw} onKeep={rules.keep} />}
      {rules.error && <ErrorNote error={rules.error} />}
      <RuleForm isPending={rules.isPending} onAdd={(entry, onTaken) => rules.add({ ...entry, effect: 'exclude', scope }, onTaken)} />
    </>
  )
}
