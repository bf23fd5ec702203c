import { makeStyles, tokens } from '@fluentui/react-components'
import type { Said } from '../../api.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useCommerceTexts } from './use-commerce-texts.ts'

const useStyles = makeStyles({ line: { margin: 0, padding: '4px 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 } })

/** From when figures are and which source gave them; nothing where none did. */
export function SaidLine({ said }: { said: Said | null }) {
  return said && <Line said={said} />
}

function Line({ said: { at, source } }: { said: Said }) {
  const { line } = useStyles()
  const { dayAndTime } = useFormat()
  return <p className={line}>{useCommerceTexts().said(dayAndTime(at), source)}</p>
}
