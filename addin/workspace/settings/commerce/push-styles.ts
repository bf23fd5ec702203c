import { makeStyles, tokens } from '@fluentui/react-components'

/** What the parts of this page have in common. */
export const usePushStyles = makeStyles({
  quiet: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  heading: { margin: '20px 0 4px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
})
