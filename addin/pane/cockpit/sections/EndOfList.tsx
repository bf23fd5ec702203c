import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useTexts } from '../../../ui/app-context.ts'

/** Asks for the next page when it comes into view; the button serves the keyboard. */
export function EndOfList({ isLoading, onReach }: { isLoading: boolean; onReach: () => void }) {
  const texts = useTexts()
  const end = useRef<HTMLDivElement>(null)
  const reach = useRef(onReach)
  reach.current = onReach
  useEffect(() => {
    if (!end.current || isLoading || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && reach.current())
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [isLoading])
  return (
    <div ref={end}>
      <Button size="small" appearance="subtle" disabled={isLoading} onClick={onReach}>
        {isLoading ? texts.common.loading : texts.sections.older}
      </Button>
    </div>
  )
}
