import { makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right'
import { type ReactNode, useId } from 'react'

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: '13px', lineHeight: '18px' },
  button: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '6px',
    width: '100%',
    minHeight: '32px',
    padding: '4px 0',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { flexShrink: 0 },
  count: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
  },
  newest: {
    marginInlineStart: 'auto',
    paddingInlineStart: '22px',
    minWidth: 0,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
  title: { minWidth: 0, overflowWrap: 'anywhere' },
  content: { padding: '0 0 10px 22px' },
})

type Props = { name?: string; title: string; count: number; newest: string; isOpen: boolean; onToggle: () => void; children: ReactNode }

/** A heading that opens: how many there are, and the newest of them. `name`: by which it is found from elsewhere on the page. */
export function Section({ name, title, count, newest, isOpen, onToggle, children }: Props) {
  const styles = useStyles()
  const id = useId()
  return (
    <section className={styles.section} data-section={name}>
      <h3 className={styles.heading}>
        <button type="button" className={styles.button} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          {isOpen ? <ChevronDown16Regular className={styles.chevron} /> : <ChevronRight16Regular className={styles.chevron} />}
          <span className={styles.title}>{title}</span>
          <span className={styles.count}>{count}</span>
          <span className={styles.newest}>{newest}</span>
        </button>
      </h3>
      <div id={id} className={styles.content} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  )
}
