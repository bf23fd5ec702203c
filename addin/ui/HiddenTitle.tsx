import { makeStyles } from '@fluentui/react-components'

const useStyles = makeStyles({
  title: { position: 'absolute', width: '1px', height: '1px', margin: '-1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
})

/** Names a page to screen readers where eyes need no title. */
export function HiddenTitle({ text }: { text: string }) {
  return <h1 className={useStyles().title}>{text}</h1>
}
