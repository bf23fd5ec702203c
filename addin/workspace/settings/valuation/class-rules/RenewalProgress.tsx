import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
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
  const { data } = useQuery(
    useTRPC().valuation.state.queryOptions(undefined, { refetchInterval: ({ state }) => (state.data?.isRunning ? EVERY_MS : false) }),
  )
  if (!data?.isRunning || data.total === 0) return null
  return (
    <div className={styles.box}>
      <p className={styles.text}>{texts.progress(number(data.done), number(data.total))}</p>
      <ProgressBar aria-label={texts.progressLabel} value={Math.min(1, data.done / data.total)} />
    </div>
  )
}
