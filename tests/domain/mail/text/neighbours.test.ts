/** How mail programs of our neighbours introduce the mail that they quote. */
import { describe, expect, it } from 'vitest'
import { newMailText } from '../../../../domain/mail/text/trim-mail-text.ts'

/** No name below it: what follows a signer goes in any case. */
const own = 'Danke, das passt so für uns.'
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
    ['da, Outlook on a Mac', 'D. 07/05/2024 08.10 skrev "Anna Weber" <anna@muster.de>:\n\nHej'],
    ['es, Yahoo', 'En martes, 7 de mayo de 2024 08:10:12 CEST, Anna Weber <anna@muster.de> escribió:\n\nHola'],
    ['pt, Apple', 'No dia 07/05/2024, às 08:10, Anna Weber <anna@muster.de> escreveu:\n\nOlá'],
    ['pt, Thunderbird', 'Às 08:10 de 07/05/24, Anna Weber escreveu:\n\nOlá'],
    ['pl, Apple', 'Wiadomość napisana przez Anna Weber <anna@muster.de> w dniu 07.05.2024, o godz. 08:10:\n\n> Witam'],
    ['sk, Thunderbird', 'Dňa 7. 5. 2024 o 8:10 Anna Weber napísal(a):\n\nDobrý deň'],
    ['hr, Thunderbird', 'Dana 7. 5. 2024. u 8:10, Anna Weber je napisao/la:\n\nDobar dan'],
    ['hr, Gmail', 'uto, 7. svi 2024. u 08:10 Anna Weber <anna@muster.de> napisala je:\n> Dobar dan'],
    ['ro, Gmail', 'În mar., 7 mai 2024 la 08:10, Anna Weber <anna@muster.de> a scris:\n> Bună'],
    ['nn', 'tys. 7. mai 2024 kl. 08:10 skreiv Anna Weber <anna@muster.de>:\n> Hei'],
    ['bg', 'На вт, 7.05.2024 г. в 8:10 Анна Вебер <anna@muster.de> написа:\n> Здравейте'],
    ['uk', '7 травня 2024 р. о 08:10 Анна Вебер <anna@muster.de> написав:\n\n> Вітаю'],
    ['el', 'Στις Τρί 7 Μαΐ 2024 στις 8:10 π.μ., ο χρήστης Anna Weber <anna@muster.de> έγραψε:\n\nΓεια'],
    ['ja', '2024年5月7日(火) 8:10 Anna Weber <anna@muster.de>:\n> こんにちは'],
    ['fi, Thunderbird, name first', 'Anna Weber kirjoitti 7.5.2024 klo 8.10:\n\nHei'],
    ['nl, Roundcube, name first', 'Anna Weber schreef op 2024-05-07 08:10:\n\nHallo'],
    ['ru, Roundcube, name first', 'Анна Вебер писал 2024-05-07 08:10:\n\nПривет'],
    ['fr, behind a dash', '- Le 2024-05-07 08:10, Anna Weber a écrit :\n\nBonjour'],
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
    ['tr', 'Kimden: Anna Weber <anna@muster.de>\nTarih: Salı, 7 Mayıs 2024 08:10\nKime: Peter Klein\nKonu: Teklif'],
    ['uk', 'Від: Анна Вебер\nНадіслано: 7 травня 2024 р. 8:10\nКому: Peter Klein\nТема: Пропозиція'],
    ['fr, Orange', 'Message du : 07/05/2024 08:10\nDe : "Anna Weber" <anna@muster.de>\nA : peter@kunde.fr\nCopie à :\nSujet : Offre'],
    ['fr, Thunderbird', "Sujet : Offre\nDate d'envoi : mardi 7 mai 2024\nDe : Anna Weber <anna@muster.de>\nPour : peter@kunde.fr"],
    ['de, day of sending only', 'Von: Anna Weber\nGesendet: Dienstag, 7. Mai\nAn: Peter Klein\nBetreff: Angebot'],
    ['de, sender second', 'Gesendet: Dienstag, 7. Mai\nVon: Anna Weber\nAn: Peter Klein'],
    ['pl, day of sending only', 'Od: Anna\nWysłano: wtorek\nDo: Piotr\nTemat: Oferta'],
    ['ru, day of sending only', 'От: Анна\nОтправлено: вторник\nКому: Пётр\nТема: Предложение'],
    ['Notes', 'Von:\tAnna Weber/Muster/DE\nAn:\tPeter Klein/Kunde@Kunde\nDatum:\t07.05.2024 08:10\nBetreff:\tAngebot'],
    ['David', 'Von: Anna Weber (07.05.2024 08:10)\nAn: Peter Klein <p@kunde.de>\nBetreff: Angebot'],
  ])('in %s', (_, headers) => expect(read(`${headers}\n\nText`)).toBe(own))
})

describe('lines of text that look like headers', () => {
  it.each(['Von: Lager Kiel\nAn: Baustelle Mitte\nGesendet: Montag', 'Von: Kiel\nDatum: Montag\nAn: Hamburg', 'Gesendet: Montag\nAn: Lager Kiel'])(
    'stay: %j',
    (lines) => expect(newMailText({ uniqueText: null, text: `Zur Lieferung:\n${lines}` })).toBe(`Zur Lieferung:\n${lines}`),
  )
})

describe('the title of a forwarded mail', () => {
  const headers = '> Fra: Anna Weber <anna@muster.de>\n> Emne: Tilbud\n> Dato: 7. maj 2024 kl. 08.10\n'
  it.each([
    'Videresendt melding:',
    'Vidarebefordrat mejl:',
    'Välitetty viesti alkaa:',
    'Začátek přeposílané zprávy:',
    'Továbbított levél kezdete:',
    'Začiatok preposlanej správy:',
    'Inizio messaggio inoltrato:',
    'Début du message transféré :',
    '-------- Message transféré --------',
    '----- Edelleenlähetetty viesti -----',
    '-------- Переслане повідомлення --------',
  ])('%s', (title) => expect(read(`${title}\n\n${headers}`)).toBe(own))

  it.each([
    [
      'cs',
      '   ----- Přeposlaná zpráva ----- Od: Anna Weber <anna@muster.de>Komu: "p@kunde.cz" <p@kunde.cz>Datum: úterý 7. května 2024Předmět: Nabídka',
    ],
    ['es', '   ----- Mensaje reenviado ----- De: Anna Weber <anna@muster.de>Para: "p@kunde.es" <p@kunde.es>Asunto: Oferta'],
    [
      'de',
      '   ----- Weitergeleitete Nachricht ----- Von: Anna Weber <anna@muster.de>An: "p@kunde.de" <p@kunde.de>CC: "q@kunde.de" <q@kunde.de>, "r@kunde.de" <r@kunde.de>Betreff: Angebot',
    ],
  ])('with the headers in its line, %s', (_, line) => expect(read(`${line}\n Text`)).toBe(own))

  it('is none in a sentence', () => {
    const text = 'Hej,\n\njeg har videresendt meldingen:\nDen ligger i vores fælles mappe.'
    expect(newMailText({ uniqueText: null, text })).toBe(text)
  })
})

describe('a signature of our neighbours', () => {
  it.each([
    ['fr', 'Bien cordialement,\nPierre Dubois', 'Responsable des achats et de la logistique\nDubois Industrie S.A.S.\nTél. : +33 1 23 45 67 89'],
    ['it', 'Un cordiale saluto\nLuca Rossi', 'Rossi S.r.l.\nVia Roma 12\n20121 Milano\nTel. +39 02 1234567'],
    ['es', 'Un saludo,\nMaría García', 'Gerente de ventas, García Logística S.L.\nMóvil: +34 612 345 678'],
    ['pt', 'Com os melhores cumprimentos,\nJoão Silva', 'Diretor comercial da Silva & Filhos\nSilva, Lda.\nTelemóvel: +351 912 345 678'],
    ['nl', 'Hartelijke groet\nJan de Vries', 'Hoofd inkoop van De Vries\nDe Vries B.V.\nT +31 10 123 45 67'],
    ['pl', 'Z poważaniem\nJan Kowalski', 'Kierownik działu zakupów\nKowalski Sp. z o.o.\ntel. +48 22 123 45 67'],
    ['cs', 'S pozdravem\nJan Novák', 'Vedoucí nákupu\nNovák s.r.o.\nTel.: +420 222 123 456'],
    ['da', 'Venlig hilsen\nAnders', 'Andersen ApS\nTlf. 86 12 34 56'],
    ['no', 'Med vennlig hilsen\nOla Nordmann', 'Innkjøpssjef\nNordmann AS\nTlf: +47 22 12 34 56'],
    ['sv', 'Med vänliga hälsningar\nSven Svensson', 'Inköpschef\nSvensson AB\nTel: +46 8 123 456 78'],
    ['fi', 'Ystävällisin terveisin\nMatti Virtanen', 'Myyntipäällikkö\nVirtanen Oy\nPuh. +358 9 123 4567'],
    ['hu', 'Üdvözlettel,\nNagy Béla', 'beszerzési vezető\nNagy Kft.\nTel.: +36 1 123 4567'],
    ['ru', 'С уважением,\nИван Петров', 'Менеджер по закупкам и логистике завода\nТел.: +7 495 123-45-67'],
  ])('in %s ends with the name', (_, closing, rest) => {
    const signed = `Ja, das passt.\n\n${closing}`
    expect(newMailText({ uniqueText: null, text: `${signed}\n${rest}\n` })).toBe(signed)
  })
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
    'Envoyé à partir de mon iPhone',
    'Obtenir Outlook pour Android<https://aka.ms/x>',
    'Provenance : Courrier pour Windows',
    'Scarica Outlook per iOS',
    'Inviato tramite Libero Mail',
    'Outlook voor Android downloaden',
    'Hämta Outlook för iOS',
    'Skickad från min Samsung',
    'Hent Outlook til iOS',
    'Sendt med Proton Mail',
    'Pobierz aplikację Outlook dla systemu Android',
    'Wysłano przy użyciu Proton Mail',
    'Získat Outlook pro iOS',
    'Odesláno přes Seznam Email',
    'Descargar Outlook para iOS',
    'Enviado a través de mi móvil',
    'Obter o Outlook para Android',
    'Enviado pelo meu celular',
    'Hanki Outlook for iOS',
    'Скачать Outlook для iOS',
    'Отправлено через Proton',
    'Надіслано з iPhone',
    'Iphonomról küldve',
    'Trimis de pe iPhone-ul meu',
    'iPhone’umdan gönderildi',
    'Poslano iz mojega iPhona',
    'Outlook für iOS beziehen <https://aka.ms/x>',
    'Yahoo Mail: Suchen, organisieren, erobern',
    'Get BlueMail for Android',
  ])('%s', (line) => expect(newMailText({ uniqueText: null, text: `Kein Interesse.\n\n${line}\n` })).toBe('Kein Interesse.'))

  it.each([
    'Sent from my perspective the contract is not ready.',
    'Sent by DHL yesterday.',
    'Verschickt mit DPD am Montag.',
    'Gesendet mit der Post, Einschreiben folgt.',
    'Outlook für Android ist bei uns nicht erlaubt.',
  ])('is none: %s', (line) => expect(newMailText({ uniqueText: null, text: `Kein Interesse.\n\n${line}\n` })).toBe(`Kein Interesse.\n\n${line}`))
})
