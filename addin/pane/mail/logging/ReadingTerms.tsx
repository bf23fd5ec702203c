import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'

const useStyles = makeStyles({ text: { margin: '2px 0', color: tokens.colorNeutralForeground2 } })

/** To be read before one connects: what is read, what never, and that it can be ended. */
export function ReadingTerms() {
  const styles = useStyles()
  const { mailSync } = useTexts()
  const { number } = useFormat()
  const { data: policy } = useQuery(useTRPC().loggingPolicy.show.queryOptions())
  return (
    <>
      {policy && <p className={styles.text}>{mailSync.whatIsRead(number(policy.depthMonths))}</p>}
      <p className={styles.text}>{mailSync.whatNever}</p>
      <p className={styles.text}>{mailSync.anyTime}</p>
    </>
  )
}
