/** What Hanse Technik sells: product groups and products with price and cost. */
import type { Random } from '../random.ts'
import type { Rows } from './rows.ts'

export type Product = {
  id: string
  groupId: string
  group: string
  number: string
  name: string
  unit: string
  /** List price in euros per `priceUnit` pieces. */
  price: number
  cost: number
  priceUnit: number
}

export type Catalog = { byGroup: ReadonlyMap<string, readonly Product[]>; groupNames: ReadonlyMap<string, string> }

/** `name|price` per piece; with a unit `name|price|unit`; with a price unit `name|price|unit|100`. */
const GROUPS: readonly (readonly [code: string, name: string, products: string])[] = [
  [
    'AT',
    'Antriebstechnik',
    'Rillenkugellager 6204-2RS|4.85;Rillenkugellager 6308-C3|18.6;Pendelrollenlager 22212|96.4;Stehlagergehäuse UCP 208|24.9;Keilriemen SPA 1250|11.2;Keilriemen XPB 2000|27.5;Zahnriemen HTD 8M-1200|38.9;Kettenrad 10B-1 Z19|14.3;Rollenkette 10B-1, 5 m|61.5|Rolle;Klauenkupplung Gr. 28|42.7;Stirnradgetriebemotor 0,75 kW|489;Schneckengetriebemotor 0,37 kW|362;Frequenzumrichter 2,2 kW|348;Wellendichtring 45x62x8|3.95;Linearführung Schiene 20, 1000 mm|118',
  ],
  [
    'WZ',
    'Werkzeuge',
    'HSS-Co Spiralbohrer-Satz 1–13 mm|164|Satz;Schaftfräser VHM 10 mm|58.4;Wendeschneidplatten CNMG 120408|7.9;Gewindebohrer M8 HSS-E|16.8;Drehmomentschlüssel 40–200 Nm|148;Steckschlüsselsatz 1/2", 26-teilig|129|Satz;Ringmaulschlüssel-Satz 6–32 mm|187|Satz;Schlosserhammer 500 g|14.2;Winkelschleifer 125 mm 1400 W|139;Akku-Bohrschrauber 18 V|268;Akku-Schlagschrauber 18 V 1/2"|319;Messschieber digital 150 mm|46.5;Bügelmessschraube 25–50 mm|72;Werkstattwagen 7 Schubladen|749',
  ],
  [
    'AS',
    'Arbeitsschutz',
    'Montagehandschuh Nitril Gr. 9|2.35|Paar;Schnittschutzhandschuh Klasse D|8.9|Paar;Schutzbrille klar, beschlagfrei|6.4;Gehörschutzstöpsel|0.21|Paar|100;Kapselgehörschutz SNR 32|27.8;Sicherheitsschuh S3 ESD|92.5|Paar;Sicherheitsstiefel S5|38.9|Paar;Schutzhelm mit Drehrad|19.9;Atemschutzmaske FFP2|0.89|Stk|10;Warnweste Klasse 2|4.6;Auffanggurt 2-Punkt|118;Einwegoverall Typ 5/6|5.2;Bundhose Industrie|54.9',
  ],
  [
    'VT',
    'Verbindungstechnik',
    'Sechskantschraube M8x30 8.8 verzinkt|9.8|Stk|100;Sechskantschraube M12x50 8.8 verzinkt|31.4|Stk|100;Sechskantschraube M10x40 A2|42.6|Stk|100;Zylinderschraube M6x20 12.9|11.9|Stk|100;Sechskantmutter M8 verzinkt|2.9|Stk|100;Scheibe DIN 125 M8|1.4|Stk|100;Gewindestange M12 1 m|3.2;Schwerlastanker M12x110|186|Stk|100;Spanplattenschraube 5x60 Torx|58.9|Stk|1000;Blindniet 4,8x12 Alu/Stahl|39.5|Stk|1000;Edelstahlschelle 60–80 mm|1.85;HV-Garnitur M20x80|3.9;Bohrschraube 6,3x38|74|Stk|1000',
  ],
  [
    'DL',
    'Druckluft und Pneumatik',
    'Schraubenkompressor 7,5 kW|6480;Kolbenkompressor 90 l|589;Kältetrockner 1,2 m³/min|1290;Wartungseinheit G1/2|84.5;Pneumatikzylinder 50x100|96;5/2-Wegeventil G1/4 24 V|72.4;Druckluftschlauch 9 mm, 20 m|58|Rolle;Schnellkupplung NW 7,2|6.8;Filterelement Kompressor|48.9;Kompressoröl 5 l|64|Kanister;Steckverschraubung 8 mm G1/4|2.15;PU-Schlauch 8x5,5, 50 m|49.5|Rolle',
  ],
  [
    'ST',
    'Schweißtechnik',
    'MAG-Schweißgerät 350 A|3490;WIG-Schweißgerät 200 A AC/DC|2180;Schweißdraht G3Si1 1,0 mm, 15 kg|46.8|Spule;Stabelektrode E 6013 3,2 mm|21.9|Paket;WIG-Stab 1.4316 2,0 mm|84|Paket;Schweißhelm Automatik|189;Kontaktdüse M8 1,0 mm|0.92|Stk|10;Gasdüse konisch|4.3;Fächerscheibe 125 K60|3.4;Trennscheibe 125x1,0|1.35;Schruppscheibe 125x6|2.4;Druckminderer Argon|64;Schweißhandschuh 5-Finger|9.6|Paar',
  ],
  [
    'EL',
    'Elektro und Automatisierung',
    'Näherungsschalter M12 PNP|24.8;Lichtschranke Reflex|68;Leitungsschutzschalter B16|3.9;Motorschutzschalter 6,3 A|46;Schaltnetzteil 24 V 10 A|89;Steuerleitung 4x1,5, 100 m|98|Ring;Kabelkanal 60x40, 2 m|5.6;CEE-Stecker 16 A 5-polig|7.4;Schaltschrank 600x800|268;Reihenklemme 2,5 mm²|0.68|Stk|10;Not-Halt-Taster|21.5;Kleinsteuerung 12 E/A|164;LED-Hallenstrahler 150 W|179',
  ],
  [
    'HY',
    'Hydraulik',
    'Hydraulikschlauch 2SN DN12, konfektioniert|38.4;Hydraulikzylinder 50/28-300|186;Zahnradpumpe 16 cm³|148;Hydrauliköl HLP 46, 20 l|62|Kanister;Saugfilter 1"|28.9;Rücklauffilterelement|34.5;Schneidringverschraubung 15L|4.2;4/3-Wegeventil NG6 24 V|124;Manometer 0–250 bar|16.9;O-Ring-Sortiment|39|Satz;Druckspeicher 1 l|142',
  ],
  [
    'CT',
    'Chemisch-technische Produkte',
    'Bremsenreiniger 500 ml|2.9|Dose;Kriechöl 400 ml|6.2|Dose;Mehrzweckfett Kartusche 400 g|5.4;Schraubensicherung mittelfest 50 ml|18.9|Flasche;Silikon transparent 310 ml|4.6;Montagekleber 290 ml|7.9;Kaltreiniger 10 l|32|Kanister;Kühlschmierstoff 20 l|118|Kanister;Zinkspray 400 ml|8.4|Dose;Bindemittel Typ III, 20 kg|22|Sack;Handwaschpaste 10 l|39.5|Eimer',
  ],
  [
    'BE',
    'Betriebseinrichtung',
    'Schwerlastregal 2000x1500|389;Werkbank 1500 mm mit Schubladen|564;Hubwagen 2500 kg|349;Stehleiter 8 Stufen|189;Gefahrstoffschrank 1 Tür|1190;Sichtlagerkasten Gr. 3|4.8;Spind 2 Abteile|218;Abfallsammler 120 l|78;Absperrpfosten|46;Erste-Hilfe-Schrank DIN 13157|84;Transportroller 600x400|32',
  ],
  [
    'HZ',
    'Hebezeuge und Anschlagmittel',
    'Elektrokettenzug 500 kg|1240;Handhebezug 1,5 t|269;Rundschlinge 2 t, 2 m|14.9;Hebeband 3 t, 4 m|24.5;Anschlagkette 2-strängig 8 mm|98;Schäkel 3,25 t|7.2;Zurrgurt 5 t, 8 m|16.4;Lasthaken 2 t|34;Drahtseil 8 mm verzinkt|2.4|m;Wagenheber 3 t|179',
  ],
  [
    'RA',
    'Rohrleitung und Armaturen',
    'Kugelhahn Edelstahl 1"|32.4;Absperrschieber DN 80|148;Flansch DN 50 PN 16|18.9;Rohrschelle 2" gedämmt|2.6;Dichtungsplatte 2 mm|34|m²;Kreiselpumpe 1,1 kW|498;Gewindefitting T-Stück 1"|6.4;Rückschlagventil DN 40|58;Schlauchschelle W4 50–70|2.1;Tauchpumpe 0,8 kW|264;Druckschalter 1–10 bar|48',
  ],
]

/** Makes the products and writes them. */
export function makeCatalog(rows: Rows, nextId: () => string, random: Random): Catalog {
  const byGroup = new Map<string, Product[]>()
  const groupNames = new Map<string, string>()
  for (const [code, name, list] of GROUPS) {
    const groupId = nextId()
    rows.add('product_group', { id: groupId, code, name })
    groupNames.set(code, name)
    const products = list.split(';').map((text, index) => makeProduct(text, index, code, groupId, nextId(), random))
    for (const product of products)
      rows.add('product', {
        id: product.id,
        number: product.number,
        name: product.name,
        product_group_id: groupId,
        unit: product.unit,
        price: product.price,
        unit_cost: product.cost,
        price_unit: product.priceUnit,
      })
    byGroup.set(code, products)
  }
  return { byGroup, groupNames }
}

function makeProduct(text: string, index: number, group: string, groupId: string, id: string, random: Random): Product {
  const [name = '', price = '0', unit = 'Stk', priceUnit = '1'] = text.split('|')
  const share = 0.58 + random.next() * 0.2
  const number = `${group}-${10_000 + index * 137 + random.int(0, 99)}`
  return {
    id,
    groupId,
    group,
    number,
    name,
    unit,
    price: Number(price),
    cost: Math.round(Number(price) * share * 10_000) / 10_000,
    priceUnit: Number(priceUnit),
  }
}
