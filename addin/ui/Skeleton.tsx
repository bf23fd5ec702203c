import { makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from './app-context.ts'

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px' },
  bar: {
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground4,
    animationName: { '50%': { opacity: 0.45 } },
    animationDuration: '1.4s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
})

const pane = [22, 16, 16, 34, 48, 26, 26, 26, 18, 34, 34]

/** Grey bars in the shape of what is being loaded. `heights` in px. */
export function Skeleton({ heights = pane }: { heights?: readonly number[] }) {
  const styles = useStyles()
  const texts = useTexts()
  const bars = heights.map((height, index) => ({ key: `bar-${index}`, height, width: index % 3 === 1 ? '70%' : '100%' }))
  return (
    <div className={styles.box} role="status" aria-label={texts.common.loading}>
      {bars.map(({ key, height, width }) => (
        <div key={key} className={styles.bar} style={{ height, width }} />
      ))}
    </div>
  )
}
