/** Towns of the demonstration with real postal codes, dialling codes and positions near the town's middle. */
import type { Random } from '../random.ts'

export type Territory = 'luebeck' | 'hamburg' | 'stormarn' | 'bayern'

export type Place = {
  city: string
  /** As in "Lübecker Werft"; null where it reads badly. */
  adjective: string | null
  dialling: string
  territory: Territory
  /** How many of the customers are here, in relation to the other places. */
  weight: number
  /** Postal code, latitude, longitude. */
  districts: readonly (readonly [postalCode: string, latitude: number, longitude: number])[]
}

const place = (
  city: string,
  adjective: string | null,
  dialling: string,
  territory: Territory,
  weight: number,
  ...districts: Place['districts']
): Place => ({
  city,
  adjective,
  dialling,
  territory,
  weight,
  districts,
})

export const NORTHERN_PLACES: readonly Place[] = [
  place(
    'Lübeck',
    'Lübecker',
    '451',
    'luebeck',
    18,
    ['23552', 53.8665, 10.6866],
    ['23554', 53.8776, 10.6622],
    ['23556', 53.8652, 10.6304],
    ['23558', 53.8571, 10.6543],
    ['23560', 53.8292, 10.6902],
    ['23562', 53.8426, 10.7061],
    ['23566', 53.8701, 10.7382],
    ['23568', 53.8957, 10.7247],
    ['23569', 53.9212, 10.7986],
    ['23570', 53.9578, 10.8652],
  ),
  place('Bad Schwartau', 'Schwartauer', '451', 'luebeck', 5, ['23611', 53.9197, 10.6975]),
  place('Stockelsdorf', 'Stockelsdorfer', '451', 'luebeck', 3, ['23617', 53.8921, 10.6471]),
  place('Neustadt in Holstein', 'Neustädter', '4561', 'luebeck', 5, ['23730', 54.1069, 10.8158]),
  place('Eutin', 'Eutiner', '4521', 'luebeck', 4, ['23701', 54.1372, 10.6181]),
  place('Ratekau', null, '4504', 'luebeck', 2, ['23626', 53.9503, 10.7334]),
  place('Timmendorfer Strand', null, '4503', 'luebeck', 1, ['23669', 53.9942, 10.7831]),
  place('Oldenburg in Holstein', 'Oldenburger', '4361', 'luebeck', 2, ['23758', 54.2931, 10.8817]),
  place('Heiligenhafen', null, '4362', 'luebeck', 2, ['23774', 54.3736, 10.9811]),
  place('Wismar', 'Wismarer', '3841', 'luebeck', 5, ['23966', 53.8931, 11.4529], ['23968', 53.9003, 11.4216]),
  place('Grevesmühlen', 'Grevesmühlener', '3881', 'luebeck', 2, ['23936', 53.8653, 11.1905]),
  place('Schönberg', null, '38828', 'luebeck', 1, ['23923', 53.8477, 10.9289]),
  place(
    'Hamburg',
    'Hamburger',
    '40',
    'hamburg',
    24,
    ['20457', 53.5432, 9.9986],
    ['20537', 53.5513, 10.0452],
    ['21079', 53.4592, 9.9903],
    ['21107', 53.5071, 9.9968],
    ['21129', 53.5329, 9.8604],
    ['22113', 53.5297, 10.0958],
    ['22041', 53.5731, 10.0703],
    ['22145', 53.6049, 10.1502],
    ['22335', 53.6272, 10.0163],
    ['22419', 53.6651, 10.0004],
    ['22525', 53.5853, 9.9102],
    ['22761', 53.5652, 9.9061],
  ),
  place('Norderstedt', 'Norderstedter', '40', 'hamburg', 4, ['22844', 53.7051, 10.0104], ['22848', 53.6903, 9.9802]),
  place('Pinneberg', 'Pinneberger', '4101', 'hamburg', 2, ['25421', 53.6592, 9.8008]),
  place('Wedel', 'Wedeler', '4103', 'hamburg', 2, ['22880', 53.5817, 9.7051]),
  place('Quickborn', null, '4106', 'hamburg', 1, ['25451', 53.7334, 9.9001]),
  place('Elmshorn', 'Elmshorner', '4121', 'hamburg', 2, ['25335', 53.7549, 9.6528]),
  place('Seevetal', null, '4105', 'hamburg', 1, ['21218', 53.4012, 9.9786]),
  place('Buchholz in der Nordheide', null, '4181', 'hamburg', 1, ['21244', 53.3267, 9.8689]),
  place('Bad Oldesloe', 'Oldesloer', '4531', 'stormarn', 6, ['23843', 53.8117, 10.3742]),
  place('Reinfeld', 'Reinfelder', '4533', 'stormarn', 2, ['23858', 53.8336, 10.4856]),
  place('Ahrensburg', 'Ahrensburger', '4102', 'stormarn', 5, ['22926', 53.6747, 10.2264]),
  place('Bargteheide', 'Bargteheider', '4532', 'stormarn', 3, ['22941', 53.7286, 10.2664]),
  place('Reinbek', 'Reinbeker', '40', 'stormarn', 3, ['21465', 53.5194, 10.2483]),
  place('Glinde', null, '40', 'stormarn', 2, ['21509', 53.5406, 10.2031]),
  place('Trittau', 'Trittauer', '4154', 'stormarn', 2, ['22946', 53.6153, 10.4017]),
  place('Bad Segeberg', 'Segeberger', '4551', 'stormarn', 4, ['23795', 53.9356, 10.3086]),
  place('Schwarzenbek', 'Schwarzenbeker', '4151', 'stormarn', 2, ['21493', 53.5031, 10.4828]),
  place('Geesthacht', 'Geesthachter', '4152', 'stormarn', 2, ['21502', 53.4361, 10.3778]),
  place('Ratzeburg', 'Ratzeburger', '4541', 'stormarn', 2, ['23909', 53.7017, 10.7567]),
  place('Mölln', 'Möllner', '4542', 'stormarn', 2, ['23879', 53.6297, 10.6842]),
]

export const BAVARIAN_PLACES: readonly Place[] = [
  place('München', 'Münchner', '89', 'bayern', 4, ['80339', 48.1389, 11.5418], ['81379', 48.0967, 11.5368], ['80939', 48.2041, 11.6073]),
  place('Rosenheim', 'Rosenheimer', '8031', 'bayern', 2, ['83022', 47.8571, 12.1181]),
  place('Bad Tölz', 'Tölzer', '8041', 'bayern', 2, ['83646', 47.7603, 11.5567]),
  place('Garmisch-Partenkirchen', null, '8821', 'bayern', 1, ['82467', 47.4921, 11.0958]),
]

const STREETS =
  'Industriestraße,Gewerbestraße,Werkstraße,Hafenstraße,Am Bahnhof,Dorfstraße,Bahnhofstraße,Lübecker Straße,Hamburger Straße,Segeberger Straße,Am Gewerbepark,Ratzeburger Allee,Handwerkerring,Mühlenweg,Am Kanal,Daimlerstraße,Siemensstraße,Carl-Benz-Straße,Otto-Hahn-Straße,Robert-Bosch-Straße,Dieselstraße,Röntgenstraße,Lindenstraße,Kieler Straße,Rudolf-Diesel-Straße,Zum Hafenplatz,Ziegeleiweg,An der Werft,Steinkamp,Rugenberg,Im Gleisdreieck,Schwarzer Weg,Borsigstraße,Liebigstraße,Ferdinand-Porsche-Straße,Heidkamp,Feldstraße,Am Holzhafen,Kronsforder Landstraße,Nordstraße,Ostring,Westring,Südring,Birkenweg,Am Markt,Schmiedestraße,Neue Straße,Meiereiweg,Grüner Weg,Beim Ringofen'.split(
    ',',
  )

export type Address = { street: string; postalCode: string; city: string; latitude: number; longitude: number }

const near = (middle: number, random: Random): number => Math.round((middle + (random.next() - 0.5) * 0.016) * 10_000) / 10_000

/** An address in the place, within about a kilometre of the middle of one of its districts. */
export function makeAddress(place: Place, random: Random): Address {
  const [postalCode, latitude, longitude] = random.pick(place.districts)
  const letter = random.chance(0.12) ? random.pick(['a', 'b', 'c']) : ''
  const street = `${random.pick(STREETS)} ${random.int(1, 96)}${letter}`
  return { street, postalCode, city: place.city, latitude: near(latitude, random), longitude: near(longitude, random) }
}

/** The places, each as often as its weight: picking from the result respects the weights. */
export const byWeight = (places: readonly Place[]): Place[] => places.flatMap((each) => Array.from({ length: each.weight }, () => each))
