/** How mail programs of our neighbours introduce the mail that they quote. */
import { describe, expect, it } from 'vitest'
import { newMailText } from '../../../../domain/mail/text/trim-mail-text.ts'

const own = 'Danke, das passt.\n\nGruß\nPeter'
const read = (history: string): string => newMailText({ uniqueText: null, text: `${own}\n\n${history}\n` })

describe('an attribution', () => {
  it.each([
    ['fr', 'Le lun. 7 mai 2024 à 08:10, Anna Weber <anna@muster.de> a écrit :\n> Bonjour'],
    ['fr, Outlook mobile', 'Le 7 mai 2024 à 08:10, Anna Weber a écrit :\n\n> Bonjour'],
    ['it', 'Il giorno lun 7 mag 2024 alle ore 08:10 Anna Weber <anna@muster.de> ha scritto:\n> Ciao'],
    ['it, Apple', 'Il giorno 7 mag 2024, alle ore 08:10, Anna Weber <anna@muster.de> ha scritto:\n\nCiao'],
    ['nl', 'Op ma 7 mei 2024 om 08:10 schreef Anna Weber <anna@muster.de>:\n> Hallo'],
    ['pl', 'pon., 7 maj 2024 o 08:10 Anna Weber <anna@muster.de> napisał(a):\n> Witam'],
    ['pl, Thunderbird', 'W dniu 7.05.2024 o 08:10, Anna Weber pisze:\n> Witam'],
    ['cs', 'po 7. 5. 2024 v 8:10 odesílatel Anna Weber <anna@muster.de> napsal:\n> Dobrý den'],
    ['cs, Thunderbird', 'Dne 7. 5. 2024 v 8:10 Anna Weber napsal(a):\n> Dobrý den'],
    ['da', 'Den man. 7. maj 2024 kl. 08.10 skrev Anna Weber <anna@muster.de>:\n> Hej'],
    ['da, date first', 'man. 7. maj 2024 kl. 08.10 skrev Anna Weber <anna@muster.de>:\n> Hej'],
    ['sv', 'Den mån 7 maj 2024 kl 08:10 skrev Anna Weber <anna@muster.de>:\n> Hej'],
    ['sv, Apple', '7 maj 2024 kl. 08:10 skrev Anna Weber <anna@muster.de>:\n\nHej'],
    ['fi', 'ma 7. toukok. 2024 klo 8.10 Anna Weber (anna@muster.de) kirjoitti:\n> Hei'],
    ['es', 'El lun, 7 may 2024 a las 8:10, Anna Weber (<anna@muster.de>) escribió:\n> Hola'],
    ['pt', 'Em seg., 7 de mai. de 2024 às 08:10, Anna Weber <anna@muster.de> escreveu:\n> Olá'],
    ['ru', 'пн, 7 мая 2024 г. в 08:10, Анна Вебер <anna@muster.de>:\n> Привет'],
    ['ru, Yandex', '07.05.2024, 08:10, "Анна Вебер" <anna@muster.de>:\nПривет'],
    ['ru, Apple', '7 мая 2024 г., в 08:10, Анна Вебер <anna@muster.de> написал(а):\n> Привет'],
    ['time first', '08:10, 7. Mai 2024, "Anna Weber" <anna@muster.de>:\nHallo'],
    ['sk', 'po 7. 5. 2024 o 8:10 Anna Weber <anna@muster.de> napísal(a):\n> Dobrý deň'],
    ['sl', 'V pon., 7. maj 2024 ob 08:10 je oseba Anna Weber <anna@muster.de> napisala:\n> Dober dan'],
    ['hr', 'pon, 7. svi 2024. u 08:10 Anna Weber <anna@muster.de> napisao je:\n> Dobar dan'],
    ['ro', 'Pe lun., 7 mai 2024 la 08:10, Anna Weber <anna@muster.de> a scris:\n> Bună'],
    ['hu', 'Anna Weber <anna@muster.de> ezt írta (időpont: 2024. máj. 7., K, 8:10):\n> Szia'],
    ['GroupWise', '>>> "Anna Weber" <anna@muster.de> 07.05.24 8.10 Uhr >>>\nHallo Peter,\n\nanbei das Angebot.'],
    ['GroupWise, name only', '>>> Anna Weber 07.05.2024 08:10 >>>\nHallo Peter'],
    ['wrapped', 'Am Di., 7. Mai 2024 um 08:10 Uhr schrieb Anna Weber <\nanna.weber@sehr-langer-name.de>:\n\n> Hallo'],
  ])('in %s', (_, history) => expect(read(history)).toBe(own))
})

describe('a block of headers', () => {
  it.each([
    ['fr', 'De : Anna Weber <anna@muster.de>\nEnvoyé : lundi 7 mai 2024 08:10\nÀ : Peter Klein\nObjet : Offre'],
    ['it', 'Da: Anna Weber <anna@muster.de>\nInviato: lunedì 7 maggio 2024 08:10\nA: Peter Klein\nOggetto: Offerta'],
    ['nl', 'Van: Anna Weber <anna@muster.de>\nVerzonden: maandag 7 mei 2024 08:10\nAan: Peter Klein\nOnderwerp: Offerte'],
    ['pl', 'Od: Anna Weber <anna@muster.de>\nWysłano: poniedziałek, 7 maja 2024 08:10\nDo: Peter Klein\nTemat: Oferta'],
    ['cs', 'Od: Anna Weber <anna@muster.de>\nOdesláno: pondělí 7. května 2024 8:10\nKomu: Peter Klein\nPředmět: Nabídka'],
    ['da', 'Fra: Anna Weber <anna@muster.de>\nSendt: 7. maj 2024 08:10\nTil: Peter Klein\nEmne: Tilbud'],
    ['sv', 'Från: Anna Weber <anna@muster.de>\nSkickat: den 7 maj 2024 08:10\nTill: Peter Klein\nÄmne: Offert'],
    ['fi', 'Lähettäjä: Anna Weber <anna@muster.de>\nLähetetty: maanantai 7. toukokuuta 2024 8.10\nVastaanottaja: Peter Klein\nAihe: Tarjous'],
    ['es', 'De: Anna Weber <anna@muster.de>\nEnviado: lunes, 7 de mayo de 2024 8:10\nPara: Peter Klein\nAsunto: Oferta'],
    ['pt', 'De: Anna Weber <anna@muster.de>\nEnviada: segunda-feira, 7 de maio de 2024 08:10\nPara: Peter Klein\nAssunto: Proposta'],
    ['ru', 'От: Анна Вебер <anna@muster.de>\nОтправлено: 7 мая 2024 г. 8:10\nКому: Peter Klein\nТема: Предложение'],
    ['hu', 'Feladó: Anna Weber <anna@muster.de>\nElküldve: 2024. május 7. 8:10\nCímzett: Peter Klein\nTárgy: Ajánlat'],
    ['Notes', 'Von:\tAnna Weber/Muster/DE\nAn:\tPeter Klein/Kunde@Kunde\nDatum:\t07.05.2024 08:10\nBetreff:\tAngebot'],
    ['David', 'Von: Anna Weber (07.05.2024 08:10)\nAn: Peter Klein <p@kunde.de>\nBetreff: Angebot'],
  ])('in %s', (_, headers) => expect(read(`${headers}\n\nText`)).toBe(own))
})

describe('the line of a telephone', () => {
  it.each([
    'Envoyé de mon iPhone',
    'Inviato da iPhone',
    'Verstuurd vanaf mijn iPhone',
    'Wysłane z iPhone’a',
    'Odesláno z iPhonu',
    'Sendt fra min iPhone',
    'Skickat från min iPhone',
    'Lähetetty iPhonesta',
    'Enviado desde mi iPhone',
    'Enviado do meu iPhone',
    'Отправлено с iPhone',
    'Yahoo Mail: Suchen, organisieren, erobern',
    'Get BlueMail for Android',
  ])('%s', (line) => expect(newMailText({ uniqueText: null, text: `Kein Interesse.\n\n${line}\n` })).toBe('Kein Interesse.'))
})
