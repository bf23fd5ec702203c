import { makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useTRPC, type WaitingEffect } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'
import { RetryReason } from '../../outlook/RetryReason.tsx'

const useStyles = makeStyles({
  line: { padding: '3px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

/** Something of mine that is not in Outlook yet: since when, why, and another attempt. */
export function WaitingLine({ effect }: { effect: WaitingEffect }) {
  const styles = useStyles()
  const { outbox } = useTexts()
  const { dayAndTime } = useFormat()
  const trpc = useTRPC()
  const client = useQueryClient()
  const state = effect.isParked ? outbox.parked : effect.waitsFor ? outbox.waitsFor(effect.waitsFor) : outbox.waiting
  const refresh = (): void => void client.invalidateQueries({ queryKey: trpc.myDay.read.queryKey() })
  return (
    <div className={styles.line}>
      <div>{`${outbox.kinds[effect.kind]}: ${effect.title}`}</div>
      <div className={styles.quiet}>
        {joined(outbox.since(dayAndTime(effect.since)), state, effect.attempts > 1 && outbox.attempts(effect.attempts))}
        {effect.reason && <RetryReason outboxId={effect.outboxId} reason={effect.reason} onState={refresh} />}
      </div>
    </div>
  )
}
