import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { NowItem } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useIsDiscreet } from '../../ui/discreet/discreet-mode.tsx'
import { Block } from '../desk/Block.tsx'
import { useDesk } from '../desk/use-desk.ts'
import { NowLine } from './NowLine.tsx'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  more: { minWidth: 0, minHeight: '15px', padding: 0, border: 'none', fontSize: '12px', lineHeight: '15px', color: tokens.colorBrandForegroundLink },
  nothing: { margin: 0, color: tokens.colorNeutralForeground2 },
})

const MOST_LINES = 4

/** What to do now, over all kinds, most urgent first. `followUps`: so many are open; those that are not shown here are one click away. */
export function NowList({ items, followUps }: { items: NowItem[]; followUps: number }) {
  const styles = useStyles()
  const { now } = useTexts()
  const { showSection } = useDesk()
  const isDiscreet = useIsDiscreet()
  // What we hope to sell is nothing for the customer's eyes.
  const shown = items.filter(({ kind }) => !isDiscreet || kind !== 'chance').slice(0, MOST_LINES)
  const more = followUps - shown.filter(({ kind }) => kind === 'follow_up').length
  const others = more > 0 && (
    <Button size="small" appearance="transparent" className={styles.more} onClick={() => showSection('follow_ups')}>
      {now.moreFollowUps(more)}
    </Button>
  )
  return (
    <Block title={now.label} end={others}>
      {shown.length === 0 && <p className={styles.nothing}>{more > 0 ? now.nothingYet : now.nothing}</p>}
      <ul className={styles.list}>
        {shown.map((item) => (
          <NowLine key={'id' in item ? item.id : item.kind} item={item} />
        ))}
      </ul>
    </Block>
  )
}
