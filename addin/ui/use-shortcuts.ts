import { useEffect } from 'react'
import { useDiscreet } from './discreet/discreet-mode.tsx'

/** `/` and Ctrl+K search, Alt+D turns discreet mode on and off. */
export function useShortcuts({ onSearch }: { onSearch: () => void }): void {
  const { toggle: toggleDiscreet } = useDiscreet()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isSearch = (event.key === '/' && !isTyping(event.target)) || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))
      const isDiscreet = event.altKey && event.code === 'KeyD'
      if (!isSearch && !isDiscreet) return
      event.preventDefault()
      if (isSearch) onSearch()
      else toggleDiscreet()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [onSearch, toggleDiscreet])
}

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
