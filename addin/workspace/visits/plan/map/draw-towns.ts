import L from 'leaflet'
import { type Box, placeLabels, type Side } from '../../../../../domain/travel/label-places.ts'
import { type Town, towns } from '../../../../../domain/travel/towns.ts'

/** From which zoom on towns of a rank are named. */
const FROM_ZOOM: Readonly<Record<Town['rank'], number>> = { 1: 5, 2: 6.5, 3: 8 }

/** Half of what a stop takes. Pixels. */
const STOP = 9

/**
 * Names of towns by which one finds one's way, as many as have room beside the stops; named anew when the map moves.
 * Answers what tells them where the stops are.
 */
export function drawTowns(map: L.Map): (stops: readonly L.LatLngTuple[]) => void {
  const layer = L.layerGroup().addTo(map)
  let around: readonly L.LatLngTuple[] = []
  const draw = (): void => {
    layer.clearLayers()
    const { x: width, y: height } = map.getSize()
    const near = towns.filter(({ rank }) => map.getZoom() >= FROM_ZOOM[rank])
    const labels = near.map((town) => ({ ...town, ...pointOn(map, [town.latitude, town.longitude]) }))
    const obstacles = around.map((stop) => boxAround(pointOn(map, stop)))
    for (const label of placeLabels(labels, { width, height }, obstacles)) markOf(label).addTo(layer)
  }
  map.on('moveend resize', draw)
  return (stops) => {
    around = stops
    draw()
  }
}

function pointOn(map: L.Map, position: L.LatLngTuple): { x: number; y: number } {
  const { x, y } = map.latLngToContainerPoint(position)
  return { x, y }
}

const boxAround = ({ x, y }: { x: number; y: number }): Box => ({ left: x - STOP, right: x + STOP, top: y - STOP, bottom: y + STOP })

function markOf({ name, latitude, longitude, side, gap }: Town & { side: Side; gap: number }): L.Marker {
  const text = document.createElement('span')
  text.textContent = name
  text.style.setProperty('--gap', `${gap}px`)
  const icon = L.divIcon({ className: `route-town is-${side}`, html: text, iconSize: [0, 0] })
  return L.marker([latitude, longitude], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 })
}
