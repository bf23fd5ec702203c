/**
 * Towns by which one finds one's way on a map of Germany, Austria and Switzerland. Set down by hand from general knowledge, to a hundredth
 * of a degree, and not surveyed: those that the demonstration knows too are compared with it. Good for a name beside a point, never for a way.
 */

/** `rank`: 1 the largest, shown from afar; 3 only where one is near. */
export type Town = { name: string; latitude: number; longitude: number; rank: 1 | 2 | 3 }

/** Name, latitude, longitude. */
const TOWNS = {
  largest: `
    Berlin 52.52 13.41, Hamburg 53.55 9.99, München 48.14 11.58, Köln 50.94 6.96, Frankfurt 50.11 8.68, Stuttgart 48.78 9.18,
    Leipzig 51.34 12.37, Bremen 53.08 8.80, Dresden 51.05 13.74, Hannover 52.37 9.73, Nürnberg 49.45 11.08, Dortmund 51.51 7.47`,
  large: `
    Kiel 54.32 10.14, Lübeck 53.87 10.69, Rostock 54.09 12.14, Schwerin 53.63 11.41, Flensburg 54.78 9.44, Bremerhaven 53.55 8.58,
    Oldenburg 53.14 8.21, Osnabrück 52.28 8.05, Wolfsburg 52.42 10.79, Braunschweig 52.26 10.52, Göttingen 51.53 9.93,
    Hildesheim 52.15 9.95, Magdeburg 52.13 11.63, Halle 51.48 11.97, Potsdam 52.40 13.06, Cottbus 51.76 14.33, Chemnitz 50.83 12.92,
    Erfurt 50.98 11.03, Jena 50.93 11.59, Kassel 51.31 9.49, Münster 51.96 7.63, Bielefeld 52.02 8.53, Paderborn 51.72 8.75,
    Düsseldorf 51.23 6.78, Essen 51.46 7.01, Aachen 50.78 6.08, Bonn 50.73 7.10, Siegen 50.87 8.02, Koblenz 50.36 7.59,
    Trier 49.76 6.64, Mainz 50.00 8.27, Saarbrücken 49.24 6.99, Mannheim 49.49 8.47, Karlsruhe 49.01 8.40, Freiburg 47.99 7.85,
    Heilbronn 49.14 9.22, Ulm 48.40 9.99, Augsburg 48.37 10.90, Ingolstadt 48.76 11.42, Regensburg 49.02 12.10, Würzburg 49.79 9.95,
    Wien 48.21 16.37, Salzburg 47.80 13.04, Innsbruck 47.27 11.40, Linz 48.31 14.29, Graz 47.07 15.44, Zürich 47.37 8.54,
    Basel 47.56 7.59, Bern 46.95 7.45`,
  smaller: `
    Husum 54.48 9.05, Schleswig 54.52 9.56, Rendsburg 54.30 9.66, Heide 54.20 9.10, Neumünster 54.07 9.98, Itzehoe 53.92 9.52,
    Eutin 54.14 10.62, Fehmarn 54.44 11.19, Bad Segeberg 53.94 10.31, Bad Oldesloe 53.81 10.37, Ahrensburg 53.67 10.23,
    Norderstedt 53.70 10.00, Elmshorn 53.75 9.65, Ratzeburg 53.70 10.76, Geesthacht 53.44 10.38, Neustadt 54.11 10.82,
    Wismar 53.89 11.45, Grevesmühlen 53.87 11.19, Güstrow 53.79 12.18, Stralsund 54.31 13.09, Greifswald 54.09 13.38,
    Neubrandenburg 53.56 13.26, Parchim 53.43 11.85, Stade 53.60 9.48, Cuxhaven 53.86 8.70, Buxtehude 53.48 9.70, Lüneburg 53.25 10.41,
    Uelzen 52.97 10.56, Celle 52.62 10.08, Soltau 52.99 9.84, Verden 52.92 9.23, Nienburg 52.64 9.21, Wilhelmshaven 53.53 8.11,
    Emden 53.37 7.21, Leer 53.23 7.46, Cloppenburg 52.85 8.05, Lingen 52.52 7.32, Nordhorn 52.43 7.07, Minden 52.29 8.92,
    Hameln 52.10 9.36, Goslar 51.91 10.43, Stendal 52.61 11.86, Dessau 51.83 12.24, Wittenberg 51.87 12.64, Halberstadt 51.90 11.05,
    Nordhausen 51.50 10.79, Brandenburg 52.41 12.55, Eberswalde 52.83 13.82, Prenzlau 53.32 13.86, Görlitz 51.15 14.99,
    Bautzen 51.18 14.42, Zwickau 50.72 12.49, Plauen 50.50 12.14, Gera 50.88 12.08, Weimar 50.98 11.33, Eisenach 50.98 10.32,
    Suhl 50.61 10.69, Fulda 50.55 9.68, Marburg 50.81 8.77, Gießen 50.58 8.68, Darmstadt 49.87 8.65, Wiesbaden 50.08 8.24,
    Hanau 50.13 8.92, Soest 51.57 8.11, Arnsberg 51.40 8.06, Hagen 51.36 7.47, Wuppertal 51.26 7.15, Duisburg 51.43 6.76,
    Krefeld 51.34 6.58, Kleve 51.79 6.14, Bocholt 51.84 6.62, Rheine 52.28 7.44, Düren 50.80 6.48, Euskirchen 50.66 6.79,
    Limburg 50.39 8.06, Bad Kreuznach 49.84 7.87, Kaiserslautern 49.44 7.77, Landau 49.20 8.12, Heidelberg 49.41 8.69,
    Pforzheim 48.89 8.70, Offenburg 48.47 7.94, Villingen 48.06 8.46, Konstanz 47.66 9.18, Ravensburg 47.78 9.61, Tübingen 48.52 9.06,
    Reutlingen 48.49 9.20, Aalen 48.84 10.09, Schwäbisch Hall 49.11 9.74, Aschaffenburg 49.98 9.15, Schweinfurt 50.05 10.23,
    Bamberg 49.90 10.90, Coburg 50.26 10.96, Bayreuth 49.95 11.58, Hof 50.32 11.92, Weiden 49.68 12.16, Amberg 49.44 11.86,
    Erlangen 49.60 11.00, Ansbach 49.30 10.57, Straubing 48.88 12.57, Passau 48.57 13.46, Landshut 48.54 12.15, Rosenheim 47.86 12.12,
    Traunstein 47.87 12.64, Garmisch 47.49 11.10, Kempten 47.73 10.32, Memmingen 47.98 10.18, Bregenz 47.50 9.75,
    Sankt Gallen 47.42 9.38, Luzern 47.05 8.31, Klagenfurt 46.62 14.31, Villach 46.61 13.85, Wels 48.16 14.03,
    Sankt Pölten 48.20 15.63`,
}

const townsIn = (text: string, rank: Town['rank']): Town[] =>
  [...text.matchAll(/([^\d,]+) ([\d.]+) ([\d.]+)/g)].map(([, name = '', latitude, longitude]) => ({
    ...{ name: name.trim(), latitude: Number(latitude), longitude: Number(longitude), rank },
  }))

/** The largest first. */
export const towns: readonly Town[] = [...townsIn(TOWNS.largest, 1), ...townsIn(TOWNS.large, 2), ...townsIn(TOWNS.smaller, 3)]
