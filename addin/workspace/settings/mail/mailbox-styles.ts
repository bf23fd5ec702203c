import { makeStyles, tokens } from '@fluentui/react-components'

/** One entry of the list of mailboxes: its head, and what is to be said about it; above them how many there are. */
export const useMailboxStyles = makeStyles({
  count: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300 },
  mailbox: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  kind: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  text: { margin: '2px 0', color: tokens.colorNeutralForeground2 },
  alarm: { margin: '2px 0', color: tokens.colorStatusDangerForeground1 },
})
