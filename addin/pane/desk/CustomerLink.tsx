import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  link: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    textDecorationLine: 'underline',
    cursor: 'pointer',
  },
})

/** A company's name that opens its cockpit. */
export function CustomerLink({ name, onOpen }: { name: string; onOpen: () => void }) {
  return (
    <button type="button" className={useStyles().link} onClick={onOpen}>
      {name}
    </button>
  )
}
