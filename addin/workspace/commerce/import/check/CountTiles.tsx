import { makeStyles, tokens } from '@fluentui/react-components'
import type { ImportLine } from '../../../../api.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { countNames } from '../job/use-count-words.ts'
import { useImportTexts } from '../use-import-texts.ts'

const useStyles = makeStyles({
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))', gap: '8px', margin: '8px 0' },
  tile: {
    display: 'flex',
    flexDirection: 'column-reverse',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  count: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontVariantNumeric: 'tabular-nums' },
  name: { color: tokens.colorNeutralForeground2 },
})

/** How many records would be new, changed and so on, or were. */
export function CountTiles({ job: { counts } }: { job: ImportLine }) {
  const styles = useStyles()
  const { counts: texts } = useImportTexts()
  const { number } = useFormat()
  return (
    <dl className={styles.tiles}>
      {countNames.map((name) => (
        <div key={name} className={styles.tile}>
          <dt className={styles.name}>{(counts[name] === 1 ? texts.one : texts.names)[name]}</dt>
          <dd className={styles.count}>{number(counts[name])}</dd>
        </div>
      ))}
    </dl>
  )
}
