/** The map: Leaflet over the outline of the countries, which ships with the page, so that no customer's place is handed to anybody. */
import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import countries from 'virtual:country-outlines'

export type RouteStop = { name: string; position: { latitude: number; longitude: number }; isEnd: boolean }
export type RouteDrawing = { day: string; stops: RouteStop[] }

/** A tile server of the company's own choice; null: the outline alone. */
export type MapTiles = { url: string; attribution: string } | null

const GERMANY: L.LatLngBoundsLiteral = [
  [47.2, 5.8],
  [55.1, 15.1],
]
const FARTHEST_ZOOM = 16
const CLOSEST_FIT = 11

export function drawMap(element: HTMLElement, tiles: MapTiles) {
  const map = L.map(element, { attributionControl: tiles !== null, zoomSnap: 0.5, maxZoom: FARTHEST_ZOOM }).fitBounds(GERMANY)
  if (tiles) L.tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom: FARTHEST_ZOOM }).addTo(map)
  else L.geoJSON(countries, { interactive: false, style: { className: 'route-land' } }).addTo(map)
  const drawn = L.layerGroup().addTo(map)
  let shownAs = ''
  const show = (routes: readonly RouteDrawing[], chosen: string | null): void => {
    drawn.clearLayers()
    for (const route of routes.filter(({ stops }) => stops.some(({ isEnd }) => !isEnd)))
      drawRoute(route, chosen !== null && route.day !== chosen).addTo(drawn)
    const seen = routes.filter(({ day, stops }) => (chosen === null || day === chosen) && stops.length > 2).flatMap(({ stops }) => stops)
    // Moves only when other places are shown, so that a plan getting better does not make the map jump.
    const view = `${chosen} ${seen.length > 0}`
    if (view === shownAs || seen.length === 0) return
    shownAs = view
    map.fitBounds(L.latLngBounds(seen.map(pointOf)), { padding: [24, 24], maxZoom: CLOSEST_FIT })
  }
  return { show, remove: () => map.remove() }
}

const pointOf = ({ position }: RouteStop): L.LatLngTuple => [position.latitude, position.longitude]

function drawRoute({ stops }: RouteDrawing, isQuiet: boolean): L.LayerGroup {
  const quiet = isQuiet ? ' is-quiet' : ''
  const line = L.polyline(stops.map(pointOf), { className: `route-line${quiet}`, weight: isQuiet ? 1.5 : 2.5, interactive: false })
  let number = 0
  const marks = stops.map((stop) => {
    const [size, text] = stop.isEnd ? [10, ''] : [18, String(++number)]
    const className = `route-stop${stop.isEnd ? ' is-end' : ''}${quiet}`
    const icon = L.divIcon({ className, html: text, iconSize: [size, size] })
    // Names are text of others: as an element, never as HTML.
    return L.marker(pointOf(stop), { icon, keyboard: false }).bindTooltip(textNode(stop.name))
  })
  return L.layerGroup([line, ...marks])
}

function textNode(text: string): HTMLElement {
  const element = document.createElement('span')
  element.textContent = text
  return element
}
