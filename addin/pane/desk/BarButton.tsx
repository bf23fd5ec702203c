import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode, Ref } from 'react'
import { useTexts } from '../../ui/app-context.ts'
import { usePreferences } from '../../ui/preferences.ts'

const useStyles = makeStyles({
  button: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    minWidth: 0,
    minHeight: '42px',
    padding: '2px 0',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForeground1,
    fontFamily: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  label: { fontSize: '11px', lineHeight: '14px', color: tokens.colorNeutralForeground1 },
  dot: {
    position: 'absolute',
    top: '4px',
    insetInlineEnd: '28%',
    width: '7px',
    height: '7px',
    borderRadius: '50%',
    backgroundColor: tokens.colorPaletteBerryForeground2,
  },
})

/** `letter`: the key that does the same, where single keys count. */
type Props = {
  ref?: Ref<HTMLButtonElement>
  icon: ReactNode
  label: string
  letter?: string
  hasDraft?: boolean
  isExpanded?: boolean
  onClick: () => void
}

/** A button of the bottom bar; a dot says that something typed waits there. */
export function BarButton({ ref, icon, label, letter, hasDraft = false, isExpanded, onClick }: Props) {
  const styles = useStyles()
  const { bar } = useTexts()
  const { areLettersOn } = usePreferences().preferences
  const key = areLettersOn ? letter : undefined
  return (
    <button
      ref={ref}
      type="button"
      className={styles.button}
      aria-expanded={isExpanded}
      aria-keyshortcuts={key}
      title={key && `${label} (${key.toUpperCase()})`}
      onClick={onClick}
    >
      {icon}
      <span className={styles.label}>{label}</span>
      {hasDraft && <span className={styles.dot} role="img" aria-label={bar.draft} title={bar.draft} />}
    </button>
  )
}
