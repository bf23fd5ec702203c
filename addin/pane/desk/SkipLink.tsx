import { makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from '../../ui/app-context.ts'

const useStyles = makeStyles({
  link: {
    position: 'absolute',
    insetInlineStart: '-9999px',
    zIndex: 3,
    padding: '4px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    font: 'inherit',
    ':focus': { insetInlineStart: '8px' },
  },
})

/** The first stop of the keyboard: past everything to the actions below. Seen only while it has the focus. */
export function SkipLink() {
  const { bar, keys } = useTexts()
  const skip = (): void => document.querySelector<HTMLElement>(`nav[aria-label="${bar.label}"] button`)?.focus()
  return (
    <button type="button" className={useStyles().link} onClick={skip}>
      {keys.toActions}
    </button>
  )
}
