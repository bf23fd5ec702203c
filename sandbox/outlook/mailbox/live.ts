/** A form's content that both the person and the add-in beside it edit. */
export type Live<T extends object> = {
  get: () => T
  change: (patch: Partial<T>) => void
  /** Calls back after each change with the content before it; returns how to stop. */
  subscribe: (listener: (before: T) => void) => () => void
}

export function createLive<T extends object>(initial: T): Live<T> {
  let content = initial
  const listeners = new Set<(before: T) => void>()
  return {
    get: () => content,
    change(patch) {
      const before = content
      content = { ...content, ...patch }
      for (const listener of listeners) listener(before)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
