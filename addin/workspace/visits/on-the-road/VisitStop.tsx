import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { waiting } from '../../../../domain/visits/calendar/next-stop.ts'
import type { SpokenReport } from '../../../../domain/visits/report/read-spoken.ts'
import { useSpokenDraft } from '../../../pane/visits/report/use-spoken.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { LateBlock } from './LateBlock.tsx'
import { StopCard } from './StopCard.tsx'
import { TellForm } from './TellForm.tsx'
import type { RoadDay, RoadStop, RoadVisit } from './use-road-day.ts'

const useStyles = makeStyles({ acts: { display: 'grid', gap: '8px' } })

type Props = { road: RoadDay; stop: RoadStop & { visit: RoadVisit }; now: number; onReport: (visit: RoadVisit, spoken: SpokenReport) => void }

/** A customer who is visited next: until one is there the way, then what is to be told. That one is there stays on this device. */
export function VisitStop({ road, stop, now, onReport }: Props) {
  const styles = useStyles()
  const { road: texts } = useTexts()
  const { fields, change } = useSpokenDraft(stop.visit.visitId)
  const [isLate, setIsLate] = useState(false)
  const isThere = fields.arrived !== ''
  return (
    <StopCard stop={stop} now={now} isThere={isThere}>
      <div className={styles.acts}>
        {isThere ? (
          <>
            <TellForm
              text={fields.spoken}
              day={road.day}
              onChange={(spoken) => change({ spoken })}
              onReport={(spoken) => onReport(stop.visit, spoken)}
            />
            <Button appearance="subtle" onClick={() => change({ arrived: '' })}>
              {texts.notThere}
            </Button>
          </>
        ) : (
          <Button appearance="primary" size="large" onClick={() => change({ arrived: new Date().toISOString() })}>
            {texts.arrive}
          </Button>
        )}
        <Button appearance="subtle" aria-expanded={isLate} onClick={() => setIsLate(!isLate)}>
          {texts.late}
        </Button>
        {isLate && <LateBlock day={road.day} stops={waiting(road.stops, now)} />}
      </div>
    </StopCard>
  )
}
