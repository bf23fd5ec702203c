import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { visitLetter } from '../../../../domain/texts/visit-letters.ts'
import { timeOf } from '../../../../domain/visits/week/candidates.ts'
import { mailAddress } from '../../../mail-address.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { dialAddress } from '../../../ui/phone-number.ts'
import { useVisitTexts } from '../plan/use-visit-texts.ts'
import type { RoadStop, RoadVisit } from './use-road-day.ts'

const useStyles = makeStyles({
  box: { display: 'grid', gap: '8px' },
  question: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  lines: { display: 'grid', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', gap: '16px' },
})

const DELAYS = [10, 20, 30, 45] as const
const USUAL_DELAY = 20

/** The words to those who wait, each with the time at which one will come; nothing is sent by itself. */
export function LateBlock({ day, stops }: { day: string; stops: readonly RoadStop[] }) {
  const styles = useStyles()
  const { road } = useTexts()
  const { clock } = useVisitTexts()
  const [delay, setDelay] = useState(String(USUAL_DELAY))
  const minutes = Number(delay)
  return (
    <div className={styles.box}>
      <ChipChoice label={road.lateBy} value={delay} options={DELAYS.map((each) => [String(each), road.minutes(each)] as const)} onChange={setDelay} />
      <p className={styles.question}>{road.lateWho}</p>
      <ul className={styles.lines}>
        {stops.flatMap(({ id, from, until, visit }) =>
          visit ? (
            <li key={id}>
              <div>
                {visit.name} <span className={styles.quiet}>{road.lateAt(clock(from + minutes))}</span>
              </div>
              <div className={styles.ways}>
                <LateMail visit={visit} day={day} from={from + minutes} until={until + minutes} />
                {visit.phone && (
                  <Link href={dialAddress(visit.phone)} aria-label={road.callOf(visit.name)}>
                    {road.call}
                  </Link>
                )}
              </div>
            </li>
          ) : (
            []
          ),
        )}
      </ul>
    </div>
  )
}

function LateMail({ visit: { name, contact }, day, from, until }: { visit: RoadVisit; day: string; from: number; until: number }) {
  const { road } = useTexts()
  if (!contact?.address) return <span>{road.noContact}</span>
  const letter = visitLetter('late', { contact, day, from: timeOf(from), until: timeOf(until) })
  return (
    <Link href={mailAddress(contact.address, letter)} aria-label={road.writeTo(name)}>
      {road.write}
    </Link>
  )
}
