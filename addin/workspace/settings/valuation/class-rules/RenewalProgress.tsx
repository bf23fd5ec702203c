import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTRPC } from '../../../../api.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useClassRuleTexts } from './use-class-rule-texts.ts'

const useStyles = makeStyles({ box: { maxWidth: '520px', margin: '0 0 12px' }, text: { margin: '0 0 4px', color: tokens.colorNeutralForeground2 } })

const EVERY_MS = 1_000

/** While all customers are worked out anew: how many of them are. */
export function RenewalProgress() {
  const styles = useStyles()
  const texts = useClassRuleTexts()
  const { number } = useFormat()
  const trpc = useTRPC()
  const client = useQueryClient()
  const { data } = useQuery(
    trpc.valuation.state.queryOptions(undefined, { refetchInterval: ({ state }) => (state.data?.isRunning ? EVERY_MS : false) }),
  )
  const isRunning = data?.isRunning ?? false
  const runs = trpc.customerClasses.runs.queryKey()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is made anew each time and is always the same.
  useEffect(() => {
    // How many were moved is known now.
    if (!isRunning) void client.invalidateQueries({ queryKey: runs })
  }, [isRunning])
  if (!data?.isRunning || data.total === 0) return null
  return (
    <div className={styles.box}>
      <p className={styles.text}>{texts.progress(number(data.done), number(data.total))}</p>
      <ProgressBar aria-label={texts.progressLabel} value={Math.min(1, data.done / data.total)} />
    </div>
  )
}
