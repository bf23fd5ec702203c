import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({ heading: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } })

/** Above the rows of a kind within a section. */
export function SubHeading({ children }: { children: string }) {
  return <h4 className={useStyles().heading}>{children}</h4>
}
