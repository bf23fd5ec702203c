/** Goods and machines that mails talk about; prices are list prices in cents per unit. */

export type Goods = { de: string; en: string; article: string; cents: number; quantities: readonly number[] }

/** German names are plural. */
export const goods: readonly Goods[] = [
  { de: 'Sechskantschrauben M12x80 A2', en: 'hexagon bolts M12x80 A2', article: '10-4412', cents: 84, quantities: [200, 500, 1000, 2500] },
  { de: 'Schwerlastanker M16x140', en: 'heavy-duty anchors M16x140', article: '10-7716', cents: 412, quantities: [50, 100, 250] },
  { de: 'Gewindestangen M10 verzinkt', en: 'threaded rods M10 galvanised', article: '10-3310', cents: 189, quantities: [50, 100, 300] },
  { de: 'Trennscheiben 125 x 1,0 mm INOX', en: 'cutting discs 125 x 1.0 mm INOX', article: '22-1250', cents: 118, quantities: [100, 200, 500] },
  { de: 'Fächerschleifscheiben K60', en: 'flap discs grit 60', article: '22-0660', cents: 349, quantities: [40, 100, 200] },
  { de: 'Akku-Bohrschrauber 18 V im Koffer', en: '18 V cordless drill drivers, cased', article: '31-1802', cents: 28_900, quantities: [2, 4, 6, 10] },
  { de: 'Kombihämmer SDS-max', en: 'SDS-max combination hammers', article: '31-4410', cents: 74_500, quantities: [1, 2, 3] },
  { de: 'Hydraulikschläuche 2SN DN12', en: 'hydraulic hoses 2SN DN12', article: '45-1212', cents: 1_640, quantities: [20, 40, 80] },
  { de: 'Rillenkugellager 6206-2RS', en: 'deep groove ball bearings 6206-2RS', article: '47-6206', cents: 735, quantities: [20, 50, 100] },
  { de: 'Keilriemen SPA 1250', en: 'V-belts SPA 1250', article: '47-1250', cents: 1_185, quantities: [10, 20, 40] },
  { de: 'Sicherheitsschuhe S3 ESD', en: 'safety shoes S3 ESD', article: '52-3004', cents: 8_490, quantities: [8, 15, 25] },
  { de: 'Schnittschutzhandschuhe Stufe D', en: 'cut-resistant gloves level D', article: '52-7741', cents: 690, quantities: [60, 120, 240] },
  { de: 'Schweißbrenner MAG 300 A', en: 'MAG welding torches 300 A', article: '61-0300', cents: 21_800, quantities: [2, 4] },
  { de: 'Schweißdrahtspulen G3Si1 1,0 mm', en: 'welding wire G3Si1 1.0 mm', article: '61-1015', cents: 3_980, quantities: [12, 24, 48] },
  { de: 'Pneumatikzylinder 50/200', en: 'pneumatic cylinders 50/200', article: '66-5020', cents: 11_250, quantities: [4, 8, 12] },
  { de: 'Edelstahl-Kugelhähne 1"', en: 'stainless steel ball valves 1"', article: '71-1001', cents: 2_760, quantities: [10, 24, 50] },
  { de: 'Rohrschellen 2" mit Einlage', en: 'pipe clamps 2" with lining', article: '71-2040', cents: 296, quantities: [50, 100, 200] },
  { de: 'Montageschaumdosen B1 750 ml', en: 'fire-rated assembly foam B1', article: '80-0751', cents: 815, quantities: [24, 48, 96] },
  { de: 'Aluminium-Stehleitern 8 Stufen', en: 'aluminium step ladders, 8 steps', article: '84-0008', cents: 15_900, quantities: [2, 3, 5] },
  { de: 'Schwerlastregale 2000 x 600', en: 'heavy-duty racks 2000 x 600', article: '88-2060', cents: 23_400, quantities: [4, 8, 16] },
]

export type Machine = { de: string; en: string }

/** German names are feminine, so that the texts can say "unsere" and "die". */
export const machines: readonly Machine[] = [
  { de: 'Kompressoranlage HK 15', en: 'HK 15 compressor unit' },
  { de: 'Metallbandsäge MBS 320', en: 'MBS 320 metal band saw' },
  { de: 'Schweißanlage MAG 400 Puls', en: 'MAG 400 Pulse welding unit' },
  { de: 'Säulenbohrmaschine SB 40', en: 'SB 40 pillar drill' },
  { de: 'Absauganlage AF 60', en: 'AF 60 extraction unit' },
  { de: 'Scheuersaugmaschine R 55', en: 'R 55 scrubber dryer' },
]
