import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useTexts } from './app-context.ts'
import { useIsDiscreet } from './discreet/discreet-mode.tsx'

const useStyles = makeStyles({
  badge: {
    flexShrink: 0,
    minWidth: '22px',
    boxSizing: 'border-box',
    padding: '0 4px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    fontSize: '11px',
    lineHeight: '16px',
    fontWeight: 700,
    textAlign: 'center',
    color: tokens.colorBrandForeground1,
  },
  a: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  b: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground1 },
})

/** The customer class as a letter; hidden in discreet mode. */
export function ClassBadge({ label }: { label: string | null }) {
  const styles = useStyles()
  const texts = useTexts()
  const isDiscreet = useIsDiscreet()
  if (!label || isDiscreet) return null
  const fill = label.startsWith('A') ? styles.a : label.startsWith('B') ? styles.b : undefined
  return (
    <span className={mergeClasses(styles.badge, fill)} role="img" aria-label={texts.head.classLabel(label)} title={texts.head.classLabel(label)}>
      {label}
    </span>
  )
}
