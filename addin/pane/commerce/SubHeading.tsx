import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({ heading: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } })

/** Above the rows of a kind within a section, or (`h2`) above a part of a page of its own. */
export function SubHeading({ as: Heading = 'h4', children }: { as?: 'h2' | 'h4'; children: string }) {
  return <Heading className={useStyles().heading}>{children}</Heading>
}
