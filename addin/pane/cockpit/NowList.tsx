import { makeStyles, tokens } from '@fluentui/react-components'
import type { NowItem } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { Block } from '../desk/Block.tsx'
import { NowLine } from './NowLine.tsx'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  nothing: { margin: 0, color: tokens.colorNeutralForeground2 },
})

const MOST_LINES = 4

/** What to do now, over all kinds, most urgent first. */
export function NowList({ items }: { items: NowItem[] }) {
  const styles = useStyles()
  const { now } = useTexts()
  return (
    <Block title={now.label}>
      {items.length === 0 && <p className={styles.nothing}>{now.nothing}</p>}
      <ul className={styles.list}>
        {items.slice(0, MOST_LINES).map((item) => (
          <NowLine key={'id' in item ? item.id : item.kind} item={item} />
        ))}
      </ul>
    </Block>
  )
}
