/** The map: Leaflet over the outline of the countries, which ships with the page, so that no customer's place is handed to anybody. */
import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import countries from 'virtual:country-outlines'
import { dayColor } from './day-color.ts'
import type { DayRoute, RouteStop } from './day-routes.ts'
import { drawTowns } from './draw-towns.ts'

/** What the buttons say. */
export type MapWords = { zoomIn: string; zoomOut: string }

/** A tile server of the company's own choice; null: the outline alone. */
export type MapTiles = { url: string; attribution: string } | null

const GERMANY: L.LatLngBoundsLiteral = [
  [47.2, 5.8],
  [55.1, 15.1],
]
const FARTHEST_ZOOM = 16
const CLOSEST_FIT = 11

export function drawMap(element: HTMLElement, tiles: MapTiles, words: MapWords) {
  // A map that goes while it zooms would zoom on without its element, which Leaflet takes for an error.
  const still = { zoomAnimation: false }
  const controls = { attributionControl: tiles !== null, zoomControl: false }
  const map = L.map(element, { ...still, ...controls, zoomSnap: 0.5, maxZoom: FARTHEST_ZOOM }).fitBounds(GERMANY)
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map)
  if (tiles) L.tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom: FARTHEST_ZOOM }).addTo(map)
  else L.geoJSON(countries, { interactive: false, style: { className: 'route-land' } }).addTo(map)
  const nameTowns = tiles ? null : drawTowns(map)
  const drawn = L.layerGroup().addTo(map)
  let shownAs = ''
  const show = (routes: readonly DayRoute[], chosen: string | null): void => {
    drawn.clearLayers()
    for (const route of routes) drawRoute(route, chosen !== null && route.day !== chosen).addTo(drawn)
    nameTowns?.(routes.flatMap(({ stops }) => stops.map(pointOf)))
    const seen = routes.filter(({ day }) => chosen === null || day === chosen)
    // Moves only when other days are shown, so that a plan getting better does not make the map jump.
    const view = `${chosen} ${seen.map(({ day }) => day)}`
    if (view === shownAs || seen.length === 0) return
    shownAs = view
    const points = seen.flatMap(({ stops }) => stops.map(pointOf))
    map.fitBounds(L.latLngBounds(points), { padding: [24, 24], maxZoom: CLOSEST_FIT })
  }
  return { show, remove: () => map.remove() }
}

const pointOf = ({ position }: RouteStop): L.LatLngTuple => [position.latitude, position.longitude]

/** In the colour of its day, numbered from one on. */
function drawRoute({ day, stops }: DayRoute, isQuiet: boolean): L.LayerGroup {
  const color = dayColor(day)
  const quiet = isQuiet ? ' is-quiet' : ''
  const line = L.polyline(stops.map(pointOf), { className: `route-line${quiet}`, color, weight: isQuiet ? 1.5 : 2.5, interactive: false })
  let number = 0
  const marks = stops.map((stop) => {
    const [size, text] = stop.isEnd ? [10, ''] : [18, String(++number)]
    const className = `route-mark${stop.isEnd ? ' is-end' : ''}${quiet}`
    const icon = L.divIcon({ className, html: badge(text, color), iconSize: [size, size] })
    // Names are text of others: as an element, never as HTML.
    return L.marker(pointOf(stop), { icon, keyboard: false }).bindTooltip(textNode(stop.name))
  })
  return L.layerGroup([line, ...marks])
}

function badge(text: string, color: string): HTMLElement {
  const element = textNode(text)
  element.className = 'route-stop'
  element.style.backgroundColor = color
  return element
}

function textNode(text: string): HTMLElement {
  const element = document.createElement('span')
  element.textContent = text
  return element
}
