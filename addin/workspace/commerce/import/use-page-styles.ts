import { makeStyles, tokens } from '@fluentui/react-components'

/** What the parts of these pages have in common. */
export const usePageStyles = makeStyles({
  page: { padding: '12px' },
  title: { margin: '0 0 4px', fontSize: '20px', lineHeight: '28px', overflowWrap: 'anywhere' },
  heading: { margin: '20px 0 6px', fontSize: tokens.fontSizeBase400, lineHeight: '22px', overflowWrap: 'anywhere' },
  quiet: { margin: '4px 0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  small: { margin: '2px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', margin: '12px 0' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  note: {
    margin: '8px 0',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
})
