import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { CopyText } from './CopyText.tsx'
import { usePushStyles } from './push-styles.ts'
import { usePushTexts } from './use-push-texts.ts'

const useStyles = makeStyles({
  box: { margin: '8px 0 16px', padding: '12px', border: `1px solid ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusMedium },
  title: { margin: '0 0 4px', outline: 'none', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
})

/** A key, this once. Until somebody says that he has it nothing takes it away. */
export function NewKey({ name, value, onDone }: { name: string; value: string; onDone: () => void }) {
  const [styles, page] = [useStyles(), usePushStyles()]
  const texts = usePushTexts()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <section className={styles.box} aria-label={texts.madeTitle(name)}>
      <h3 ref={title} tabIndex={-1} className={styles.title}>
        {texts.madeTitle(name)}
      </h3>
      <p className={page.quiet}>{texts.madeHint}</p>
      <CopyText text={value} label={texts.madeTitle(name)} />
      <div className={page.actions}>
        <Button size="small" onClick={onDone}>
          {texts.madeDone}
        </Button>
      </div>
    </section>
  )
}
