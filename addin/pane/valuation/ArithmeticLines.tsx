import { makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right'
import { type ReactNode, useId, useState } from 'react'
import type { ArithmeticLine } from '../../../domain/valuation/arithmetic.ts'
import { useArithmeticValue } from './use-arithmetic-value.ts'

const useStyles = makeStyles({
  button: {
    display: 'flex',
    gap: '4px',
    width: '100%',
    padding: '4px 0',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { flexShrink: 0, marginTop: '2px' },
  main: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  below: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { flexShrink: 0, maxWidth: '66%', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  lines: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  operator: { width: '20px', padding: '1px 0', textAlign: 'center', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  what: { padding: '1px 0', textAlign: 'start', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  number: { padding: '1px 0 1px 8px', textAlign: 'end', verticalAlign: 'top', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  result: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontWeight: tokens.fontWeightSemibold },
})

type Props = {
  title: ReactNode
  below?: ReactNode
  /** The figure as it is shown. */
  end: ReactNode
  lines: readonly ArithmeticLine[]
  /** What a line's number is, in the user's words. */
  words: (line: ArithmeticLine) => string
}

/** A figure that opens to the lines it comes from. */
export function ArithmeticLines({ title, below, end, lines, words }: Props) {
  const styles = useStyles()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div>
      <button type="button" className={styles.button} aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? <ChevronDown16Regular className={styles.chevron} /> : <ChevronRight16Regular className={styles.chevron} />}
        <span className={styles.main}>
          {title}
          {below && <span className={styles.below}>{below}</span>}
        </span>
        <span className={styles.value}>{end}</span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Lines lines={lines} words={words} />}
      </div>
    </div>
  )
}

function Lines({ lines, words }: Pick<Props, 'lines' | 'words'>) {
  const styles = useStyles()
  const shown = useArithmeticValue()
  return (
    <table className={styles.lines}>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.operator} ${line.what} ${line.name ?? ''}`} className={line.operator === '=' ? styles.result : undefined}>
            <td className={styles.operator}>{line.operator}</td>
            <th scope="row" className={styles.what}>
              {words(line)}
            </th>
            <td className={styles.number}>{shown(line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
