import { useEffect, useEffectEvent } from 'react'
import { useDiscreet } from './discreet/discreet-mode.tsx'
import { usePreferences } from './preferences.ts'

/** Ctrl+K and, where single keys count, `/` search; Alt+D turns discreet mode on and off. */
export function useShortcuts({ onSearch }: { onSearch: () => void }): void {
  const { toggle: toggleDiscreet } = useDiscreet()
  const { areLettersOn } = usePreferences().preferences
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isSlash = areLettersOn && event.key === '/' && !isTyping(event.target)
      const isSearch = isSlash || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))
      const isDiscreet = event.altKey && event.code === 'KeyD'
      if (!isSearch && !isDiscreet) return
      event.preventDefault()
      if (isSearch) onSearch()
      else toggleDiscreet()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [onSearch, toggleDiscreet, areLettersOn])
}

/**
 * Letters that do something by themselves, `?` among them: not while a field or a menu has the focus, nor with other keys held, nor where the user
 * has turned single keys off. `isOn`: nothing stands in front of the page.
 */
export function useLetterKeys(keys: Readonly<Record<string, () => void>>, isOn: boolean): void {
  const { areLettersOn } = usePreferences().preferences
  const press = useEffectEvent((event: KeyboardEvent): void => {
    const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing
    const run = isHeld || event.defaultPrevented || isTyping(event.target) || isChoosing(event.target) ? undefined : keys[event.key]
    if (!run) return
    event.preventDefault()
    run()
  })
  const areHeard = isOn && areLettersOn
  useEffect(() => {
    if (!areHeard) return
    const hear = (event: KeyboardEvent): void => press(event)
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [areHeard])
}

/** There letters go to the entry that begins with them. */
const isChoosing = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="menu"], [role="listbox"], [role="combobox"], [role="dialog"]') !== null

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
