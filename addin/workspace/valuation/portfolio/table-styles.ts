import { makeStyles, tokens } from '@fluentui/react-components'

/** Tables of figures: names at the start, numbers at the end. */
export const useTableStyles = makeStyles({
  scroll: { overflowX: 'auto', '@media print': { overflowX: 'visible' } },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    padding: '4px 8px',
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
    textAlign: 'end',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    padding: '5px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'end',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: 'inherit',
  },
  first: { textAlign: 'start' },
  total: { fontWeight: tokens.fontWeightSemibold },
  heading: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: '4px 0', color: tokens.colorNeutralForeground2 },
})
