import { tokens } from '@fluentui/react-components'

/** What is offered on top of a page until it is done or put off: apart from what one works on. */
export const cardStyle = {
  margin: '6px 12px 0',
  padding: '6px 10px 8px',
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorBrandBackground2,
  color: tokens.colorNeutralForeground1,
} as const

export const cardTitleStyle = {
  margin: 0,
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  fontWeight: tokens.fontWeightSemibold,
} as const
