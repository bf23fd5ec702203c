import { makeStyles, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { Outputs } from '../../../../api.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { usePushStyles } from '../push-styles.ts'
import { BusinessCentralForm } from './BusinessCentralForm.tsx'
import { CardActions } from './CardActions.tsx'
import { ConnectorState } from './ConnectorState.tsx'
import type { ConnectorLine } from './connector-wish.ts'
import { DoubtNote } from './DoubtNote.tsx'
import { RefusedNotes } from './RefusedNotes.tsx'
import { SetTable } from './SetTable.tsx'
import { useConnectorTexts } from './use-connector-texts.ts'
import { useEveryWords } from './use-every-words.ts'

const useStyles = makeStyles({
  card: { margin: '8px 0 16px', padding: '12px', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
})

/** One connected system: how it is, what came of it, and what one can do. */
export function ConnectorCard({ line, places }: { line: ConnectorLine; places: Outputs['connectors']['places'] | null }) {
  const [styles, page] = [useStyles(), usePushStyles()]
  const texts = useConnectorTexts()
  const { dayAndTime } = useFormat()
  const everyWords = useEveryWords()
  const title = useId()
  const [isChanging, setIsChanging] = useState(false)
  const facts = [
    ...(line.ranAt ? [texts.lastRun(dayAndTime(line.ranAt))] : []),
    ...(line.ranAt && line.nextAt && !line.isWorking && !line.waits ? [texts.nextRun(dayAndTime(line.nextAt))] : []),
    everyWords(line.everyMinutes),
    texts.source(line.source),
  ]
  return (
    <section className={styles.card} aria-labelledby={title}>
      <h4 id={title} className={styles.title}>
        {line.name}
      </h4>
      <ConnectorState line={line} />
      <p className={page.quiet}>{facts.join(' · ')}</p>
      {line.sets.map((set) => set.doubt && <DoubtNote key={set.name} id={line.id} set={set.name} doubt={set.doubt} />)}
      {!line.waits && <RefusedNotes sets={line.sets} />}
      <SetTable line={line} />
      <CardActions line={line} isChanging={isChanging} onChange={() => setIsChanging(!isChanging)} />
      {isChanging && places && <BusinessCentralForm places={places} known={line} onDone={() => setIsChanging(false)} />}
    </section>
  )
}
