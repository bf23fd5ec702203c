/** How one gets from here to a page that a sentence names. */
import { createContext, useContext } from 'react'
import { addressOf } from '../../page-address.ts'
import { type Place, places } from '../../places.ts'

/** `run`: a page of the pane itself; `href`: one of the workspace, beside the pane or in the same tab. */
export type Way = { run: () => void } | { href: string; isBeside: boolean }

/** In the workspace. */
export const wayInWorkspace = (place: Place): Way => ({ href: addressOf(places[place]), isBeside: false })
/** From the pane. */
export const wayToWorkspace = (place: Place): Way => ({ href: `/workspace${addressOf(places[place])}`, isBeside: true })

export const WaysContext = createContext<(place: Place) => Way>(wayToWorkspace)

/** Goes there, for what is no link: the next step of a notice. */
export function useGoTo(): (place: Place) => void {
  const wayTo = useContext(WaysContext)
  return (place) => {
    const way = wayTo(place)
    if ('run' in way) way.run()
    else if (way.isBeside) window.open(way.href, '_blank', 'noopener')
    else window.location.hash = way.href
  }
}
