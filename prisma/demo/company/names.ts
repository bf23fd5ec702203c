/** Names of people, surnames as one meets them in the north and in the south of Germany. */
import type { Random } from '../random.ts'

export const NORTHERN_SURNAMES =
  'Ahrens,Albers,Asmussen,Bartels,Behn,Behnke,Berg,Bielfeldt,Blunck,Bock,Boldt,Boysen,Brockmann,Bruhn,Buck,Bumann,Burmeister,Carstens,Claasen,Clausen,Dahl,Dammann,Detlefsen,Dibbern,Dohse,Ehlers,Eggers,Evers,Fedder,Fick,Finck,Fischer,Freese,Frahm,Gerdes,Giese,Glüsing,Goos,Gosch,Grimm,Groth,Haack,Hadenfeldt,Hagemann,Hansen,Harder,Harms,Hartmann,Heesch,Heitmann,Hennings,Hinrichs,Hinz,Holst,Horn,Ihde,Iversen,Jacobsen,Jahnke,Janssen,Jessen,Johannsen,Jürgens,Kaack,Kahl,Karstens,Kleinschmidt,Knoop,Köhler,Köpke,Kröger,Kruse,Kühl,Lafrenz,Langbehn,Lindemann,Lohse,Lorenzen,Lüders,Lüth,Maack,Maaß,Martens,Meier,Meyer,Möller,Mohr,Muhs,Nagel,Neumann,Niemann,Nissen,Oldenburg,Otte,Paasch,Pahl,Paulsen,Peters,Petersen,Plambeck,Plöger,Prien,Prüß,Quast,Rathje,Rehder,Reimers,Ritter,Rohwer,Rönnau,Rohde,Rudolph,Sager,Sander,Schacht,Scharnberg,Schlüter,Schnoor,Schröder,Schümann,Schütt,Schwarz,Seemann,Siemers,Sievers,Sörensen,Stahmer,Steffens,Stender,Stoltenberg,Struck,Studt,Stüven,Tetzlaff,Thiessen,Thomsen,Tiedemann,Timm,Tödt,Tonn,Ulrich,Untiedt,Vogt,Voß,Wagner,Warncke,Westphal,Wiese,Wilken,Willers,Winkelmann,Witt,Wittorf,Wolff,Wulf,Zander,Ziemann'.split(
    ',',
  )

export const BAVARIAN_SURNAMES =
  'Aigner,Bauer,Brandl,Daxenberger,Ebner,Eder,Fuchs,Gschwendtner,Haslinger,Hofstetter,Irlbacher,Kirchmair,Lechner,Loibl,Maier,Niedermayer,Obermaier,Pfisterer,Rauscher,Schmid,Stadler,Steinberger,Thalhammer,Unterholzner,Weinzierl,Zellner'.split(
    ',',
  )

const FEMALE =
  'Anja,Anke,Antje,Birgit,Britta,Christina,Claudia,Daniela,Elke,Frauke,Gesa,Heike,Ilka,Imke,Inga,Jana,Julia,Katja,Kerstin,Kirsten,Lena,Maike,Maren,Marion,Meike,Merle,Nadine,Nicole,Petra,Sandra,Silke,Sina,Sonja,Svenja,Swantje,Tanja,Telse,Ulrike,Wiebke,Ayşe,Agnieszka,Olga'.split(
    ',',
  )

const MALE =
  'Andreas,Arne,Bernd,Björn,Carsten,Christian,Claus,Daniel,Dennis,Detlef,Dirk,Eike,Finn,Frank,Georg,Hauke,Heiko,Henning,Holger,Ingo,Jan,Jens,Jörg,Kai,Karsten,Kay,Lars,Malte,Marco,Markus,Matthias,Michael,Niels,Norbert,Olaf,Ole,Oliver,Peter,Ralf,Rainer,Sebastian,Sönke,Stefan,Sven,Thomas,Tim,Tobias,Torben,Torsten,Uwe,Volker,Wolfgang,Mehmet,Piotr,Emre'.split(
    ',',
  )

export type PersonName = { salutation: 'Herr' | 'Frau'; givenName: string; surname: string }

export function makePersonName(random: Random, surnames: readonly string[]): PersonName {
  const isWoman = random.chance(0.38)
  return { salutation: isWoman ? 'Frau' : 'Herr', givenName: random.pick(isWoman ? FEMALE : MALE), surname: random.pick(surnames) }
}
