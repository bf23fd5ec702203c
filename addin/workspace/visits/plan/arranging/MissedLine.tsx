import { makeStyles, tokens } from '@fluentui/react-components'
import { CallMissed16Regular } from '@fluentui/react-icons/svg/call-missed'
import { useQuery } from '@tanstack/react-query'
import { dayIn } from '../../../../../domain/time/local-time.ts'
import { useTRPC } from '../../../../api.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import type { Missed } from './use-missed-calls.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 6px', fontSize: '12px' },
  again: { fontWeight: tokens.fontWeightSemibold },
})

/** How often nobody was reached, when last, by whom, and from when on one tries again. `now`: as `again.at`. */
export function MissedLine({ missed: { count, lastAt, by, again }, now, zone }: { missed: Missed; now: string; zone: string }) {
  const styles = useStyles()
  const { calls } = useTexts().planner
  const { number, time, dayAndTime, weekday, clock } = useFormat()
  const { data: me } = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const last = dayIn(lastAt, zone) === now.slice(0, 10) ? time(lastAt) : dayAndTime(lastAt)
  return (
    <div className={styles.line}>
      <CallMissed16Regular />
      <span>{calls.missed(number(count), last, by === me?.name ? null : by)}</span>
      {again && again.at > now && <span className={styles.again}>{calls.from(weekday(again.at.slice(0, 10)), clock(again.at.slice(11)))}</span>}
    </div>
  )
}
