import { makeStyles } from '@fluentui/react-components'

const useStyles = makeStyles({
  dot: { display: 'inline-block', width: '9px', height: '9px', marginInlineEnd: '5px', borderRadius: '50%' },
})

/** In which colour a day is drawn. It says nothing that the day beside it does not. */
export function ColorDot({ color }: { color: string }) {
  return <span className={useStyles().dot} style={{ backgroundColor: color }} />
}
