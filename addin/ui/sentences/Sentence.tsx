import { Link } from '@fluentui/react-components'
import { useContext } from 'react'
import { type Place, partsOf } from '../../places.ts'
import { WaysContext } from './ways.ts'

/** A text of ours; the places it names lead there (`addin/places.ts`). */
export function Sentence({ text }: { text: string }) {
  return partsOf(text).map(({ words, place }) => (place === null ? words : <PlaceLink key={place} place={place} name={words} />))
}

function PlaceLink({ place, name }: { place: Place; name: string }) {
  const way = useContext(WaysContext)(place)
  if ('run' in way)
    return (
      <Link inline as="button" onClick={way.run}>
        {name}
      </Link>
    )
  return (
    <Link inline href={way.href} {...(way.isBeside && { target: '_blank', rel: 'noopener' })}>
      {name}
    </Link>
  )
}
